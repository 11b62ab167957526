package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Step;

/**
 * A contraction with coefficients one that the kernel of products takes for all rows of a tile:
 * channels lie in lanes, and exactly one access, the number, is the same for all channels.
 *
 * <p>If the number is a factor, channels are added to, {@code y[t][u] += s[g][u] sum a[f] x[h][u]};
 * if it is the output, sums over channels are, {@code a[f] += sum over u of s[g][u] z[t][u]
 * x[h][u]}.
 *
 * @param target what groups of products have in common beside the scale: y or z
 * @param scale s, unless products have two factors
 * @param number a
 * @param channels x
 * @param letter u
 * @param size number of channels
 * @param dots whether sums over channels are added to the number
 * @param terms the groups, as the table of the kernel has them
 */
record PathProduct(
    Access target,
    Optional<Access> scale,
    Access number,
    Access channels,
    char letter,
    int size,
    boolean dots,
    List<Integer> terms) {
  private static final int NO_SCALE = -1;

  /** Copies the terms. */
  PathProduct {
    terms = List.copyOf(terms);
  }

  /** Recognises such a contraction. */
  static Optional<PathProduct> of(Step step) {
    if (!(step instanceof Contraction contraction)
        || StepForm.of(step) != StepForm.CHANNELS
        || step.rows().isShared()
        || contraction.degree() < 2
        || contraction.degree() > 3
        || step.accesses().stream().anyMatch(access -> access.via().size() > 1)
        || !contraction.coefficients().hasOnlyOnes()
        || !(Run.of(StepForm.CHANNELS, step, "") instanceof Run.OfChannels run)) {
      return Optional.empty();
    }
    List<Integer> numbers =
        IntStream.range(0, step.accesses().size())
            .filter(axis -> !run.holds(step.accesses().get(axis)))
            .boxed()
            .toList();
    if (numbers.size() != 1) {
      return Optional.empty();
    }
    return Optional.of(of(contraction, run, numbers.getFirst()));
  }

  private static PathProduct of(Contraction step, Run.OfChannels run, int number) {
    int output = step.degree();
    // The fewest components first: what is common to most products is multiplied to their sum.
    List<Integer> factors =
        IntStream.range(0, output)
            .filter(axis -> axis != number)
            .boxed()
            .sorted(Comparator.comparingLong(axis -> components(step.coefficients(), axis)))
            .toList();
    List<Integer> others = new ArrayList<>(factors);
    Optional<Integer> scale = Optional.empty();
    if (step.degree() == 3) {
      scale = Optional.of(others.removeFirst());
    }
    int target = number == output ? others.removeFirst() : output;
    int channels = others.getFirst();
    return new PathProduct(
        step.accesses().get(target),
        scale.map(step.accesses()::get),
        step.accesses().get(number),
        step.accesses().get(channels),
        run.letter(),
        run.size(),
        number == output,
        groups(step.coefficients(), target, scale.orElse(NO_SCALE), number, channels));
  }

  private static long components(CoefficientTensor coefficients, int axis) {
    return IntStream.range(0, coefficients.size())
        .map(k -> coefficients.index(k, axis))
        .distinct()
        .count();
  }

  private static List<Integer> groups(
      CoefficientTensor coefficients, int target, int scale, int number, int channels) {
    Map<List<Integer>, List<Integer>> groups = new LinkedHashMap<>();
    for (int k = 0; k < coefficients.size(); k++) {
      int of = scale == NO_SCALE ? NO_SCALE : coefficients.index(k, scale);
      List<Integer> group =
          groups.computeIfAbsent(
              List.of(coefficients.index(k, target), of), _ -> new ArrayList<>());
      group.add(coefficients.index(k, number));
      group.add(coefficients.index(k, channels));
    }
    List<Integer> terms = new ArrayList<>();
    groups.forEach(
        (group, products) -> {
          terms.addAll(group);
          terms.add(products.size() / 2);
          terms.addAll(products);
        });
    return terms;
  }

  /** What the kernel takes at once in a row. */
  Run run() {
    return new Run.OfChannels(letter, size);
  }

  /** Whether one call gives each component of the output one sum, and all of them do. */
  boolean overwrites() {
    if (dots || !target.via().isEmpty() || target.operand().isShared()) {
      return false;
    }
    Set<Integer> targets = new HashSet<>();
    for (int at = 0; at < terms.size(); at += 3 + 2 * terms.get(at + 2)) {
      if (!targets.add(terms.get(at))) {
        return false;
      }
    }
    return targets.size() == target.shape().components();
  }
}
