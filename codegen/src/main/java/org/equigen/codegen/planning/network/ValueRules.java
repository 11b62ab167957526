package org.equigen.codegen.planning.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Program;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Function;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** The plans of rules that know no group: what stands side by side, sums, means. */
final class ValueRules {
  private ValueRules() {}

  /** The channels of a representation. */
  static List<Segment> segments(Representation representation, ToIntFunction<Term> dimension) {
    return representation.summands().stream()
        .map(it -> Segment.of(it.toString(), it.multiplicity(), dimension.applyAsInt(it.term())))
        .toList();
  }

  /** {@code y = x_1 + ... + x_n}. */
  static LayerPlan sum(List<Segment> segments, int count, String representation) {
    List<Operand> arguments = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    Operand y = new Operand("y", Role.OUTPUT, Domain.SAMPLE, segments);
    for (int i = 0; i < count; i++) {
      Operand x = new Operand("x" + i, Role.INPUT, Domain.SAMPLE, segments);
      arguments.add(x);
      steps.addAll(copies(x, y, List.of()));
    }
    arguments.add(y);
    String what = count == 1 ? "the value " : "the sum of " + count + " values ";
    return plan(what + representation, new Program(arguments, List.of(), steps));
  }

  /** {@code y = x_0 - x_1}. */
  static LayerPlan difference(List<Segment> segments, String representation) {
    Operand first = new Operand("x0", Role.INPUT, Domain.SAMPLE, segments);
    Operand second = new Operand("x1", Role.INPUT, Domain.SAMPLE, segments);
    Operand y = new Operand("y", Role.OUTPUT, Domain.SAMPLE, segments);
    List<Step> steps = new ArrayList<>(copies(first, y, List.of()));
    for (int i = 0; i < segments.size(); i++) {
      CoefficientTensor.Builder minus = CoefficientTensor.builder(2);
      for (int k = 0; k < segments.get(i).components(); k++) {
        minus.add(Coefficient.ONE.negate(), k, k);
      }
      String letters = segments.get(i).letters();
      steps.add(
          new Contraction(
              List.of(new Access(second, i, letters)), new Access(y, i, letters), minus.build()));
    }
    return plan(
        "the difference of two values " + representation,
        new Program(List.of(first, second, y), List.of(), steps));
  }

  /** {@code y[p] = sum over the n rows with image p of x / n}, 0 where n is 0. */
  static LayerPlan mean(List<Segment> segments, IndexMap map, String representation) {
    Operand x = new Operand("x", Role.INPUT, map.from(), segments);
    Operand y = new Operand("y", Role.OUTPUT, map.to(), segments);
    Operand total = new Operand("total", Role.TEMPORARY, map.to(), segments);
    List<Segment> number = List.of(Segment.of("number of rows", 1, 1));
    Operand one = new Operand("one", Role.TEMPORARY, map.from(), number);
    Operand count = new Operand("count", Role.TEMPORARY, map.to(), number);
    Operand inverse = new Operand("inverse", Role.TEMPORARY, map.to(), number);
    List<Step> steps = new ArrayList<>(copies(x, total, List.of(map)));
    Segment first = segments.getFirst();
    steps.add(
        new Contraction(
            List.of(new Access(x, 0, first.letters())),
            new Access(one, 0, "h"),
            CoefficientTensor.builder(2).add(Coefficient.ONE, 0, 0).build()));
    steps.add(
        new Pointwise(
            Function.one(),
            new Access(one, 0, "h"),
            List.of(),
            new Access(count, 0, "h", List.of(map))));
    steps.add(
        new Pointwise(
            Function.inverseOrOne(),
            new Access(count, 0, "h"),
            List.of(),
            new Access(inverse, 0, "h")));
    for (int i = 0; i < segments.size(); i++) {
      String letters = segments.get(i).letters();
      steps.add(
          new Contraction(
              List.of(new Access(inverse, 0, "h"), new Access(total, i, letters)),
              new Access(y, i, letters),
              CoefficientTensor.multiple(segments.get(i).components())));
    }
    return plan(
        "the mean at " + map + " of " + representation,
        new Program(List.of(x, y), List.of(total, one, count, inverse), steps));
  }

  private static List<Step> copies(Operand from, Operand to, List<IndexMap> via) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < from.segments().size(); i++) {
      Segment shape = from.segments().get(i);
      steps.add(
          new Contraction(
              List.of(new Access(from, i, shape.letters())),
              new Access(to, i, shape.letters(), via),
              CoefficientTensor.identity(shape.components())));
    }
    return steps;
  }

  private static LayerPlan plan(String declaration, Program forward) {
    return new LayerPlan(declaration, List.of(), forward, Map.of(Pass.FORWARD, forward));
  }
}
