package org.equigen.symbolic.decomposition.discovery;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * An orthogonal basis of a rational space with small entries.
 *
 * <p>Pairs of vectors are shortened as in Lagrange's reduction; the shortest vector is kept, the
 * others are projected to its complement, made primitive and shortened again. The method of Gram
 * and Schmidt alone gives entries with hundreds of digits.
 */
final class ShortVectors {
  /** Rounds of shortening between two projections. */
  private static final int MOST_ROUNDS = 6;

  private static final Rational HALF = Rational.of(1, 2);

  private final List<Rational> metric;
  private final List<Map<Long, Algebraic>> vectors = new ArrayList<>();

  /** The products of all pairs. */
  private final List<List<Rational>> gram = new ArrayList<>();

  private final List<Map<Long, Algebraic>> found = new ArrayList<>();

  /**
   * Of the span of vectors.
   *
   * @param metric the squared norms of the coordinates
   * @param start independent and rational
   */
  ShortVectors(List<Rational> metric, List<Map<Long, Algebraic>> start) {
    this.metric = metric;
    start.forEach(vector -> vectors.add(Realisation.primitive(vector)));
    for (Map<Long, Algebraic> left : vectors) {
      List<Rational> row = new ArrayList<>();
      vectors.forEach(right -> row.add(product(left, right)));
      gram.add(row);
    }
  }

  private Rational product(Map<Long, Algebraic> left, Map<Long, Algebraic> right) {
    Rational sum = Rational.ZERO;
    for (Map.Entry<Long, Algebraic> entry : left.entrySet()) {
      Algebraic other = right.get(entry.getKey());
      if (other != null) {
        Rational term = entry.getValue().rational().multiply(other.rational());
        sum = sum.add(term.multiply(metric.get(entry.getKey().intValue())));
      }
    }
    return sum;
  }

  /** The vectors, primitive, in the order in which they were found. */
  List<Map<Long, Algebraic>> orthogonal() {
    while (!vectors.isEmpty()) {
      boolean shorter = true;
      for (int round = 0; round < MOST_ROUNDS && shorter; round++) {
        shorter = shorten();
      }
      project(shortest());
    }
    return found;
  }

  private boolean shorten() {
    boolean changed = false;
    for (int i = 0; i < vectors.size(); i++) {
      for (int j = 0; j < vectors.size(); j++) {
        if (i != j && gram.get(j).get(j).compareTo(gram.get(i).get(i)) <= 0) {
          changed |= shorten(i, j);
        }
      }
    }
    return changed;
  }

  /** Subtracts the multiple of vector j from vector i that leaves it shortest. */
  private boolean shorten(int i, int j) {
    Rational ratio = gram.get(i).get(j).divide(gram.get(j).get(j));
    BigInteger multiple = floor(ratio.add(HALF));
    boolean tie = ratio.equals(HALF);
    if (multiple.signum() == 0 || tie) {
      return false;
    }
    subtract(i, new Rational(multiple, BigInteger.ONE), j);
    return true;
  }

  private static BigInteger floor(Rational value) {
    BigInteger[] parts = value.numerator().divideAndRemainder(value.denominator());
    return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
  }

  private void subtract(int i, Rational factor, int j) {
    vectors.set(i, difference(vectors.get(i), factor, vectors.get(j)));
    for (int k = 0; k < vectors.size(); k++) {
      Rational product = gram.get(i).get(k).subtract(factor.multiply(gram.get(j).get(k)));
      gram.get(i).set(k, product);
    }
    for (int k = 0; k < vectors.size(); k++) {
      Rational product = gram.get(k).get(i).subtract(factor.multiply(gram.get(k).get(j)));
      gram.get(k).set(i, product);
    }
  }

  private static Map<Long, Algebraic> difference(
      Map<Long, Algebraic> left, Rational factor, Map<Long, Algebraic> right) {
    Algebraic minus = Algebraic.of(factor.negate());
    Map<Long, Algebraic> difference = new TreeMap<>(left);
    right.forEach(
        (place, value) ->
            difference.merge(place, NumberField.Q.multiply(minus, value), NumberField.Q::add));
    difference.values().removeIf(Algebraic::isZero);
    return difference;
  }

  private int shortest() {
    int shortest = 0;
    for (int i = 1; i < vectors.size(); i++) {
      if (gram.get(i).get(i).compareTo(gram.get(shortest).get(shortest)) < 0) {
        shortest = i;
      }
    }
    return shortest;
  }

  /** Keeps a vector, and projects the others to its complement. */
  private void project(int kept) {
    Map<Long, Algebraic> vector = vectors.get(kept);
    Rational norm = gram.get(kept).get(kept);
    for (int i = 0; i < vectors.size(); i++) {
      Rational factor = gram.get(i).get(kept).divide(norm);
      if (i != kept && factor.signum() != 0) {
        subtract(i, factor, kept);
        makePrimitive(i);
      }
    }
    found.add(vector);
    vectors.remove(kept);
    gram.remove(kept);
    gram.forEach(row -> row.remove(kept));
  }

  private void makePrimitive(int i) {
    Map<Long, Algebraic> before = vectors.get(i);
    Map<Long, Algebraic> after = Realisation.primitive(before);
    Long place = before.keySet().iterator().next();
    Rational scale =
        after
            .getOrDefault(place, Algebraic.ZERO)
            .rational()
            .divide(before.getOrDefault(place, Algebraic.ONE).rational());
    vectors.set(i, after);
    gram.get(i).replaceAll(scale::multiply);
    for (List<Rational> row : gram) {
      row.set(i, row.get(i).multiply(scale));
    }
  }
}
