package org.equigen.symbolic.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/**
 * The weights of the axes of every factor under the diagonal elements of the Lie algebra, scaled to
 * integers. The weight of a coordinate is the sum over its indices; invariants have weight zero.
 */
final class Weights {
  /** Shape {@code [diagonal element][factor][index]}. */
  private final long[][][] weights;

  private Weights(long[][][] weights) {
    this.weights = weights;
  }

  /**
   * Those of diagonal elements, each given as one matrix per factor.
   *
   * @throws ArithmeticException if a weight does not fit a long
   */
  static Weights of(List<List<Matrix<Rational>>> diagonals) {
    return new Weights(diagonals.stream().map(Weights::integers).toArray(long[][][]::new));
  }

  private static long[][] integers(List<Matrix<Rational>> diagonal) {
    long common = 1;
    for (Matrix<Rational> matrix : diagonal) {
      common = Primitive.lcm(common, IntegerMatrix.denominator(matrix));
    }
    Rational scale = Rational.of(common);
    return diagonal.stream().map(matrix -> diagonalOf(matrix, scale)).toArray(long[][]::new);
  }

  private static long[] diagonalOf(Matrix<Rational> matrix, Rational scale) {
    long[] values = new long[matrix.rows()];
    for (int i = 0; i < values.length; i++) {
      values[i] = scale.multiply(matrix.get(i, i)).numerator().longValueExact();
    }
    return values;
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
      sum = Math.addExact(sum, Math.multiplyExact(functional[d], weight[d]));
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
          Arrays.setAll(shift, d -> Math.subtractExact(shift[d], from[d]));
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
