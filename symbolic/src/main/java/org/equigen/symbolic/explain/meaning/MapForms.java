package org.equigen.symbolic.explain.meaning;

import java.util.Optional;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;

/** Recognises maps by their entries alone. */
final class MapForms {
  /** Larger maps are not squared. */
  private static final int MOST_ROWS = 100;

  private MapForms() {}

  /** Whether the map is the identity matrix. */
  static boolean isIdentity(IntertwinerBasis basis, Intertwiner map) {
    boolean identity = map.size() == basis.rows() && basis.rows() == basis.columns();
    for (int k = 0; identity && k < map.size(); k++) {
      identity =
          map.rows()[k] == k
              && map.columns()[k] == k
              && basis.coefficient(map, k).equals(Algebraic.ONE);
    }
    return identity;
  }

  /** The positive number c with {@code W W = -c}, if there is one. */
  static Optional<Rational> negativeSquare(IntertwinerBasis basis, Intertwiner map) {
    if (basis.rows() != basis.columns() || basis.rows() > MOST_ROWS) {
      return Optional.empty();
    }
    Matrix.Builder<Algebraic> entries =
        Matrix.builder(basis.field(), basis.rows(), basis.columns());
    for (int k = 0; k < map.size(); k++) {
      entries.add(map.rows()[k], map.columns()[k], basis.coefficient(map, k));
    }
    Matrix<Algebraic> matrix = entries.build();
    Matrix<Algebraic> square = matrix.multiply(matrix);
    Algebraic first = square.get(0, 0);
    boolean negative = first.isRational() && first.coefficient(0).signum() < 0;
    return negative && square.equals(Matrix.identity(basis.field(), basis.rows()).scale(first))
        ? Optional.of(first.coefficient(0).negate())
        : Optional.empty();
  }
}
