package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.NullSpace;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The associative algebra that the matrices of a group on V generate.
 *
 * <p>V is a sum of irreducible representations if and only if the radical is zero, which is where
 * the form {@code tr(x y)} vanishes (Dickson; Lam, A First Course in Noncommutative Rings, 7).
 */
final class EnvelopingAlgebra {
  private final NumberField field;
  private final int size;
  private final List<Matrix<Algebraic>> basis = new ArrayList<>();

  EnvelopingAlgebra(Group group) {
    field = group.field();
    size = group.dimension();
    List<Matrix<Algebraic>> generators = new ArrayList<>(group.generators());
    generators.addAll(group.discrete());
    group.discrete().forEach(h -> generators.add(Elimination.inverse(h)));
    RowSpace<Algebraic> span = new RowSpace<>(field);
    offer(Matrix.identity(field, size), span);
    for (int i = 0; i < basis.size(); i++) {
      for (Matrix<Algebraic> generator : generators) {
        offer(generator.multiply(basis.get(i)), span);
      }
    }
  }

  private void offer(Matrix<Algebraic> matrix, RowSpace<Algebraic> span) {
    Map<Long, Algebraic> flat = new TreeMap<>();
    for (int r = 0; r < size; r++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(r)) {
        flat.put((long) r * size + entry.column(), entry.value());
      }
    }
    if (span.add(flat)) {
      basis.add(matrix);
    }
  }

  /**
   * The reduced echelon basis of {@code J V} with the radical J, an invariant subspace: a
   * complement C would have {@code J C = 0}, so that {@code J V = J J V}, against the nilpotency of
   * J.
   */
  List<Map<Long, Algebraic>> withoutComplement() {
    RowSpace<Algebraic> image = new RowSpace<>(field);
    for (Map<Long, Algebraic> radical : radical()) {
      Matrix<Algebraic> transpose = combination(radical).transpose();
      for (int column = 0; column < size; column++) {
        Map<Long, Algebraic> vector = new TreeMap<>();
        transpose.row(column).forEach(entry -> vector.put((long) entry.column(), entry.value()));
        image.add(vector);
      }
    }
    return image.reduced();
  }

  /** The combinations of the basis with {@code tr(x y) = 0} for all y. */
  private List<Map<Long, Algebraic>> radical() {
    List<Matrix<Algebraic>> transposes = basis.stream().map(Matrix::transpose).toList();
    List<Map<Long, Algebraic>> units = new ArrayList<>();
    List<Map<Long, Algebraic>> traces = new ArrayList<>();
    for (int i = 0; i < basis.size(); i++) {
      Map<Long, Algebraic> row = new TreeMap<>();
      for (int j = 0; j < basis.size(); j++) {
        row.put((long) j, trace(basis.get(i), transposes.get(j)));
      }
      traces.add(row);
      units.add(Map.of((long) i, Algebraic.ONE));
    }
    return NullSpace.kernel(field, units, traces);
  }

  /** {@code tr(x y)} from x and the transpose of y. */
  private Algebraic trace(Matrix<Algebraic> x, Matrix<Algebraic> transpose) {
    Algebraic trace = Algebraic.ZERO;
    for (int r = 0; r < size; r++) {
      for (Matrix.Entry<Algebraic> entry : x.row(r)) {
        Algebraic other = transpose.get(r, entry.column());
        trace = other.isZero() ? trace : field.add(trace, field.multiply(entry.value(), other));
      }
    }
    return trace;
  }

  private Matrix<Algebraic> combination(Map<Long, Algebraic> coefficients) {
    Matrix<Algebraic> sum = Matrix.zero(field, size, size);
    for (Map.Entry<Long, Algebraic> part : coefficients.entrySet()) {
      sum = sum.add(basis.get(part.getKey().intValue()).scale(part.getValue()));
    }
    return sum;
  }
}
