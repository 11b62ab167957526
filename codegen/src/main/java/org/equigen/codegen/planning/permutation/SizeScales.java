package org.equigen.codegen.planning.permutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Pointwise;
import org.equigen.codegen.plan.Role;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;
import org.equigen.codegen.plan.function.Elementary;
import org.equigen.codegen.plan.function.Function;
import org.equigen.codegen.planning.declaration.SizeRule;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.partition.HalfDiagram;

/**
 * The sums of a permutation layer, scaled by the sizes of their sets as a {@link SizeRule} says. A
 * set without elements counts as one of a single element.
 *
 * <p>Source of the exponents: A. Bogatskiy et al., "PELICAN", arXiv:2211.00454, section 3.3.
 */
final class SizeScales {
  private static final Domain SET = TupleRows.domain(0);
  private static final CoefficientTensor ONE = CoefficientTensor.identity(1);

  private final SizeRule rule;
  private final Rational meanSize;
  private final TensorSide sums;
  private final Operand size = of("n", Role.CONSTANT, Segment.of("size", 1, 1));
  private final List<Operand> temporaries = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Access> powers = new TreeMap<>();
  private Optional<Access> logarithm = Optional.empty();

  SizeScales(SizeRule rule, int meanSize, TensorSide sums) {
    this.rule = rule;
    this.meanSize = Rational.of(meanSize);
    this.sums = sums;
  }

  private static Operand of(String name, Role role, Segment segment) {
    return new Operand(name, role, SET, Layout.CHANNELS_IN_LANES, List.of(segment));
  }

  /** What the caller gives: the sizes of sets, where they count. */
  List<Operand> constants() {
    return needsSizes() ? List.of(size) : List.of();
  }

  private boolean needsSizes() {
    return switch (rule) {
      case SUM, FIXED -> false;
      case MEAN, LEARNED -> true;
    };
  }

  /** The steps so far, in order; forgets them. */
  List<Step> steps() {
    List<Step> taken = List.copyOf(steps);
    steps.clear();
    return taken;
  }

  /** What the steps need. */
  List<Operand> temporaries() {
    return temporaries;
  }

  /** The exponents of an order, one for each sum and channel of a summand, if they are trained. */
  List<Segment> exponents(int marked) {
    Operand of = sums.operand(marked);
    long halves = sums.halves(marked).size();
    return rule != SizeRule.LEARNED || of.role() == Role.INPUT
        ? List.of()
        : of.segments().stream()
            .map(it -> new Segment("exponents of " + it.name(), it.channels(), (int) halves))
            .toList();
  }

  /**
   * The operand with the scaled sums of an order.
   *
   * @param exponents for each summand its exponents, if they are trained
   */
  Operand scaled(int marked, List<Access> exponents) {
    Operand from = sums.operand(marked);
    boolean sumsOnly = sums.halves(marked).stream().allMatch(HalfDiagram::isDiagonal);
    if (rule == SizeRule.SUM || from.role() == Role.INPUT || sumsOnly) {
      return from;
    }
    Operand to =
        new Operand("s" + marked, Role.TEMPORARY, from.domain(), from.layout(), from.segments());
    temporaries.add(to);
    for (int segment = 0; segment < from.segments().size(); segment++) {
      Access source = new Access(from, segment, "u");
      Access target = new Access(to, segment, "u");
      if (rule == SizeRule.FIXED) {
        steps.add(new Contraction(List.of(source), target, fixed(marked, source)));
      } else {
        int number = segment;
        Optional<Access> trained =
            Optional.of(exponents).filter(it -> !it.isEmpty()).map(it -> it.get(number));
        scale(marked, source, target, trained);
      }
    }
    return to;
  }

  private int componentsOf(int marked, Access sum) {
    return sum.shape().components() / sums.halves(marked).size();
  }

  private CoefficientTensor fixed(int marked, Access sum) {
    CoefficientTensor.Builder scaled = CoefficientTensor.builder(2);
    int components = componentsOf(marked, sum);
    List<HalfDiagram> halves = sums.halves(marked);
    for (int k = 0; k < halves.size() * components; k++) {
      Rational factor = Rational.ONE;
      for (int s = 0; s < halves.get(k / components).summed(); s++) {
        factor = factor.divide(meanSize);
      }
      scaled.add(Coefficient.of(factor), k, k);
    }
    return scaled.build();
  }

  private void scale(int marked, Access source, Access target, Optional<Access> exponents) {
    List<HalfDiagram> halves = sums.halves(marked);
    int components = componentsOf(marked, source);
    List<IndexMap> toSet = TupleRows.via(marked, List.of());
    Optional<Access> trained =
        exponents.map(it -> onRows(power(exponents(marked).get(source.segment()), it), toSet));
    for (int summed : halves.stream().map(HalfDiagram::summed).distinct().sorted().toList()) {
      List<Access> factors = new ArrayList<>();
      if (summed > 0) {
        factors.add(onRows(powerOfInverse(summed), toSet));
        trained.ifPresent(factors::add);
      }
      factors.add(source);
      CoefficientTensor.Builder entries = CoefficientTensor.builder(factors.size() + 1);
      for (int k = 0; k < halves.size() * components; k++) {
        if (halves.get(k / components).summed() == summed) {
          entries.add(Coefficient.ONE, index(factors.size(), k / components, k));
        }
      }
      steps.add(new Contraction(factors, target, entries.build()));
    }
  }

  /** Of the factors, in the order in which they are multiplied, and of the result. */
  private static int[] index(int factors, int half, int component) {
    return switch (factors) {
      case 1 -> new int[] {component, component};
      case 2 -> new int[] {0, component, component};
      default -> new int[] {0, half, component, component};
    };
  }

  private static Access onRows(Access ofSets, List<IndexMap> toSet) {
    return new Access(ofSets.operand(), ofSets.segment(), ofSets.channels(), toSet);
  }

  /** {@code n^-summed}. */
  private Access powerOfInverse(int summed) {
    Access known = powers.get(summed);
    if (known != null) {
      return known;
    }
    Access power = temporary("f", Segment.of("1/n^" + summed, 1, 1), "a");
    if (summed == 1) {
      Function inverse = Elementary.RECIPROCAL.of(atLeastOne());
      steps.add(new Pointwise(inverse, size(), List.of(), power));
    } else {
      List<Access> factors = List.of(powerOfInverse(summed - 1), powerOfInverse(1));
      steps.add(new Contraction(factors, power, ONE.withFirstAxis()));
    }
    powers.put(summed, power);
    return power;
  }

  private Access size() {
    return new Access(size, 0, "a");
  }

  /** n, and 1 for less. */
  private static Function atLeastOne() {
    return Elementary.RELU.of(Function.x().plus(Function.constant(-1))).plus(Function.one());
  }

  /** {@code (n / N)^alpha} for each exponent. */
  private Access power(Segment shape, Access exponents) {
    Access product = temporary("a", shape, "u");
    Access power = temporary("b", shape, "u");
    CoefficientTensor.Builder entries = CoefficientTensor.builder(3);
    for (int k = 0; k < shape.components(); k++) {
      entries.add(Coefficient.ONE, k, 0, k);
    }
    steps.add(new Contraction(List.of(exponents, logarithm()), product, entries.build()));
    steps.add(new Pointwise(Elementary.EXP.function(), product, List.of(), power));
    return power;
  }

  /** {@code log(n / N)}. */
  private Access logarithm() {
    if (logarithm.isEmpty()) {
      Access found = temporary("l", Segment.of("log(n / N)", 1, 1), "a");
      Function less =
          new Function.Constant(Rational.ONE.divide(meanSize))
              .times(atLeastOne())
              .plus(Function.constant(-1));
      steps.add(new Pointwise(Elementary.LOG1P.of(less), size(), List.of(), found));
      logarithm = Optional.of(found);
    }
    return logarithm.get();
  }

  private Access temporary(String prefix, Segment shape, String letters) {
    Operand temporary = of(prefix + temporaries.size(), Role.TEMPORARY, shape);
    temporaries.add(temporary);
    return new Access(temporary, 0, letters);
  }
}
