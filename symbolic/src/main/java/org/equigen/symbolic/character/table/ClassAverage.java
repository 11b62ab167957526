package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.number.IntegerFunctions;
import org.equigen.symbolic.number.Rational;

/**
 * Averages of characters over a finite group.
 *
 * <p>For u prime to its order, {@code chi(g^u)} is the image of {@code chi(g)} under an
 * automorphism of the field of roots of unity. Classes that such powers join have the same average
 * over these automorphisms, so one of them stands for all.
 */
final class ClassAverage {
  private final BigInteger order;
  private final Map<Integer, BigInteger> sizes = new LinkedHashMap<>();

  ClassAverage(ConjugacyClasses classes) {
    order = classes.order();
    for (int c = 0; c < classes.count(); c++) {
      sizes.merge(first(classes, c), classes.get(c).size(), BigInteger::add);
    }
  }

  /** The first class that has powers of the representative which generate the same subgroup. */
  private static int first(ConjugacyClasses classes, int c) {
    int first = c;
    int elementOrder = classes.get(c).order();
    for (int u = 2; u < elementOrder; u++) {
      if (IntegerFunctions.gcd(u, elementOrder) == 1) {
        first = Math.min(first, classes.power(c, u));
      }
    }
    return first;
  }

  /** All classes, those that are joined together. */
  static List<List<Integer>> joined(ConjugacyClasses classes) {
    Map<Integer, List<Integer>> joined = new LinkedHashMap<>();
    for (int c = 0; c < classes.count(); c++) {
      joined.computeIfAbsent(first(classes, c), _ -> new ArrayList<>()).add(c);
    }
    return List.copyOf(joined.values());
  }

  /** One class for all that are joined, with the number of elements of all. */
  Map<Integer, BigInteger> sizes() {
    return sizes;
  }

  /**
   * {@code 1/|G| sum_g f(g)} for a rational combination of characters f whose average is rational.
   *
   * @param value f on a class
   */
  Rational of(IntFunction<RootSum> value) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Integer, BigInteger> entry : sizes.entrySet()) {
      Rational size = new Rational(entry.getValue(), order);
      sum = sum.add(size.multiply(value.apply(entry.getKey()).average()));
    }
    return sum;
  }
}
