package org.equigen.symbolic.character.table;

import java.util.List;

/**
 * An irreducible complex character of a finite group.
 *
 * @param name {@code chi1}, {@code chi2}, ... by rows of the table, the trivial one first; the
 *     partition, for example {@code [3,1]}, for S(n), and for A(n) the larger one of a partition
 *     and its conjugate, with a sign where they are equal: {@code [2,1]+}
 * @param degree the dimension of the representation
 * @param indicator of Frobenius and Schur: 1 if the representation is real, -1 if it is
 *     quaternionic, 0 if it is not equivalent to its conjugate
 * @param values on the classes in order
 */
public record IrreducibleCharacter(String name, int degree, int indicator, List<RootSum> values) {
  /** Copies the list. */
  public IrreducibleCharacter {
    values = List.copyOf(values);
  }
}
