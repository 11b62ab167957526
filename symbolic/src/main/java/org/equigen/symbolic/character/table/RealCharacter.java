package org.equigen.symbolic.character.table;

import java.util.List;

/**
 * The character of an irreducible real representation of a finite group: {@code chi} for real
 * {@code chi}, {@code chi + conj(chi)} where that is not equivalent to its conjugate, {@code 2 chi}
 * for quaternionic {@code chi} (Serre, Linear Representations of Finite Groups, 13.2).
 *
 * @param name for example {@code chi1}, {@code chi2 + chi3} or {@code 2chi5}
 * @param degree the dimension over R
 * @param row the row of {@code chi} in the table, from 0
 * @param conjugate the row of its conjugate, equal to {@code row} unless the indicator is 0
 * @param indicator of Frobenius and Schur of {@code chi}
 */
public record RealCharacter(String name, int degree, int row, int conjugate, int indicator) {
  /** Of a character and its conjugate. */
  static RealCharacter of(List<IrreducibleCharacter> table, int row, int conjugate) {
    IrreducibleCharacter chi = table.get(row);
    String name =
        switch (chi.indicator()) {
          case 1 -> chi.name();
          case 0 -> chi.name() + " + " + table.get(conjugate).name();
          default -> "2" + chi.name();
        };
    int degree = chi.indicator() == 1 ? chi.degree() : Math.multiplyExact(2, chi.degree());
    return new RealCharacter(name, degree, row, conjugate, chi.indicator());
  }

  /** The dimension of its equivariant endomorphisms: 1 over R, 2 over C, 4 over H. */
  public int endomorphisms() {
    return switch (indicator) {
      case 1 -> 1;
      case 0 -> 2;
      default -> 4;
    };
  }

  /** How often {@code chi} occurs in its complexification. */
  public int copies() {
    return indicator < 0 ? 2 : 1;
  }
}
