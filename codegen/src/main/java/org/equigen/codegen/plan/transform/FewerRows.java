package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Moves linear maps to the side of a map with fewer rows. What is linear in one gathered value,
 * {@code z[r] += W x[p(r)]}, is computed where x lives and gathered then, {@code n[s] += W x[s]},
 * {@code z[r] += n[p(r)]}; what is linear in one value and summed over the rows with one image,
 * {@code z[p(r)] += W x[r]}, is summed first. So the first layer of a function of edges is computed
 * once for each node.
 *
 * <p>A map is taken to lead from at least twice as many rows: edges to nodes, elements to sets. A
 * step is moved where it costs at least twice as much as to move its value, so that nothing is lost
 * then.
 */
public final class FewerRows {
  private final Program program;
  private final Set<String> names;
  private final List<Operand> temporaries;
  private final List<Step> steps = new ArrayList<>();

  private FewerRows(Program program) {
    this.program = program;
    this.names = program.operands().stream().map(Operand::name).collect(Collectors.toSet());
    this.temporaries = new ArrayList<>(program.temporaries());
  }

  /** The same map, its linear maps where there are fewer rows. */
  public static Program of(Program program) {
    return new FewerRows(program).moved();
  }

  private Program moved() {
    for (Step step : program.steps()) {
      if (step instanceof Contraction contraction) {
        move(contraction);
      } else {
        steps.add(step);
      }
    }
    return program.with(temporaries, steps);
  }

  private void move(Contraction step) {
    Optional<Integer> variable = variable(step);
    if (variable.isEmpty()) {
      steps.add(step);
      return;
    }
    Access source = step.inputs().get(variable.get());
    Access target = step.output();
    Access moved = source.via().isEmpty() ? source : target;
    if (2L * moved.shape().size() > Cost.ofRow(step) || leadsBack(source) || leadsBack(target)) {
      steps.add(step);
      return;
    }
    if (!source.via().isEmpty() && target.via().isEmpty()) {
      Access here = fresh(target, source.via().getLast());
      steps.add(step.with(replaced(step.inputs(), variable.get(), local(source)), local(here)));
      steps.add(copy(here, source.via(), target, List.of()));
    } else if (source.via().isEmpty() && !target.via().isEmpty()) {
      Access sum = fresh(source, target.via().getLast());
      steps.add(copy(source, List.of(), sum, target.via()));
      steps.add(step.with(replaced(step.inputs(), variable.get(), local(sum)), local(target)));
    } else {
      steps.add(step);
    }
  }

  /** The only input that is not shared, where the output is not shared either. */
  private static Optional<Integer> variable(Contraction step) {
    List<Integer> found =
        IntStream.range(0, step.degree())
            .filter(j -> !step.inputs().get(j).operand().isShared())
            .boxed()
            .toList();
    return found.size() == 1 && !step.output().operand().isShared()
        ? Optional.of(found.getFirst())
        : Optional.empty();
  }

  /** A temporary of the shape of an access over the rows that a map leads to. */
  private Access fresh(Access like, IndexMap map) {
    int number = temporaries.size();
    while (!names.add("n" + number)) {
      number++;
    }
    Segment shape = like.shape();
    Segment segment =
        new Segment(shape.name() + " at " + map.to(), shape.channels(), shape.components());
    Operand temporary =
        new Operand(
            "n" + number, Role.TEMPORARY, map.to(), like.operand().layout(), List.of(segment));
    temporaries.add(temporary);
    return new Access(temporary, 0, like.channels());
  }

  private static Access local(Access access) {
    return new Access(access.operand(), access.segment(), access.channels());
  }

  private static List<Access> replaced(List<Access> inputs, int at, Access access) {
    List<Access> replaced = new ArrayList<>(inputs);
    replaced.set(at, access);
    return replaced;
  }

  /** Whether maps lead to rows of the domain that they start from, so to no fewer. */
  private static boolean leadsBack(Access access) {
    return !access.via().isEmpty()
        && access.via().getFirst().from().equals(access.via().getLast().to());
  }

  /** {@code to += from}, each through its maps. */
  private static Contraction copy(
      Access from, List<IndexMap> gathered, Access to, List<IndexMap> summed) {
    String letters = from.shape().letters();
    return new Contraction(
        List.of(new Access(from.operand(), from.segment(), letters, gathered)),
        new Access(to.operand(), to.segment(), letters, summed),
        CoefficientTensor.identity(from.shape().components()));
  }
}
