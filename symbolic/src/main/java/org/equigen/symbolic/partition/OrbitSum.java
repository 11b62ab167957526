package org.equigen.symbolic.partition;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * A linear combination of orbit maps with coefficients polynomial in n, the second natural basis:
 * the maps of {@link OrbitMap} are the indicators of the orbits of S(n) on pairs of index lists.
 *
 * @param out the order l of the result
 * @param in the order k of the argument
 * @param coefficients of the orbit maps of these partitions of l + k points; not zero
 */
public record OrbitSum(int out, int in, SortedMap<SetPartition, SizePolynomial> coefficients) {
  /**
   * Drops zeros and copies the map.
   *
   * @throws IllegalArgumentException for a partition of another number of points
   */
  public OrbitSum {
    coefficients = Combination.checked(out + in, coefficients);
  }

  /** One orbit map, with coefficient 1. */
  public static OrbitSum of(OrbitMap map) {
    return new OrbitSum(
        map.out(), map.in(), new Combination().add(map.partition(), SizePolynomial.ONE).terms());
  }

  /**
   * The same in the diagram basis, by Moebius inversion over the lattice of partitions: the orbit
   * map of a partition is the sum of {@code mu(partition, coarser)} times the partition map of each
   * coarser one.
   */
  public PartitionSum diagrams() {
    Combination sum = new Combination();
    coefficients.forEach(
        (partition, c) ->
            partition
                .coarsenings()
                .forEach(
                    coarser -> sum.add(coarser, c.multiply(constant(partition.moebius(coarser))))));
    return new PartitionSum(out, in, sum.terms());
  }

  private static SizePolynomial constant(BigInteger value) {
    return new SizePolynomial(List.of(new Rational(value, BigInteger.ONE)));
  }

  /**
   * The matrix for one n, shape {@code [n^l][n^k]}, the last index fastest.
   *
   * @throws ArithmeticException if it has more than 2^31 rows or columns
   */
  public Matrix<Rational> matrix(int n) {
    Matrix<Rational> sum =
        Matrix.zero(RationalField.Q, TensorIndex.size(n, out), TensorIndex.size(n, in));
    for (Map.Entry<SetPartition, SizePolynomial> term : coefficients.entrySet()) {
      OrbitMap map = new OrbitMap(out, in, term.getKey());
      sum = sum.add(map.matrix(n).scale(term.getValue().at(n)));
    }
    return sum;
  }

  /** For example {@code [y(a) = sum(b) x(b), a, b distinct]}. */
  @Override
  public String toString() {
    return Combination.text(coefficients, partition -> new OrbitMap(out, in, partition).toString());
  }
}
