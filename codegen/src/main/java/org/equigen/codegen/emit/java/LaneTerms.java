package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.codegen.plan.Contraction;
import org.equigen.codegen.plan.Operand;

/**
 * A contraction of one or two inputs whose rows lie in lanes, as terms that a kernel adds up for
 * all channels under one letter.
 *
 * @param step the contraction
 * @param kind which kernel
 * @param first the axis of the first factor
 * @param second the axis of the second factor, that of the first where there is none
 * @param letter the letter of the channels, a blank where there is one channel
 * @param channels their number
 */
record LaneTerms(Contraction step, Kind kind, int first, int second, char letter, int channels) {
  /** Terms below which calls for single rows are as fast. */
  private static final int LEAST_TERMS = 4;

  private static final char NONE = ' ';

  /** What kernels there are, by which operands have numbers in the place of rows. */
  enum Kind {
    /** Rows times rows, added to rows. */
    PRODUCTS("Products"),
    /** Numbers times rows, added to rows. */
    MULTIPLES("Multiples"),
    /** Numbers, added to rows. */
    NUMBERS("Numbers"),
    /** Rows times rows, summed to numbers. */
    DOTS("Dots"),
    /** Rows, summed to numbers. */
    SUMS("Sums");

    private final String method;

    Kind(String method) {
      this.method = method;
    }

    /** How the methods of the kernel end. */
    String method() {
      return method;
    }

    /** Whether there are two factors. */
    boolean isProduct() {
      return switch (this) {
        case PRODUCTS, MULTIPLES, DOTS -> true;
        case NUMBERS, SUMS -> false;
      };
    }

    /** Whether rows are written. */
    boolean writesRows() {
      return switch (this) {
        case PRODUCTS, MULTIPLES, NUMBERS -> true;
        case DOTS, SUMS -> false;
      };
    }
  }

  /** Recognises such a contraction. */
  static Optional<LaneTerms> of(Contraction step) {
    Optional<Kind> kind = kind(step);
    if (kind.isEmpty()
        || StepForm.of(step) != StepForm.ROWS
        || step.accesses().stream().anyMatch(access -> !access.via().isEmpty())) {
      return Optional.empty();
    }
    int first = isShared(step, 0) || step.degree() == 1 || !isShared(step, 1) ? 0 : 1;
    int second = step.degree() - 1 - first;
    char letter = letter(step);
    int channels = letter == NONE ? 1 : step.letters().getOrDefault(letter, 1);
    return channels * step.coefficients().size() < LEAST_TERMS
        ? Optional.empty()
        : Optional.of(new LaneTerms(step, kind.get(), first, second, letter, channels));
  }

  private static boolean isShared(Contraction step, int axis) {
    return step.accesses().get(axis).operand().isShared();
  }

  private static Optional<Kind> kind(Contraction step) {
    if (step.degree() < 1 || step.degree() > 2) {
      return Optional.empty();
    }
    boolean sums = step.output().operand().isShared();
    long shared = step.inputs().stream().filter(it -> it.operand().isShared()).count();
    if (step.degree() == 1) {
      return shared == (sums ? 0 : 1)
          ? Optional.of(sums ? Kind.SUMS : Kind.NUMBERS)
          : Optional.empty();
    }
    if (shared == 0) {
      return Optional.of(sums ? Kind.DOTS : Kind.PRODUCTS);
    }
    return shared == 1 && !sums ? Optional.of(Kind.MULTIPLES) : Optional.empty();
  }

  /** The last letter with several channels that is on no axis of pairs. */
  private static char letter(Contraction step) {
    char last = NONE;
    for (Map.Entry<Character, Integer> letter : step.letters().entrySet()) {
      if (letter.getValue() > 1
          && step.accesses().stream().noneMatch(it -> isInPair(it, letter.getKey()))) {
        last = letter.getKey();
      }
    }
    return last;
  }

  private static boolean isInPair(Access access, char letter) {
    int at = 0;
    for (Axis axis : access.shape().channels()) {
      String letters = access.channels().substring(at, at + axis.subscripts());
      if (axis.subscripts() > 1 && letters.indexOf(letter) >= 0) {
        return true;
      }
      at += axis.subscripts();
    }
    return false;
  }

  /**
   * Whether every number of the output may be written, once in every channel: zeros where there are
   * no terms.
   */
  boolean overwrites() {
    Access output = step.output();
    String letters = output.channels();
    return kind.writesRows()
        && letters.chars().distinct().count() == letters.length()
        && output.shape().channels().stream().allMatch(it -> it.kind() == Axis.Kind.FULL)
        && step.letters().keySet().stream().allMatch(it -> letters.indexOf(it) >= 0);
  }

  /** The accesses of the first factor, the second, which may be the first, and the target. */
  List<Access> operands() {
    return List.of(step.accesses().get(first), step.accesses().get(second), step.output());
  }

  /** From a channel of an access to the next one, in elements, as an expression. */
  String step(Access access) {
    return elements(channelStep(access), access.operand());
  }

  /** A distance, of rows of lanes where the operand has them. */
  static String elements(int distance, Operand operand) {
    boolean lanes = !operand.isShared() && distance > 0;
    return lanes ? (distance == 1 ? "width" : distance + " * width") : String.valueOf(distance);
  }

  /** From a channel of an access to the next one, in elements or rows of lanes. */
  private int channelStep(Access access) {
    int sum = 0;
    int at = 0;
    List<Axis> axes = access.shape().channels();
    for (int i = 0; i < axes.size(); i++) {
      if (axes.get(i).subscripts() == 1
          && axes.get(i).positions() > 1
          && access.channels().charAt(at) == letter) {
        sum +=
            axes.subList(i + 1, axes.size()).stream()
                .mapToInt(Axis::positions)
                .reduce(1, Math::multiplyExact);
      }
      at += axes.get(i).subscripts();
    }
    return sum * access.operand().channelStride(access.segment());
  }

  /** The coefficients that occur. */
  List<Coefficient> factors() {
    CoefficientTensor coefficients = step.coefficients();
    List<Coefficient> values = new ArrayList<>();
    for (int k = 0; k < coefficients.size(); k++) {
      if (!values.contains(coefficients.value(k))) {
        values.add(coefficients.value(k));
      }
    }
    return values;
  }

  /**
   * The terms of each target, in the order of the runtime.
   *
   * @param all whether targets without terms are among them
   */
  List<Integer> terms(boolean all) {
    List<Coefficient> factors = factors();
    CoefficientTensor coefficients = step.coefficients();
    List<Integer> numbers = new ArrayList<>();
    groups(all)
        .forEach(
            (target, terms) -> {
              numbers.add(target);
              numbers.add(terms.size());
              for (int k : terms) {
                numbers.add(factors.indexOf(coefficients.value(k)));
                numbers.add(coefficients.index(k, first));
                numbers.add(kind.isProduct() ? coefficients.index(k, second) : 0);
              }
            });
    return numbers;
  }

  private SortedMap<Integer, List<Integer>> groups(boolean all) {
    SortedMap<Integer, List<Integer>> groups = new TreeMap<>();
    for (int target = 0; all && target < step.output().shape().components(); target++) {
      groups.put(target, new ArrayList<>());
    }
    for (int k = 0; k < step.coefficients().size(); k++) {
      int target = step.coefficients().index(k, step.degree());
      groups.computeIfAbsent(target, _ -> new ArrayList<>()).add(k);
    }
    return groups;
  }
}
