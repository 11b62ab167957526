package org.equigen.codegen.planning.linear;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
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

  /**
   * What an entry takes of the numbers of a pair of copies: equal ones are one form.
   *
   * @param factors the entries of the reduced endomorphisms
   * @param scale the square of what the sum is multiplied by
   */
  private record Share(List<Algebraic> factors, Rational scale) {}

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

    /**
     * An endomorphism M_ab is known by as many entries as it has parameters: those where the
     * reduced endomorphisms E_k lead, {@code M = sum over k of M[r_k][c_k] E_k}.
     */
    private void add(
        Matrix<Algebraic> projection,
        Matrix<Algebraic> inclusion,
        IsotypicComponent to,
        IsotypicComponent from) {
      int dimension = to.irrep().dimension();
      int below = out.offset(to.irrep().name());
      int right = in.offset(to.irrep().name());
      List<Map<Long, Algebraic>> endomorphisms =
          endomorphisms(projection, inclusion, below, right, to.irrep());
      List<Integer> rows = new ArrayList<>();
      List<Integer> columns = new ArrayList<>();
      for (int a = 0; a < to.multiplicity(); a++) {
        for (Map<Long, Algebraic> endomorphism : endomorphisms) {
          rows.add(below + a * dimension + (int) (first(endomorphism) / dimension));
        }
      }
      for (int b = 0; b < from.multiplicity(); b++) {
        for (Map<Long, Algebraic> endomorphism : endomorphisms) {
          columns.add(right + b * dimension + (int) (first(endomorphism) % dimension));
        }
      }
      List<Matrix<Algebraic>> values =
          products(rows(projection, rows), rows(inclusion, columns).transpose());
      int parameters = endomorphisms.size();
      for (int a = 0; a < to.multiplicity(); a++) {
        for (int b = 0; b < from.multiplicity(); b++) {
          List<List<Algebraic>> numbers = new ArrayList<>();
          for (int k = 0; k < parameters; k++) {
            int row = a * parameters + k;
            int column = b * parameters + k;
            numbers.add(values.stream().map(value -> value.get(row, column)).toList());
          }
          addEntries(to, a, b, endomorphisms, numbers);
        }
      }
    }

    private static long first(Map<Long, Algebraic> endomorphism) {
      return Collections.min(endomorphism.keySet());
    }

    /**
     * The endomorphisms of an irreducible representation, in reduced form by places {@code row *
     * dimension + column}: what the maps do between its first copies spans them.
     */
    private List<Map<Long, Algebraic>> endomorphisms(
        Matrix<Algebraic> projection,
        Matrix<Algebraic> inclusion,
        int below,
        int right,
        Irrep irrep) {
      int dimension = irrep.dimension();
      Matrix<Algebraic> rows = rows(projection, range(below, dimension));
      Matrix<Algebraic> columns = rows(inclusion, range(right, dimension)).transpose();
      RowSpace<Algebraic> span = new RowSpace<>(field);
      int found = 0;
      for (Matrix<Algebraic> element : elements) {
        if (found == irrep.commutant()) {
          break;
        }
        Matrix<Algebraic> product = rows.multiply(element.multiply(columns));
        Map<Long, Algebraic> places = new TreeMap<>();
        for (int r = 0; r < dimension; r++) {
          for (Matrix.Entry<Algebraic> entry : product.row(r)) {
            places.put((long) r * dimension + entry.column(), entry.value());
          }
        }
        found += span.add(places) ? 1 : 0;
      }
      return span.reduced();
    }

    private static List<Integer> range(int first, int count) {
      return IntStream.range(first, first + count).boxed().toList();
    }

    private Matrix<Algebraic> rows(Matrix<Algebraic> matrix, List<Integer> chosen) {
      Matrix.Builder<Algebraic> rows = Matrix.builder(field, chosen.size(), matrix.columns());
      for (int r = 0; r < chosen.size(); r++) {
        for (Matrix.Entry<Algebraic> entry : matrix.row(chosen.get(r))) {
          rows.add(r, entry.column(), entry.value());
        }
      }
      return rows.build();
    }

    /** {@code P C_c J} for every c. */
    private List<Matrix<Algebraic>> products(Matrix<Algebraic> left, Matrix<Algebraic> right) {
      return elements.stream().map(element -> left.multiply(element.multiply(right))).toList();
    }

    /** {@code sum over k of numbers_k N^(1/2) E_k N^(-1/2)} between two copies. */
    private void addEntries(
        IsotypicComponent to,
        int a,
        int b,
        List<Map<Long, Algebraic>> endomorphisms,
        List<List<Algebraic>> numbers) {
      int dimension = to.irrep().dimension();
      SortedSet<Long> places = new TreeSet<>();
      endomorphisms.forEach(it -> places.addAll(it.keySet()));
      Map<Share, Integer> known = new HashMap<>();
      for (long place : places) {
        int row = (int) (place / dimension);
        int column = (int) (place % dimension);
        List<Algebraic> factors =
            endomorphisms.stream().map(it -> it.getOrDefault(place, Algebraic.ZERO)).toList();
        int number =
            known.computeIfAbsent(
                new Share(factors, scale(to, row, column)), share -> number(share, numbers));
        if (number >= 0) {
          entries.add(
              new Entry(to.irrep().name(), number, a * dimension + row, b * dimension + column));
        }
      }
    }

    /** The number of a form, or -1 where it is zero. */
    private int number(Share share, List<List<Algebraic>> numbers) {
      List<Coefficient> form = form(share, numbers);
      if (form.stream().allMatch(Coefficient::isZero)) {
        return -1;
      }
      int next = forms.size();
      return forms.computeIfAbsent(form, _ -> next);
    }

    private Rational scale(IsotypicComponent part, int row, int column) {
      List<Rational> norms = out.norms(part);
      return norms.isEmpty() ? Rational.ONE : norms.get(row).divide(norms.get(column));
    }

    private List<Coefficient> form(Share share, List<List<Algebraic>> numbers) {
      Coefficient root = Coefficient.sqrt(share.scale());
      List<Coefficient> form = new ArrayList<>();
      for (int c = 0; c < elements.size(); c++) {
        Algebraic sum = Algebraic.ZERO;
        for (int k = 0; k < numbers.size(); k++) {
          sum = field.add(sum, field.multiply(share.factors().get(k), numbers.get(k).get(c)));
        }
        form.add(sum.isZero() ? Coefficient.ZERO : Coefficient.of(field, sum).multiply(root));
      }
      return form;
    }
  }
}
