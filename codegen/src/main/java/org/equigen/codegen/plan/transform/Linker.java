package org.equigen.codegen.plan.transform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * Plan after plan: the only output of the first becomes the only input of the second, as a
 * temporary, and the parameters of both are one operand, those of the first before those of the
 * second. Statistics and masks of the second, and outputs that all rows share, get a number behind
 * their names where the first has the same. So networks arise from layers. Where the second groups
 * the channels in another way, as a gate does, the temporary is {@linkplain Operand#regrouped
 * regrouped}; nothing is copied.
 */
public final class Linker {
  private final LayerPlan first;
  private final LayerPlan second;
  private final Operand parameters;
  private final boolean regroups;

  private Linker(LayerPlan first, LayerPlan second) {
    this.first = first;
    this.second = second;
    List<Segment> segments = new ArrayList<>(first.parameters().segments());
    segments.addAll(second.parameters().segments());
    this.parameters =
        new Operand(
            first.parameters().name(), Role.PARAMETER, first.parameters().domain(), segments);
    this.regroups = !shapes(first.output()).equals(shapes(second.input()));
  }

  /**
   * A network, layer after layer, that can be trained: its backward pass reads what the forward
   * pass keeps for it, where that is cheaper than to compute it again.
   *
   * @param layers in order, at least one
   * @throws IllegalArgumentException if there is none, or two do not fit
   */
  public static LayerPlan network(List<LayerPlan> layers) {
    return Residuals.keep(
        Passes.ofTraining(
            layers.stream()
                .reduce(Linker::link)
                .orElseThrow(() -> new IllegalArgumentException("a network of no layers"))));
  }

  /**
   * The forward plan {@code second(first(x))}.
   *
   * @throws IllegalArgumentException if the output of the first is not over the rows of the input
   *     of the second, or holds other channels
   */
  public static LayerPlan link(LayerPlan first, LayerPlan second) {
    Operand between = first.output();
    Operand input = second.input();
    boolean fits =
        between.domain().equals(input.domain())
            && between.layout() == input.layout()
            && (shapes(between).equals(shapes(input)) || between.mayBe(input.segments()));
    if (!fits) {
      throw new IllegalArgumentException(
          "the output of \"%s\" does not fit the input of \"%s\": %s, %s"
              .formatted(
                  first.declaration(), second.declaration(), shapes(between), shapes(input)));
    }
    return new Linker(first, second).linked();
  }

  private static List<Segment> shapes(Operand operand) {
    return operand.segments().stream()
        .map(segment -> new Segment("", segment.channels(), segment.components()))
        .toList();
  }

  private LayerPlan linked() {
    List<Coefficient> deviations = new ArrayList<>(first.deviations());
    deviations.addAll(second.deviations());
    return new LayerPlan(
        first.declaration() + "; " + second.declaration(),
        deviations,
        joined(first.definition(), second.definition()),
        Map.of(Pass.FORWARD, joined(first.forward(), second.forward())));
  }

  private Program joined(Program before, Program after) {
    Set<String> names = new HashSet<>();
    Stream.concat(before.arguments().stream(), after.arguments().stream())
        .forEach(operand -> names.add(operand.name()));
    Operand between = between(fresh("h", names));
    Map<Operand, Operand> one = renaming(before, first.output(), between, names);
    Map<Operand, Operand> two = renaming(after, second.input(), between, names);
    for (Operand operand : after.arguments()) {
      if (isOwn(operand) && before.arguments().stream().anyMatch(it -> sameName(it, operand))) {
        two.put(operand, operand.like(fresh(operand.name(), names), operand.role()));
      }
    }
    List<Operand> arguments = new ArrayList<>();
    List<Operand> temporaries = new ArrayList<>(List.of(between));
    Stream.concat(before.operands().stream().map(one::get), after.operands().stream().map(two::get))
        .filter(operand -> !operand.equals(between))
        .distinct()
        .forEach(operand -> (operand.role().isTemporary() ? temporaries : arguments).add(operand));
    arguments.sort(Comparator.comparing(Operand::role)); // as in a single layer
    List<Step> steps = new ArrayList<>();
    before.steps().forEach(step -> steps.add(step.map(access -> renamed(access, one, 0, 0))));
    int shift = first.parameters().segments().size();
    int cut = regroups ? between.numberInRegrouping(0) : 0;
    after.steps().forEach(step -> steps.add(step.map(access -> renamed(access, two, shift, cut))));
    return new Program(arguments, temporaries, steps);
  }

  /** Whether each layer has its own: statistics, what the batch says of them, and masks. */
  private static boolean isOwn(Operand operand) {
    return operand.role() == Role.STATISTIC
        || operand.role() == Role.MASK
        || (operand.role() == Role.OUTPUT && operand.isShared());
  }

  private static boolean sameName(Operand one, Operand other) {
    return one.name().equals(other.name());
  }

  /** What the first layer writes and the second reads. */
  private Operand between(String name) {
    Operand between = first.output().like(name, Role.TEMPORARY);
    return regroups ? between.regrouped(second.input().segments()) : between;
  }

  /** What each operand of one of the programs is in the joined one. */
  private Map<Operand, Operand> renaming(
      Program program, Operand meeting, Operand between, Set<String> names) {
    Map<Operand, Operand> renaming = new HashMap<>();
    for (Operand operand : program.arguments()) {
      boolean trained = operand.role() == Role.PARAMETER;
      renaming.put(operand, operand.equals(meeting) ? between : trained ? parameters : operand);
    }
    for (Operand operand : program.temporaries()) {
      renaming.put(operand, operand.like(fresh(operand.name(), names), Role.TEMPORARY));
    }
    return renaming;
  }

  private static String fresh(String name, Set<String> names) {
    String free = name;
    for (int number = 2; !names.add(free); number++) {
      free = name + "_" + number;
    }
    return free;
  }

  /** An access to the joined operands: parameters, and what lies between, count from a number. */
  private Access renamed(Access access, Map<Operand, Operand> renaming, int shift, int cut) {
    Operand now = renaming.getOrDefault(access.operand(), access.operand());
    boolean between = access.operand().equals(second.input());
    int before = now.equals(parameters) ? shift : between ? cut : 0;
    return new Access(now, access.segment() + before, access.channels(), access.via());
  }
}
