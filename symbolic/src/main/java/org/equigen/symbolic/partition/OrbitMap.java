package org.equigen.symbolic.partition;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * The map of a set partition in which indices of different blocks are different: its matrix is 1 on
 * one orbit of S(n) on pairs of index lists and 0 elsewhere. It is zero where n is below the number
 * of blocks.
 *
 * @param out the order l of the result
 * @param in the order k of the argument
 * @param partition of l + k points, the outputs first
 */
public record OrbitMap(int out, int in, SetPartition partition) {
  /**
   * Checks the number of points.
   *
   * @throws IllegalArgumentException unless there are l + k
   */
  public OrbitMap {
    if (partition.points() != out + in) {
      throw new IllegalArgumentException(
          partition.points() + " points for " + out + " outputs and " + in + " inputs");
    }
  }

  /** All that are not zero for n points, in lexicographic order of their partitions. */
  public static List<OrbitMap> all(int out, int in, int n) {
    return SetPartition.all(out + in, n).stream()
        .map(partition -> new OrbitMap(out, in, partition))
        .toList();
  }

  /** How many entries are 1 for n points: {@code n (n-1) ... (n-b+1)} with b blocks. */
  public BigInteger entries(long n) {
    BigInteger product = BigInteger.ONE;
    for (int block = 0; block < partition.blocks(); block++) {
      product = product.multiply(BigInteger.valueOf(n - block));
    }
    return product;
  }

  /** The formula of {@link #toString} in LaTeX, without dollar signs. */
  public String latex() {
    List<String> letters = letters();
    String free = new PartitionMap(out, in, partition).latex();
    return letters.size() < 2
        ? free
        : free + "\\quad (" + String.join(", ", letters) + " \\text{ distinct})";
  }

  private List<String> letters() {
    return IntStream.range(0, partition.blocks()).mapToObj(PartitionMap::letter).toList();
  }

  /** This as a sum of partition maps. */
  public PartitionSum diagrams() {
    return OrbitSum.of(this).diagrams();
  }

  /** The map of the transposed matrix. */
  public OrbitMap transpose() {
    PartitionMap swapped = new PartitionMap(out, in, partition).transpose();
    return new OrbitMap(swapped.out(), swapped.in(), swapped.partition());
  }

  /**
   * The matrix for one n, shape {@code [n^l][n^k]}, the last index fastest.
   *
   * @throws ArithmeticException if it has more than 2^31 rows or columns
   */
  public Matrix<Rational> matrix(int n) {
    Matrix.Builder<Rational> builder =
        Matrix.builder(RationalField.Q, TensorIndex.size(n, out), TensorIndex.size(n, in));
    place(new int[partition.blocks()], 0, n, builder);
    return builder.build();
  }

  /** Gives the blocks from {@code block} on all values that are not taken. */
  private void place(int[] values, int block, int n, Matrix.Builder<Rational> into) {
    if (block == values.length) {
      List<Integer> labels = partition.labels();
      into.add(
          TensorIndex.of(values, labels.subList(0, out), n),
          TensorIndex.of(values, labels.subList(out, out + in), n),
          Rational.ONE);
      return;
    }
    for (int value = 0; value < n; value++) {
      if (isFree(values, block, value)) {
        values[block] = value;
        place(values, block + 1, n, into);
      }
    }
  }

  private static boolean isFree(int[] values, int block, int value) {
    for (int before = 0; before < block; before++) {
      if (values[before] == value) {
        return false;
      }
    }
    return true;
  }

  /** For example {@code y(a) = sum(b) x(b), a, b distinct}. */
  @Override
  public String toString() {
    PartitionMap free = new PartitionMap(out, in, partition);
    List<String> letters = letters();
    return letters.size() < 2
        ? free.toString()
        : free + ", " + String.join(", ", letters) + " distinct";
  }
}
