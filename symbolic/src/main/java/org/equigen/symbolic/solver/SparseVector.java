package org.equigen.symbolic.solver;

/**
 * The nonzero entries of an integer vector.
 *
 * @param indices rising
 * @param values not zero
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record SparseVector(int[] indices, long[] values) {
  /** Room for so many entries. */
  static SparseVector ofSize(int size) {
    return new SparseVector(new int[size], new long[size]);
  }

  /** Number of nonzero entries. */
  int size() {
    return indices.length;
  }

  /** Writes the entries into a vector that is zero elsewhere. */
  void scatter(long[] vector) {
    for (int e = 0; e < indices.length; e++) {
      vector[indices[e]] = values[e];
    }
  }
}
