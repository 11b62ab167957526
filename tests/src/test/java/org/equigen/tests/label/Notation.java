package org.equigen.tests.label;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.Weight;

/** How labels are written. */
enum Notation {
  /** {@code spin(j)}. */
  SPIN,
  /** {@code le} for even l, {@code lo} for odd l: harmonic polynomials. */
  HARMONIC,
  /** {@code (p,q)}. */
  PAIR,
  /** {@code (j1,j2)}. */
  SPINS,
  /** {@code [a,b,...]}. */
  DYNKIN;

  /** The label of a highest weight by Dynkin labels. */
  String of(Weight weight) {
    int first = weight.get(0);
    return switch (this) {
      case SPIN -> "spin(" + half(first) + ")";
      case HARMONIC -> first / 2 + (first % 4 == 0 ? "e" : "o");
      case PAIR -> "(" + first + "," + weight.get(1) + ")";
      case SPINS -> "(" + half(first) + "," + half(weight.get(1)) + ")";
      case DYNKIN ->
          Arrays.stream(weight.labels())
              .mapToObj(Integer::toString)
              .collect(Collectors.joining(",", "[", "]"));
    };
  }

  /** The highest weight of a label of this form. */
  Weight weight(String label) {
    String numbers = label.replaceAll("[a-z()\\[\\]]", "");
    int factor = this == PAIR || this == DYNKIN ? 1 : 2;
    return Weight.of(
        Arrays.stream(numbers.split(",", -1))
            .mapToInt(
                number ->
                    Rational.parse(number)
                        .multiply(Rational.of(factor))
                        .numerator()
                        .intValueExact())
            .toArray());
  }

  private static String half(int doubled) {
    return doubled % 2 == 0 ? Integer.toString(doubled / 2) : doubled + "/2";
  }
}
