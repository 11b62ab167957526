package org.equigen.symbolic.partition;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * The S(n)-equivariant map from tensors of order k to tensors of order l that a set partition of l
 * + k points stands for, for every n at once.
 *
 * <p>The points are the output indices, then the input indices: {@code y(a_1..a_l) = sum over b of
 * x(b_1..b_k)}, where indices in one block are equal. Sums run over the blocks that hold inputs
 * only; where a block holds several outputs, y is zero off their diagonal.
 *
 * @param out the order l of the result
 * @param in the order k of the argument
 * @param partition of l + k points
 */
public record PartitionMap(int out, int in, SetPartition partition) {
  /**
   * Checks the number of points.
   *
   * @throws IllegalArgumentException unless there are l + k
   */
  public PartitionMap {
    if (partition.labels().size() != out + in) {
      throw new IllegalArgumentException(
          partition.labels().size() + " points for " + out + " outputs and " + in + " inputs");
    }
  }

  /**
   * The matrix for one n, shape {@code [n^l][n^k]}, the last index fastest.
   *
   * @throws ArithmeticException if it has more than 2^31 rows or columns
   */
  public Matrix<Rational> matrix(int n) {
    Matrix.Builder<Rational> builder =
        Matrix.builder(RationalField.Q, TensorIndex.size(n, out), TensorIndex.size(n, in));
    List<Integer> labels = partition.labels();
    int[] values = new int[partition.blocks()];
    long assignments = TensorIndex.size(n, values.length);
    for (long number = 0; number < assignments; number++) {
      long rest = number;
      for (int b = 0; b < values.length; b++) {
        values[b] = (int) (rest % n);
        rest /= n;
      }
      builder.add(
          TensorIndex.of(values, labels.subList(0, out), n),
          TensorIndex.of(values, labels.subList(out, out + in), n),
          Rational.ONE);
    }
    return builder.build();
  }

  /** The map that leaves tensors of an order unchanged: each input in a block with its output. */
  public static PartitionMap identity(int order) {
    List<Integer> labels = new ArrayList<>();
    for (int point = 0; point < 2 * order; point++) {
      labels.add(point % Math.max(order, 1));
    }
    return new PartitionMap(order, order, new SetPartition(labels));
  }

  /** Whether this is the identity. */
  public boolean isIdentity() {
    return out == in && equals(identity(in));
  }

  /** The map of the transposed matrix, from order l to order k: outputs and inputs exchanged. */
  public PartitionMap transpose() {
    List<Integer> labels = new ArrayList<>(partition.labels().subList(out, out + in));
    labels.addAll(partition.labels().subList(0, out));
    return new PartitionMap(in, out, SetPartition.ofEqual(labels));
  }

  /**
   * The map {@code this (x) other} of the Kronecker product: the indices of this before those of
   * the other, on both sides.
   */
  public PartitionMap tensor(PartitionMap other) {
    List<Integer> labels = new ArrayList<>(partition.labels().subList(0, out));
    List<Integer> shifted =
        other.partition.labels().stream().map(label -> label + partition.blocks()).toList();
    labels.addAll(shifted.subList(0, other.out));
    labels.addAll(partition.labels().subList(out, out + in));
    labels.addAll(shifted.subList(other.out, shifted.size()));
    return new PartitionMap(out + other.out, in + other.in, SetPartition.ofEqual(labels));
  }

  /**
   * The map {@code this o inner}, up to its factor {@code n^closed} (the product of the partition
   * algebra: Halverson and Ram, Partition algebras, European J. Combin. 26, 2005, section 1).
   *
   * @throws IllegalArgumentException unless the result of {@code inner} has the order of the
   *     argument of this
   */
  public PartitionProduct after(PartitionMap inner) {
    return PartitionProduct.of(this, inner);
  }

  /**
   * This as a sum of orbit maps: those of all coarser partitions, each once, for whether indices of
   * different blocks coincide is left open here and settled there.
   */
  public OrbitSum orbits() {
    return PartitionSum.of(this).orbits();
  }

  /** The exponent of n in the number of additions: the number of blocks that hold an input. */
  public int cost() {
    long blocks = partition.labels().subList(out, out + in).stream().distinct().count();
    return (int) Math.max(blocks, outputBlocks());
  }

  private long outputBlocks() {
    return partition.labels().subList(0, out).stream().distinct().count();
  }

  /** For example {@code y(a,b) = sum(c) x(a,c)}, or {@code y(a,a) = x(a,a)} on a diagonal. */
  @Override
  public String toString() {
    List<String> summed = new ArrayList<>();
    for (int label = 0; label < partition.blocks(); label++) {
      if (partition.block(label).getFirst() >= out) {
        summed.add(letter(label));
      }
    }
    String sum = summed.isEmpty() ? "" : "sum(" + String.join(",", summed) + ") ";
    return "y" + indices(0, out) + " = " + sum + "x" + indices(out, out + in);
  }

  /** The same in LaTeX, for example {@code y_{ab} = \sum_{c} x_{ac}}. */
  public String latex() {
    StringBuilder text = new StringBuilder("y_{");
    StringBuilder sum = new StringBuilder();
    for (int point = 0; point < out; point++) {
      text.append(letter(partition.labels().get(point)));
    }
    for (int label = 0; label < partition.blocks(); label++) {
      sum.append(partition.block(label).getFirst() >= out ? letter(label) : "");
    }
    text.append("} = ").append(sum.isEmpty() ? "" : "\\sum_{" + sum + "} ").append("x_{");
    for (int point = out; point < out + in; point++) {
      text.append(letter(partition.labels().get(point)));
    }
    return text.append('}').toString();
  }

  private String indices(int from, int to) {
    if (from == to) {
      return "";
    }
    List<String> letters = new ArrayList<>();
    for (int point = from; point < to; point++) {
      letters.add(letter(partition.labels().get(point)));
    }
    return "(" + String.join(",", letters) + ")";
  }

  static String letter(int label) {
    return Character.toString('a' + label);
  }
}
