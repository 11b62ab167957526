package org.equigen.symbolic.basis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.equigen.symbolic.number.Integers;

/**
 * The nonzero entries of an integer vector.
 *
 * @param indices rising
 * @param values not zero
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
public record SparseVector(int[] indices, Integers values) {
  /** The nonzero entries of a dense vector. */
  public static SparseVector of(Integers dense) {
    int[] indices = IntStream.range(0, dense.size()).filter(i -> dense.signum(i) != 0).toArray();
    int[] ones = new int[indices.length];
    Arrays.fill(ones, 1);
    return new SparseVector(indices, dense.gather(indices, ones));
  }

  /** With the zeros between them. */
  public Integers dense(int length) {
    Integers.Builder dense = Integers.builder(length);
    for (int e = 0; e < indices.length; e++) {
      dense.set(indices[e], values.get(e));
    }
    return dense.build();
  }

  /** Number of nonzero entries. */
  public int size() {
    return indices.length;
  }

  /** For each place of a dense vector the number of its entry, or -1 where it is zero. */
  public int[] entries(int length) {
    int[] entries = new int[length];
    Arrays.fill(entries, -1);
    for (int e = 0; e < indices.length; e++) {
      entries[indices[e]] = e;
    }
    return entries;
  }
}
