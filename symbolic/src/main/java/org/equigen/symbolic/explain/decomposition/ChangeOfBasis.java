package org.equigen.symbolic.explain.decomposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.explain.notation.ScaledRow;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.InvariantMetric;

/**
 * The change of basis of a decomposition, row by row. Where it is orthonormal, its rows are scaled
 * so; the coordinates are then those in orthonormal bases.
 */
final class ChangeOfBasis {
  private final Decomposition decomposition;

  /**
   * One new coordinate.
   *
   * @param number from 0
   * @param irrep the irreducible
   * @param copy of it, from 1
   * @param component of it, from 0
   * @param row in terms of the old coordinates
   */
  record Coordinate(int number, String irrep, int copy, int component, ScaledRow row) {
    /** For example {@code 1o #2 [0]}. */
    String name() {
      return "%s #%s [%s]".formatted(irrep, copy, component);
    }
  }

  ChangeOfBasis(Decomposition decomposition) {
    this.decomposition = decomposition;
  }

  /** Calls for every new coordinate in turn. */
  void forEach(Consumer<Coordinate> consumer) {
    NumberField field = decomposition.field();
    Matrix<Algebraic> projection = decomposition.projection();
    List<Algebraic> scales = decomposition.scales();
    List<Rational> norms = norms(decomposition);
    int number = 0;
    int copy = 0;
    for (IsotypicComponent part : decomposition.components()) {
      for (int k = 1; k <= part.multiplicity(); k++) {
        for (int i = 0; i < part.irrep().dimension(); i++) {
          Rational norm =
              decomposition.orthonormal() ? part.irrep().squaredNorms().get(i) : Rational.ONE;
          ScaledRow row =
              ScaledRow.of(field, projection.row(number), scales.get(copy), norm, norms);
          consumer.accept(new Coordinate(number++, part.irrep().name(), k, i, row));
        }
        copy++;
      }
    }
  }

  /** All coordinates. */
  List<Coordinate> all() {
    List<Coordinate> all = new ArrayList<>();
    forEach(all::add);
    return all;
  }

  /** The squared norms of the old basis vectors where these matter, else ones. */
  static List<Rational> norms(Decomposition decomposition) {
    int size = decomposition.dimension();
    return decomposition.orthonormal()
        ? new InvariantMetric(decomposition.group().dimension()).of(decomposition.representation())
        : Collections.nCopies(size, Rational.ONE);
  }
}
