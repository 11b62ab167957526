package org.equigen.codegen.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A sparse tensor of exact coefficients over the component indices of a contraction: one axis for
 * each input in order, and the last axis for the output.
 *
 * <p>Entries are sorted lexicographically by index and held in flat arrays, since bases of higher
 * tensors have hundreds of thousands of them. Immutable.
 */
public final class CoefficientTensor {
  private final int arity;
  private final int[] indices; // [entry][axis]
  private final Coefficient[] values;

  private CoefficientTensor(int arity, int[] indices, Coefficient[] values) {
    this.arity = arity;
    this.indices = indices;
    this.values = values;
  }

  /**
   * Starts an empty tensor.
   *
   * @param arity number of axes
   */
  public static Builder builder(int arity) {
    return new Builder(arity);
  }

  /** The Kronecker delta in {@code components} components over two axes. */
  public static CoefficientTensor identity(int components) {
    Builder identity = builder(2);
    for (int i = 0; i < components; i++) {
      identity.add(Coefficient.ONE, i, i);
    }
    return identity.build();
  }

  /** {@code y[k] = a b[k]}: the product of a number with all components, over three axes. */
  public static CoefficientTensor multiple(int components) {
    return identity(components).withFirstAxis();
  }

  /** Number of axes. */
  public int arity() {
    return arity;
  }

  /** Number of entries, none of them zero. */
  public int size() {
    return values.length;
  }

  /** The index of one entry along one axis. */
  public int index(int entry, int axis) {
    return indices[entry * arity + axis];
  }

  /** The value of one entry. */
  public Coefficient value(int entry) {
    return values[entry];
  }

  /** Whether all entries are 1. */
  public boolean hasOnlyOnes() {
    return Arrays.stream(values).allMatch(Coefficient::isOne);
  }

  /** Whether this is the Kronecker delta in {@code components} components over two axes. */
  public boolean isIdentity(int components) {
    return equals(identity(components));
  }

  /**
   * The same tensor with its axes in another order: axis j of the result is axis {@code order[j]}
   * of this.
   */
  public CoefficientTensor permute(int... order) {
    Builder permuted = builder(arity);
    for (int k = 0; k < size(); k++) {
      int[] index = new int[arity];
      for (int axis = 0; axis < arity; axis++) {
        index[axis] = index(k, order[axis]);
      }
      permuted.add(values[k], index);
    }
    return permuted.build();
  }

  /** The same tensor with two axes exchanged. */
  public CoefficientTensor exchange(int first, int second) {
    Builder exchanged = builder(arity);
    for (int k = 0; k < size(); k++) {
      int[] index = Arrays.copyOfRange(indices, k * arity, (k + 1) * arity);
      int saved = index[first];
      index[first] = index[second];
      index[second] = saved;
      exchanged.add(values[k], index);
    }
    return exchanged.build();
  }

  /** The same tensor with one more axis before the others, on which all entries have index 0. */
  public CoefficientTensor withFirstAxis() {
    Builder longer = builder(arity + 1);
    for (int k = 0; k < size(); k++) {
      int[] index = new int[arity + 1];
      System.arraycopy(indices, k * arity, index, 1, arity);
      longer.add(values[k], index);
    }
    return longer.build();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof CoefficientTensor other
        && arity == other.arity
        && Arrays.equals(indices, other.indices)
        && Arrays.equals(values, other.values);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(indices) + Arrays.hashCode(values);
  }

  /** For example {@code (0,0) 1 (1,1) -1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < size(); k++) {
      text.append(k == 0 ? "(" : "  (");
      for (int axis = 0; axis < arity; axis++) {
        text.append(axis == 0 ? "" : ",").append(index(k, axis));
      }
      text.append(") ").append(values[k]);
    }
    return text.toString();
  }

  /** Collects entries in any order. */
  public static final class Builder {
    private final int arity;
    private final List<int[]> indices = new ArrayList<>();
    private final List<Coefficient> values = new ArrayList<>();
    private final Map<Coefficient, Coefficient> shared = new HashMap<>();

    private Builder(int arity) {
      this.arity = arity;
    }

    /**
     * Adds an entry; zeros are dropped.
     *
     * @throws IllegalArgumentException if the number of indices is not the arity
     */
    public Builder add(Coefficient value, int... index) {
      if (index.length != arity) {
        throw new IllegalArgumentException(
            index.length + " indices " + Arrays.toString(index) + " for " + arity + " axes");
      }
      if (!value.isZero()) {
        indices.add(index.clone());
        values.add(shared.computeIfAbsent(value, same -> same));
      }
      return this;
    }

    /**
     * The tensor of the entries added so far.
     *
     * @throws IllegalArgumentException if two entries have the same index
     */
    public CoefficientTensor build() {
      int[] order =
          IntStream.range(0, values.size())
              .boxed()
              .sorted((a, b) -> Arrays.compare(indices.get(a), indices.get(b)))
              .mapToInt(Integer::intValue)
              .toArray();
      int[] flat = new int[order.length * arity];
      Coefficient[] sorted = new Coefficient[order.length];
      for (int k = 0; k < order.length; k++) {
        int[] index = indices.get(order[k]);
        if (k > 0 && Arrays.equals(index, indices.get(order[k - 1]))) {
          throw new IllegalArgumentException("two entries at " + Arrays.toString(index));
        }
        System.arraycopy(index, 0, flat, k * arity, arity);
        sorted[k] = values.get(order[k]);
      }
      return new CoefficientTensor(arity, flat, sorted);
    }
  }
}
