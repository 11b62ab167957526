package org.equigen.codegen.planning.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.planning.assembly.PlanAssembly;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TrivialRepresentation;

/**
 * Plans gates: {@code y_u = f(x_u)} for the scalars and {@code y_u[i] = g(s_u) x_u[i]} for the
 * channels of all other terms, each with a gate scalar s_u of its own.
 *
 * <p>The input holds the scalars of the output in order, then one gate scalar for each other
 * channel in order, then those channels. There are no parameters.
 */
public final class GatePlanner {
  private final Group group;
  private final LayerDeclaration.Gate gate;
  private final ToIntFunction<Term> dimension;
  private final Representation in;
  private final Set<Term> scalars;
  private final PlanAssembly assembly = new PlanAssembly();
  private int inputSize;
  private int outputSize;
  private long multiplications;

  private GatePlanner(Group group, LayerDeclaration.Gate gate, ToIntFunction<Term> dimension) {
    this.group = group;
    this.gate = gate;
    this.dimension = dimension;
    this.in = input(group, gate.out());
    this.scalars = TrivialRepresentation.among(group, gate.out());
  }

  /**
   * The input that a gate with output {@code out} takes. Gate scalars are written as the first
   * scalar of the output is, {@code 0e} beside {@code 0e}; as S where it has none.
   */
  public static Representation input(Group group, Representation out) {
    Set<Term> scalars = TrivialRepresentation.among(group, out);
    Term gate = scalars.stream().findFirst().orElse(Term.SCALAR);
    List<Summand> input = new ArrayList<>();
    List<Summand> others = new ArrayList<>();
    out.summands().forEach(it -> (scalars.contains(it.term()) ? input : others).add(it));
    others.forEach(it -> input.add(new Summand(it.multiplicity(), gate)));
    input.addAll(others);
    return new Representation(input);
  }

  /**
   * Plans a layer.
   *
   * @param group the group
   * @param gate the output and the activations
   * @param dimension the dimension of a term
   */
  public static PlannedLayer plan(
      Group group, LayerDeclaration.Gate gate, ToIntFunction<Term> dimension) {
    return new GatePlanner(group, gate, dimension).planned();
  }

  private PlannedLayer planned() {
    List<Summand> summands = gate.out().summands();
    int[] sources = inputs(summands);
    int nextGate = (int) summands.stream().filter(this::isScalar).count();
    for (int i = 0; i < summands.size(); i++) {
      Summand summand = summands.get(i);
      int target = assembly.output(segment(summand));
      outputSize += size(summand);
      if (isScalar(summand)) {
        assembly.add(new Pointwise(gate.scalars().function(), x(sources[i]), List.of(), y(target)));
      } else {
        gated(summand, nextGate++, sources[i], target);
      }
    }
    return new PlannedLayer(assembly.plan(declaration()), summary(), Optional.empty());
  }

  /** Declares the input; for each summand of the output the number of its input segment. */
  private int[] inputs(List<Summand> summands) {
    int[] sources = new int[summands.size()];
    for (int i = 0; i < summands.size(); i++) {
      if (isScalar(summands.get(i))) {
        sources[i] = input(segment(summands.get(i)));
      }
    }
    for (Summand summand : summands) {
      if (!isScalar(summand)) {
        input(Segment.of("gates of " + summand, summand.multiplicity(), 1));
      }
    }
    for (int i = 0; i < summands.size(); i++) {
      if (!isScalar(summands.get(i))) {
        sources[i] = input(segment(summands.get(i)));
      }
    }
    return sources;
  }

  private int input(Segment segment) {
    inputSize += segment.size();
    return assembly.input(segment);
  }

  private void gated(Summand summand, int gateSegment, int source, int target) {
    Segment shape = Segment.of("open gates of " + summand, summand.multiplicity(), 1);
    Access open = assembly.temporary(shape, Domain.SAMPLE, "u");
    assembly.add(new Pointwise(gate.gates().function(), x(gateSegment), List.of(), open));
    assembly.add(
        new Contraction(
            List.of(open, x(source)), y(target), CoefficientTensor.multiple(components(summand))));
    multiplications += size(summand);
  }

  private String declaration() {
    return "gate "
        + group.name()
        + ": "
        + in
        + " -> "
        + gate.out()
        + " with "
        + gate.scalars().word()
        + " and gates "
        + gate.gates().word();
  }

  private PlanSummary summary() {
    return new PlanSummary(
        group.name(),
        in,
        Optional.empty(),
        gate.out(),
        inputSize,
        outputSize,
        0,
        0,
        multiplications,
        (long) inputSize * outputSize,
        List.of(),
        List.of());
  }

  private Segment segment(Summand summand) {
    return Segment.of(summand.toString(), summand.multiplicity(), components(summand));
  }

  private int components(Summand summand) {
    return dimension.applyAsInt(summand.term());
  }

  private int size(Summand summand) {
    return summand.multiplicity() * components(summand);
  }

  private boolean isScalar(Summand summand) {
    return scalars.contains(summand.term());
  }

  private static Access x(int segment) {
    return PlanAssembly.x(segment, "u");
  }

  private static Access y(int segment) {
    return PlanAssembly.y(segment, "u");
  }
}
