package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.PrimeField;

/**
 * The rank modulo a prime of vectors that come one by one, kept in echelon form: values of maps at
 * random points, dense and many, of which only their independence is asked.
 */
final class ModularRank {
  private final PrimeField residues;
  private final List<long[]> rows = new ArrayList<>();
  private final List<Integer> pivots = new ArrayList<>();

  ModularRank(PrimeField residues) {
    this.residues = residues;
  }

  /** Adds a vector of residues; whether it was independent of those before. */
  boolean add(long[] vector) {
    long[] rest = vector.clone();
    for (int r = 0; r < rows.size(); r++) {
      subtract(rest, rest[pivots.get(r)], rows.get(r), pivots.get(r));
    }
    int pivot = 0;
    while (pivot < rest.length && rest[pivot] == 0) {
      pivot++;
    }
    if (pivot == rest.length) {
      return false;
    }
    long scale = residues.inverse(rest[pivot]);
    for (int i = pivot; i < rest.length; i++) {
      rest[i] = residues.times(scale, rest[i]);
    }
    rows.add(rest);
    pivots.add(pivot);
    return true;
  }

  private void subtract(long[] vector, long factor, long[] row, int from) {
    if (factor == 0) {
      return;
    }
    long prime = residues.prime();
    long negative = prime - factor;
    for (int i = from; i < vector.length; i++) {
      vector[i] = (vector[i] + negative * row[i]) % prime;
    }
  }

  /** The rank so far. */
  int rank() {
    return rows.size();
  }
}
