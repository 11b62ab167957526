package org.equigen.symbolic.explain.meaning;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.equigen.symbolic.number.Rational;

/**
 * A sum that permutes some indices of the input in every way, with signs or without.
 *
 * @param odd whether odd permutations have the other sign
 * @param letters the indices permuted, as they stand in the output
 * @param factor of the (anti)symmetric part: the number of permutations times the coefficient
 */
record Symmetriser(boolean odd, List<String> letters, Rational factor) {
  Symmetriser {
    letters = List.copyOf(letters);
  }

  /**
   * Recognises a sum.
   *
   * @param sum its summands, at least two
   * @return nothing unless it has that form, beginning with indices in their order
   */
  static Optional<Symmetriser> of(TensorIndices indices, List<NamedProduct> sum) {
    List<TensorReading> readings =
        sum.stream().map(product -> new TensorReading(indices, product)).toList();
    if (!readings.stream().allMatch(TensorReading::isPermutation)) {
      return Optional.empty();
    }
    List<String> straight = indices.outputLetters();
    TreeSet<String> moved = new TreeSet<>();
    for (TensorReading reading : readings) {
      for (int i = 0; i < straight.size(); i++) {
        if (!reading.arguments().get(i).equals(straight.get(i))) {
          moved.add(straight.get(i));
        }
      }
    }
    return straight(readings, straight) && factorial(moved.size()) == sum.size()
        ? signed(sum, readings, straight, moved)
        : Optional.empty();
  }

  private static boolean straight(List<TensorReading> readings, List<String> straight) {
    return readings.stream().anyMatch(reading -> reading.arguments().equals(straight));
  }

  private static Optional<Symmetriser> signed(
      List<NamedProduct> sum,
      List<TensorReading> readings,
      List<String> straight,
      TreeSet<String> moved) {
    Rational identity = Rational.ZERO;
    boolean even = true;
    boolean odd = true;
    for (int i = 0; i < sum.size(); i++) {
      identity = readings.get(i).arguments().equals(straight) ? sum.get(i).factor() : identity;
    }
    for (int i = 0; i < sum.size(); i++) {
      boolean flips = isOdd(readings.get(i).arguments(), straight);
      even &= sum.get(i).factor().equals(identity);
      odd &= sum.get(i).factor().equals(flips ? identity.negate() : identity);
    }
    Rational factor = identity.multiply(Rational.of(sum.size()));
    return even || odd
        ? Optional.of(new Symmetriser(odd, List.copyOf(moved), factor))
        : Optional.empty();
  }

  private static boolean isOdd(List<String> arguments, List<String> straight) {
    int inversions = 0;
    for (int i = 0; i < arguments.size(); i++) {
      for (int j = i + 1; j < arguments.size(); j++) {
        boolean inverted = straight.indexOf(arguments.get(i)) > straight.indexOf(arguments.get(j));
        inversions += inverted ? 1 : 0;
      }
    }
    return inversions % 2 == 1;
  }

  private static long factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  /** For example {@code the antisymmetric part of the input}. */
  String phrase(TensorIndices indices) {
    String kind = odd ? "antisymmetric" : "symmetric";
    return letters.size() == indices.outputs()
        ? "the " + kind + " part of the input"
        : "the part of the input " + kind + " in " + String.join(",", letters);
  }
}
