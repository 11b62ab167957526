package org.equigen.symbolic.solver.orbit;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.solver.operator.InducedMatrix;

/**
 * The weights of the axes of every factor under the diagonal elements of the Lie algebra, scaled to
 * integers. The weight of a coordinate is the sum over its indices; invariants have weight zero.
 */
public final class Weights {
  /** Weights of more bits are left to equations, so that no sum or product here can overflow. */
  private static final int MOST_BITS = 20;

  /** Shape {@code [diagonal element][factor][index]}. */
  private final long[][][] weights;

  /** Those of the bases of the factors. */
  private final long[][][] bases;

  private Weights(long[][][] weights, long[][][] bases) {
    this.weights = weights;
    this.bases = bases;
  }

  /** Whether weights take care of an element of the algebra: it is diagonal, with small numbers. */
  public static boolean cover(List<InducedMatrix<Rational>> element) {
    int degree = element.stream().mapToInt(matrix -> matrix.shape().degree()).max().orElse(1);
    return element.stream().allMatch(matrix -> matrix.base().isDiagonal())
        && scaled(element)
            .map(weight -> weight.numerator().multiply(BigInteger.valueOf(degree)))
            .allMatch(weight -> weight.bitLength() <= MOST_BITS);
  }

  /** Those of elements that are {@link #cover covered}, each given as one matrix per factor. */
  static Weights of(List<List<InducedMatrix<Rational>>> diagonals) {
    long[][][] bases = diagonals.stream().map(Weights::integers).toArray(long[][][]::new);
    long[][][] weights = new long[bases.length][][];
    for (int d = 0; d < weights.length; d++) {
      long[][] own = bases[d];
      List<InducedMatrix<Rational>> factors = diagonals.get(d);
      weights[d] = new long[own.length][];
      Arrays.setAll(weights[d], f -> onPower(factors.get(f), own[f]));
    }
    return new Weights(weights, bases);
  }

  /**
   * Integer weights of every factor.
   *
   * @param factors shape {@code [component][diagonal element]} each
   * @param rank the number of diagonal elements
   */
  public static Weights of(List<long[][]> factors, int rank) {
    long[][][] weights = new long[rank][factors.size()][];
    for (int d = 0; d < rank; d++) {
      for (int f = 0; f < factors.size(); f++) {
        int element = d;
        weights[d][f] = Arrays.stream(factors.get(f)).mapToLong(w -> w[element]).toArray();
      }
    }
    return new Weights(weights, weights);
  }

  /** The weights of a factor: a list of indices of its base has the sum of their weights. */
  private static long[] onPower(InducedMatrix<Rational> matrix, long[] base) {
    if (matrix.isWhole()) {
      return base;
    }
    PowerIndex index = matrix.index();
    long sign = matrix.shape().dual() ? -1 : 1;
    long[] weights = new long[index.count()];
    for (int i = 0; i < weights.length; i++) {
      for (int vector : index.list(i)) {
        weights[i] += sign * base[vector];
      }
    }
    return weights;
  }

  private static long[][] integers(List<InducedMatrix<Rational>> diagonal) {
    Iterator<Rational> scaled = scaled(diagonal).iterator();
    long[][] weights = new long[diagonal.size()][];
    for (int f = 0; f < weights.length; f++) {
      weights[f] = new long[diagonal.get(f).base().rows()];
      Arrays.setAll(weights[f], _ -> scaled.next().numerator().longValue());
    }
    return weights;
  }

  /**
   * The diagonal entries on the bases of all factors in turn, as integers without a common divisor.
   */
  private static Stream<Rational> scaled(List<InducedMatrix<Rational>> diagonal) {
    Rational scale = PrimitiveScale.of(diagonal.stream().flatMap(Weights::entries));
    return diagonal.stream().flatMap(Weights::entries).map(scale::multiply);
  }

  private static Stream<Rational> entries(InducedMatrix<Rational> diagonal) {
    Matrix<Rational> base = diagonal.base();
    return IntStream.range(0, base.rows()).mapToObj(i -> base.get(i, i));
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
  public static long dot(long[] functional, long[] weight) {
    long sum = 0;
    for (int d = 0; d < weight.length; d++) {
      sum += functional[d] * weight[d];
    }
    return sum;
  }

  /**
   * By how much a generator shifts the weights of all bases, if it shifts all by the same; it then
   * shifts those of powers by as much.
   */
  Optional<long[]> root(List<InducedMatrix<Rational>> generator) {
    long[] root = null;
    for (int f = 0; f < generator.size(); f++) {
      Matrix<Rational> base = generator.get(f).base();
      for (int i = 0; i < base.rows(); i++) {
        for (Matrix.Entry<Rational> entry : base.row(i)) {
          long[] shift = shift(f, i, entry.column());
          if (root != null && !Arrays.equals(root, shift)) {
            return Optional.empty();
          }
          root = shift;
        }
      }
    }
    return Optional.ofNullable(root);
  }

  private long[] shift(int factor, int to, int from) {
    long[] shift = new long[bases.length];
    Arrays.setAll(shift, d -> bases[d][factor][to] - bases[d][factor][from]);
    return shift;
  }
}
