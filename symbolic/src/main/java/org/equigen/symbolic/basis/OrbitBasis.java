package org.equigen.symbolic.basis;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.tensor.TensorName;

/**
 * Solutions on orbits, and how to write them out on coordinates.
 *
 * <p>What all solutions share is kept once: the coordinates with their orbits and multipliers.
 */
public final class OrbitBasis {
  /** Solutions on fewer than one in this many coordinates are gathered, others are scanned for. */
  private static final int SPARSE = 16;

  private final int columns;
  private final int[] coordinates;
  private final int[] orbits;
  private final int[] multipliers;
  private final List<SparseVector> solutions;

  /** Where the members of each orbit begin in {@link #byOrbit}. */
  private final int[] starts;

  private final int[] byOrbit;

  /**
   * Takes solutions.
   *
   * @param columns of the maps; a coordinate is {@code row * columns + column}
   * @param count the number of orbits
   * @param coordinates of all members of orbits, rising
   * @param orbits the orbit of each
   * @param multipliers the factor of each against the unknown of its orbit
   * @param solutions on the orbits
   */
  public OrbitBasis(
      int columns,
      int count,
      int[] coordinates,
      int[] orbits,
      int[] multipliers,
      List<SparseVector> solutions) {
    this.columns = columns;
    this.coordinates = coordinates;
    this.orbits = orbits;
    this.multipliers = multipliers;
    this.solutions = solutions;
    starts = new int[count + 1];
    for (int orbit : orbits) {
      starts[orbit + 1]++;
    }
    for (int orbit = 0; orbit < count; orbit++) {
      starts[orbit + 1] += starts[orbit];
    }
    byOrbit = new int[orbits.length];
    int[] at = starts.clone();
    for (int member = 0; member < orbits.length; member++) {
      byOrbit[at[orbits[member]]++] = member;
    }
  }

  private int orbits() {
    return starts.length - 1;
  }

  /** A solution as a map, written out when it is needed. */
  public Intertwiner map(int number, Optional<TensorName> name) {
    return new Intertwiner(name, this, number);
  }

  /** Number of nonzero coordinates of a solution. */
  int size(int number) {
    int size = 0;
    for (int orbit : solutions.get(number).indices()) {
      size += starts[orbit + 1] - starts[orbit];
    }
    return size;
  }

  /** The coordinates of a solution that are not zero, rising, and their primitive values. */
  public SparseVector expand(int number) {
    SparseVector solution = solutions.get(number);
    int size = size(number);
    boolean gathered = (long) size * SPARSE < coordinates.length;
    int[] entries = gathered ? new int[0] : solution.entries(orbits());
    int[] members = gathered ? gathered(solution, size) : scanned(entries, size);
    int[] indices = new int[members.length];
    int[] places = new int[members.length];
    int[] factors = new int[members.length];
    for (int e = 0; e < members.length; e++) {
      int member = members[e];
      indices[e] = coordinates[member];
      places[e] =
          gathered
              ? Arrays.binarySearch(solution.indices(), orbits[member])
              : entries[orbits[member]];
      factors[e] = multipliers[member];
    }
    return new SparseVector(indices, solution.values().gather(places, factors).primitive());
  }

  /** The members of the orbits of a solution, without looking at others. */
  private int[] gathered(SparseVector solution, int size) {
    int[] members = new int[size];
    int at = 0;
    for (int orbit : solution.indices()) {
      int count = starts[orbit + 1] - starts[orbit];
      System.arraycopy(byOrbit, starts[orbit], members, at, count);
      at += count;
    }
    Arrays.sort(members);
    return members;
  }

  /** The members whose orbits have an entry. */
  private int[] scanned(int[] entries, int size) {
    int[] members = new int[size];
    int at = 0;
    for (int member = 0; at < size; member++) {
      if (entries[orbits[member]] >= 0) {
        members[at++] = member;
      }
    }
    return members;
  }

  /** The entries of a solution as a matrix. */
  Intertwiner.Entries entries(int number) {
    SparseVector expanded = expand(number);
    int[] rows = new int[expanded.size()];
    int[] cols = new int[rows.length];
    for (int e = 0; e < rows.length; e++) {
      rows[e] = expanded.indices()[e] / columns;
      cols[e] = expanded.indices()[e] - rows[e] * columns;
    }
    return new Intertwiner.Entries(rows, cols, expanded.values());
  }
}
