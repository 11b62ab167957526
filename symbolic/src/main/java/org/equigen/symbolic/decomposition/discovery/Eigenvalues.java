package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/** Rational eigenvalues of operators on small rational spaces. */
final class Eigenvalues {
  private Eigenvalues() {}

  /**
   * Those on the span of columns, rising.
   *
   * @param block independent columns
   * @param moved their images, in the same span
   */
  static List<Algebraic> rational(Matrix<Algebraic> block, Matrix<Algebraic> moved) {
    Matrix<Algebraic> operator = coordinates(block, moved);
    Set<Algebraic> values = new HashSet<>();
    RowSpace<Algebraic> reached = new RowSpace<>(NumberField.Q);
    for (long start = 0; start < operator.rows(); start++) {
      Map<Long, Algebraic> vector = Map.of(start, Algebraic.ONE);
      if (reached.add(vector)) {
        values.addAll(FieldRoots.of(annihilator(operator, vector, reached).squareFree()));
      }
    }
    return values.stream().sorted((a, b) -> a.coefficient(0).compareTo(b.coefficient(0))).toList();
  }

  /** The operator in the basis of the columns. */
  private static Matrix<Algebraic> coordinates(Matrix<Algebraic> block, Matrix<Algebraic> moved) {
    int size = block.columns();
    long shift = size;
    RowSpace<Algebraic> rows = new RowSpace<>(NumberField.Q);
    for (int r = 0; r < block.rows(); r++) {
      Map<Long, Algebraic> both = new TreeMap<>();
      block.row(r).forEach(entry -> both.put((long) entry.column(), entry.value()));
      moved.row(r).forEach(entry -> both.put(shift + entry.column(), entry.value()));
      rows.add(both);
    }
    Matrix.Builder<Algebraic> operator = Matrix.builder(NumberField.Q, size, size);
    for (Map<Long, Algebraic> row : rows.reduced()) {
      int lead = new TreeMap<>(row).firstKey().intValue();
      row.forEach(
          (place, value) -> {
            if (place >= shift) {
              operator.add(lead, (int) (place - shift), value);
            }
          });
    }
    return operator.build();
  }

  /** The polynomial of lowest degree in the operator that annihilates a vector. */
  private static MonicPolynomial annihilator(
      Matrix<Algebraic> operator, Map<Long, Algebraic> start, RowSpace<Algebraic> reached) {
    NumberField field = NumberField.Q;
    long shift = operator.rows();
    RowSpace<Algebraic> powers = new RowSpace<>(field);
    Map<Long, Algebraic> vector = start;
    for (int k = 0; k <= operator.rows(); k++) {
      Map<Long, Algebraic> marked = new TreeMap<>(vector);
      marked.put(shift + k, Algebraic.ONE);
      powers.add(marked);
      reached.add(vector);
      List<Map<Long, Algebraic>> dependence = powers.reducedFrom(shift);
      if (!dependence.isEmpty()) {
        List<Algebraic> coefficients = new ArrayList<>();
        for (int j = 0; j <= k; j++) {
          coefficients.add(dependence.getFirst().getOrDefault(shift + j, Algebraic.ZERO));
        }
        return new MonicPolynomial(field, coefficients);
      }
      vector = image(operator, vector);
    }
    throw new IllegalStateException("an operator satisfies its characteristic polynomial");
  }

  private static Map<Long, Algebraic> image(
      Matrix<Algebraic> operator, Map<Long, Algebraic> vector) {
    Map<Long, Algebraic> image = new TreeMap<>();
    for (int r = 0; r < operator.rows(); r++) {
      Algebraic sum = Algebraic.ZERO;
      for (Matrix.Entry<Algebraic> entry : operator.row(r)) {
        Algebraic value = vector.get((long) entry.column());
        sum =
            value == null
                ? sum
                : NumberField.Q.add(sum, NumberField.Q.multiply(entry.value(), value));
      }
      if (!sum.isZero()) {
        image.put((long) r, sum);
      }
    }
    return image;
  }
}
