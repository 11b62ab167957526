package org.equigen.symbolic.solver;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;

/**
 * The weights of the axes of every factor under the diagonal elements of the Lie algebra, scaled to
 * integers. The weight of a coordinate is the sum over its indices; invariants have weight zero.
 */
final class Weights {
  /** Weights of more bits are left to equations, so that no sum or product here can overflow. */
  private static final int MOST_BITS = 20;

  /** Shape {@code [diagonal element][factor][index]}. */
  private final long[][][] weights;

  private Weights(long[][][] weights) {
    this.weights = weights;
  }

  /** Whether weights take care of an element of the algebra: it is diagonal, with small numbers. */
  static boolean cover(List<Matrix<Rational>> element) {
    return element.stream().allMatch(Matrix::isDiagonal)
        && scaled(element).allMatch(weight -> weight.numerator().bitLength() <= MOST_BITS);
  }

  /** Those of elements that are {@link #cover covered}, each given as one matrix per factor. */
  static Weights of(List<List<Matrix<Rational>>> diagonals) {
    return new Weights(diagonals.stream().map(Weights::integers).toArray(long[][][]::new));
  }

  /**
   * Integer weights of every factor.
   *
   * @param factors shape {@code [component][diagonal element]} each
   * @param rank the number of diagonal elements
   */
  static Weights of(List<long[][]> factors, int rank) {
    long[][][] weights = new long[rank][factors.size()][];
    for (int d = 0; d < rank; d++) {
      for (int f = 0; f < factors.size(); f++) {
        int element = d;
        weights[d][f] = Arrays.stream(factors.get(f)).mapToLong(w -> w[element]).toArray();
      }
    }
    return new Weights(weights);
  }

  private static long[][] integers(List<Matrix<Rational>> diagonal) {
    Iterator<Rational> scaled = scaled(diagonal).iterator();
    long[][] weights = new long[diagonal.size()][];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = new long[diagonal.get(f).rows()];
      Arrays.setAll(weights[f], _ -> scaled.next().numerator().longValue());
    }
    return weights;
  }

  /** The diagonal entries on all factors in turn, as integers without a common divisor. */
  private static Stream<Rational> scaled(List<Matrix<Rational>> diagonal) {
    Rational scale = PrimitiveScale.of(diagonal.stream().flatMap(Weights::entries));
    return diagonal.stream().flatMap(Weights::entries).map(scale::multiply);
  }

  private static Stream<Rational> entries(Matrix<Rational> diagonal) {
    return IntStream.range(0, diagonal.rows()).mapToObj(i -> diagonal.get(i, i));
  }

  /** Number of diagonal elements: the length of a weight. */
  int rank() {
    return weights.length;
  }

  /** The weight of one axis of one factor. */
  long[] of(int factor, int index) {
    long[] weight = new long[weights.length];
    for (int d = 0; d < weight.length; d++) {
      weight[d] = weights[d][factor][index];
    }
    return weight;
  }

  /** The value of a functional on a weight. */
  static long dot(long[] functional, long[] weight) {
    long sum = 0;
    for (int d = 0; d < weight.length; d++) {
      sum += functional[d] * weight[d];
    }
    return sum;
  }

  /** By how much a generator shifts weights, if it shifts all by the same. */
  Optional<long[]> root(List<Matrix<Rational>> generator) {
    long[] root = null;
    for (int f = 0; f < generator.size(); f++) {
      for (int i = 0; i < generator.get(f).rows(); i++) {
        for (Matrix.Entry<Rational> entry : generator.get(f).row(i)) {
          long[] shift = of(f, i);
          long[] from = of(f, entry.column());
          Arrays.setAll(shift, d -> shift[d] - from[d]);
          if (root != null && !Arrays.equals(root, shift)) {
            return Optional.empty();
          }
          root = shift;
        }
      }
    }
    return Optional.ofNullable(root);
  }
}
