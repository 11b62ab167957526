package org.equigen.codegen.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * All equivariant maps between two terms in the coordinates of their irreducible parts.
 *
 * <p>By Schur's lemma {@code sum_c w_c C_c = sum J_a M_ab P_b} over the copies a in the output and
 * b in the input of the same irreducible representation, and M_ab is an endomorphism of it: a
 * multiple of the identity for type R, of two parameters for type C, of four for type H. Its
 * entries are linear forms in the weights w; each that is not zero is computed once per call, from
 * {@code P_a C_c J_b}, and used wherever it occurs.
 *
 * @param weights the forms, axes basis element, form
 * @param forms number of distinct forms
 * @param entries the nonzero entries of all M_ab
 */
record SchurMaps(CoefficientTensor weights, int forms, List<Entry> entries) {
  /**
   * A nonzero entry, in the coordinates {@code [copy][component]} of the isotypic parts.
   *
   * @param irrep the irreducible representation
   * @param form its value
   * @param row in the output
   * @param column in the input
   */
  record Entry(String irrep, int form, int row, int column) {}

  SchurMaps {
    entries = List.copyOf(entries);
  }

  /** The irreducible representations that both terms contain. */
  Set<String> irreps() {
    Set<String> names = new LinkedHashSet<>();
    entries.forEach(entry -> names.add(entry.irrep()));
    return names;
  }

  /**
   * The maps of a basis.
   *
   * @param in the coordinates of its domain
   * @param out the coordinates of its codomain
   * @throws ArithmeticException if an entry is not real
   */
  static SchurMaps of(
      IntertwinerBasis basis, IrreducibleCoordinates in, IrreducibleCoordinates out) {
    return new Search(basis, in, out).maps();
  }

  private static final class Search {
    private final IrreducibleCoordinates in;
    private final IrreducibleCoordinates out;
    private final NumberField field;
    private final List<Matrix<Algebraic>> elements = new ArrayList<>();
    private final Map<List<Coefficient>, Integer> forms = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    Search(IntertwinerBasis basis, IrreducibleCoordinates in, IrreducibleCoordinates out) {
      this.in = in;
      this.out = out;
      field =
          FieldEmbedding.compositum(
              List.of(basis.field(), in.decomposition().field(), out.decomposition().field()));
      FieldEmbedding numbers = FieldEmbedding.of(basis.field(), field);
      for (Intertwiner element : basis.elements()) {
        elements.add(basis.matrix(element).map(field, numbers::apply));
      }
    }

    SchurMaps maps() {
      Matrix<Algebraic> projection = embedded(out.projection(), out);
      Matrix<Algebraic> inclusion = embedded(in.inclusion().transpose(), in);
      for (IsotypicComponent to : out.decomposition().components()) {
        in.part(to.irrep().name()).ifPresent(from -> add(projection, inclusion, to, from));
      }
      CoefficientTensor.Builder weights = CoefficientTensor.builder(2);
      forms.forEach(
          (form, number) -> {
            for (int c = 0; c < form.size(); c++) {
              weights.add(form.get(c), c, number);
            }
          });
      return new SchurMaps(weights.build(), forms.size(), entries);
    }

    private Matrix<Algebraic> embedded(Matrix<Algebraic> matrix, IrreducibleCoordinates of) {
      return matrix.map(field, FieldEmbedding.of(of.decomposition().field(), field)::apply);
    }

    /** Multiples of the identity are known by their first entry; other types show all. */
    private void add(
        Matrix<Algebraic> projection,
        Matrix<Algebraic> inclusion,
        IsotypicComponent to,
        IsotypicComponent from) {
      String irrep = to.irrep().name();
      int dimension = to.irrep().dimension();
      boolean real = to.irrep().type() == RealType.R;
      int step = real ? dimension : 1;
      Matrix<Algebraic> left = everyRow(projection, out.offset(irrep), to.dimension(), step);
      Matrix<Algebraic> right = everyRow(inclusion, in.offset(irrep), from.dimension(), step);
      Coefficient[][][] values = values(left, right.transpose(), out.norms(to), dimension, step);
      for (int r = 0; r < values.length; r++) {
        for (int c = 0; c < values[r].length; c++) {
          List<Coefficient> form = Arrays.asList(values[r][c]);
          if (form.stream().allMatch(Coefficient::isZero)) {
            continue;
          }
          int next = forms.size();
          int number = forms.computeIfAbsent(form, _ -> next);
          for (int m = 0; m < step; m++) {
            entries.add(new Entry(irrep, number, r * step + m, c * step + m));
          }
        }
      }
    }

    private Matrix<Algebraic> everyRow(Matrix<Algebraic> matrix, int first, int count, int step) {
      Matrix.Builder<Algebraic> rows = Matrix.builder(field, count / step, matrix.columns());
      for (int r = 0; r < count; r += step) {
        for (Matrix.Entry<Algebraic> entry : matrix.row(first + r)) {
          rows.add(r / step, entry.column(), entry.value());
        }
      }
      return rows.build();
    }

    /** {@code N^(1/2) P C_c J N^(-1/2)}, shape {@code [row][column][c]}. */
    private Coefficient[][][] values(
        Matrix<Algebraic> left,
        Matrix<Algebraic> right,
        List<Rational> norms,
        int dimension,
        int step) {
      Coefficient[][][] values = new Coefficient[left.rows()][right.columns()][elements.size()];
      for (Coefficient[][] row : values) {
        for (Coefficient[] form : row) {
          Arrays.fill(form, Coefficient.ZERO);
        }
      }
      for (int c = 0; c < elements.size(); c++) {
        Matrix<Algebraic> product = left.multiply(elements.get(c)).multiply(right);
        for (int r = 0; r < product.rows(); r++) {
          for (Matrix.Entry<Algebraic> entry : product.row(r)) {
            Rational scale =
                norms.isEmpty()
                    ? Rational.ONE
                    : norms
                        .get(r * step % dimension)
                        .divide(norms.get(entry.column() * step % dimension));
            values[r][entry.column()][c] =
                Coefficient.of(field, entry.value()).multiply(Coefficient.sqrt(scale));
          }
        }
      }
      return values;
    }
  }
}
