package org.equigen.symbolic.solver;

import java.util.Arrays;
import java.util.List;

/**
 * Solutions on orbits, and how to write them out on coordinates.
 *
 * <p>What all solutions share is kept once: the members of every orbit.
 */
final class OrbitBasis {
  /** Solutions on fewer than one in this many coordinates are gathered, others are scanned for. */
  private static final int SPARSE = 16;

  private final Orbits orbits;
  private final int columns;
  private final List<SparseVector> solutions;

  /** Where the members of each orbit begin in {@link #members}. */
  private final int[] starts;

  private final int[] members;

  /** Takes solutions on maps with a given number of columns. */
  OrbitBasis(Orbits orbits, int columns, List<SparseVector> solutions) {
    this.orbits = orbits;
    this.columns = columns;
    this.solutions = solutions;
    starts = new int[orbits.count() + 1];
    int positions = orbits.support().count();
    for (int i = 0; i < positions; i++) {
      if (orbits.orbitAt(i) >= 0) {
        starts[orbits.orbitAt(i) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    members = new int[starts[orbits.count()]];
    int[] at = starts.clone();
    for (int i = 0; i < positions; i++) {
      if (orbits.orbitAt(i) >= 0) {
        members[at[orbits.orbitAt(i)]++] = i;
      }
    }
  }

  /**
   * Number of nonzero coordinates of a solution.
   *
   * @throws ArithmeticException if a coordinate does not fit a long
   */
  int size(int solution) {
    SparseVector vector = solutions.get(solution);
    int size = 0;
    for (int e = 0; e < vector.size(); e++) {
      int orbit = vector.indices()[e];
      size += starts[orbit + 1] - starts[orbit];
      Math.multiplyExact(vector.values()[e], (long) orbits.largestMultiplier());
    }
    return size;
  }

  /** The coordinates of a solution that are not zero, rising, and their primitive values. */
  SparseVector expand(int solution) {
    SparseVector vector = solutions.get(solution);
    long[] unknowns = new long[orbits.count()];
    vector.scatter(unknowns);
    int size = size(solution);
    int[] positions =
        (long) size * SPARSE < members.length ? gathered(vector, size) : scanned(unknowns, size);
    int[] coordinates = new int[size];
    long[] values = new long[size];
    for (int e = 0; e < size; e++) {
      int position = positions[e];
      coordinates[e] = orbits.support().coordinate(position);
      values[e] = unknowns[orbits.orbitAt(position)] * orbits.multiplierAt(position);
    }
    Primitive.normalise(values);
    return new SparseVector(coordinates, values);
  }

  private int[] gathered(SparseVector vector, int size) {
    int[] positions = new int[size];
    int at = 0;
    for (int orbit : vector.indices()) {
      int count = starts[orbit + 1] - starts[orbit];
      System.arraycopy(members, starts[orbit], positions, at, count);
      at += count;
    }
    Arrays.sort(positions);
    return positions;
  }

  private int[] scanned(long[] unknowns, int size) {
    int[] positions = new int[size];
    int at = 0;
    for (int i = 0; at < size; i++) {
      if (orbits.orbitAt(i) >= 0 && unknowns[orbits.orbitAt(i)] != 0) {
        positions[at++] = i;
      }
    }
    return positions;
  }

  /** The entries of a solution as a matrix. */
  Intertwiner.Entries entries(int solution) {
    SparseVector expanded = expand(solution);
    int size = expanded.size();
    int[] rows = new int[size];
    int[] cols = new int[size];
    for (int e = 0; e < size; e++) {
      rows[e] = expanded.indices()[e] / columns;
      cols[e] = expanded.indices()[e] - rows[e] * columns;
    }
    return new Intertwiner.Entries(rows, cols, expanded.values());
  }
}
