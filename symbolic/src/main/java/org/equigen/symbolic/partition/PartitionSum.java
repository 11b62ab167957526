package org.equigen.symbolic.partition;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * A linear combination of partition maps with coefficients polynomial in n: an S(n)-equivariant map
 * from tensors of order k to tensors of order l for every n at once.
 *
 * <p>For k = l these are the elements of the partition algebra, in its diagram basis, where indices
 * of different blocks run freely; {@link OrbitSum} has the other basis.
 *
 * @param out the order l of the result
 * @param in the order k of the argument
 * @param coefficients of the maps of these partitions of l + k points; not zero
 */
public record PartitionSum(int out, int in, SortedMap<SetPartition, SizePolynomial> coefficients) {
  /**
   * Drops zeros and copies the map.
   *
   * @throws IllegalArgumentException for a partition of another number of points
   */
  public PartitionSum {
    coefficients = Combination.checked(out + in, coefficients);
  }

  /** One map, with coefficient 1. */
  public static PartitionSum of(PartitionMap map) {
    return of(map, SizePolynomial.ONE);
  }

  /** A multiple of one map. */
  public static PartitionSum of(PartitionMap map, SizePolynomial coefficient) {
    return new PartitionSum(
        map.out(), map.in(), new Combination().add(map.partition(), coefficient).terms());
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException if the orders differ
   */
  public PartitionSum plus(PartitionSum other) {
    if (other.out != out || other.in != in) {
      throw new IllegalArgumentException(
          "maps of orders %s to %s and %s to %s".formatted(in, out, other.in, other.out));
    }
    Combination sum = new Combination();
    coefficients.forEach(sum::add);
    other.coefficients.forEach(sum::add);
    return new PartitionSum(out, in, sum.terms());
  }

  /** A multiple. */
  public PartitionSum times(SizePolynomial factor) {
    Combination multiple = new Combination();
    coefficients.forEach((partition, c) -> multiple.add(partition, c.multiply(factor)));
    return new PartitionSum(out, in, multiple.terms());
  }

  /**
   * The composition {@code this o inner}.
   *
   * @throws IllegalArgumentException unless the result of {@code inner} has the order of the
   *     argument of this
   */
  public PartitionSum after(PartitionSum inner) {
    if (in != inner.out) {
      throw new IllegalArgumentException("order " + inner.out + " goes into a map of order " + in);
    }
    Combination sum = new Combination();
    coefficients.forEach(
        (left, a) ->
            inner.coefficients.forEach(
                (right, b) -> {
                  PartitionProduct product = map(left).after(inner.map(right));
                  sum.add(product.map().partition(), a.multiply(b).multiply(product.factor()));
                }));
    return new PartitionSum(out, inner.in, sum.terms());
  }

  /** The map of the transposed matrix, from order l to order k. */
  public PartitionSum transpose() {
    Combination sum = new Combination();
    coefficients.forEach((partition, c) -> sum.add(map(partition).transpose().partition(), c));
    return new PartitionSum(in, out, sum.terms());
  }

  /** The Kronecker product {@code this (x) other}. */
  public PartitionSum tensor(PartitionSum other) {
    Combination sum = new Combination();
    coefficients.forEach(
        (left, a) ->
            other.coefficients.forEach(
                (right, b) ->
                    sum.add(map(left).tensor(other.map(right)).partition(), a.multiply(b))));
    return new PartitionSum(out + other.out, in + other.in, sum.terms());
  }

  /**
   * The same in the orbit basis: the map of a partition is the sum of the orbit maps of all coarser
   * partitions.
   */
  public OrbitSum orbits() {
    Combination sum = new Combination();
    coefficients.forEach(
        (partition, c) -> partition.coarsenings().forEach(coarser -> sum.add(coarser, c)));
    return new OrbitSum(out, in, sum.terms());
  }

  /**
   * The same map for one n in terms of the basis for this n: constant coefficients of partitions
   * with at most n blocks, and no others. For n below k + l more partitions than those are linearly
   * dependent.
   */
  public PartitionSum at(int n) {
    Combination sum = new Combination();
    orbits()
        .coefficients()
        .forEach(
            (partition, c) -> {
              if (partition.blocks() <= n) {
                sum.add(partition, new SizePolynomial(List.of(c.at(n))));
              }
            });
    return new OrbitSum(out, in, sum.terms()).diagrams();
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
      sum = sum.add(map(term.getKey()).matrix(n).scale(term.getValue().at(n)));
    }
    return sum;
  }

  private PartitionMap map(SetPartition partition) {
    return new PartitionMap(out, in, partition);
  }

  /** For example {@code (n - 1) [y(a) = x(a)] + [y(a) = sum(b) x(b)]}. */
  @Override
  public String toString() {
    return Combination.text(coefficients, partition -> map(partition).toString());
  }
}
