package org.equigen.symbolic.irreducible;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** From vectors that span an invariant subspace of a tensor product to a factor. */
final class SubspaceBasis {
  private final Term ambient;
  private final int ambientSize;
  private final NumberField field;
  private final List<Map<Long, Algebraic>> columns;

  /**
   * A basis over a field.
   *
   * @param columns linearly independent
   */
  SubspaceBasis(
      Term ambient, int ambientSize, NumberField field, List<Map<Long, Algebraic>> columns) {
    this.ambient = ambient;
    this.ambientSize = ambientSize;
    this.field = field;
    this.columns = List.copyOf(columns);
  }

  /** The whole ambient space. */
  static SubspaceBasis whole(Term ambient, int size) {
    List<Map<Long, Algebraic>> columns = new ArrayList<>();
    for (long place = 0; place < size; place++) {
      columns.add(Map.of(place, Algebraic.ONE));
    }
    return new SubspaceBasis(ambient, size, NumberField.Q, columns);
  }

  /**
   * The reduced echelon basis, over Q if it is rational: a subspace that conjugation of the numbers
   * maps to itself has a rational basis, and its echelon form is unique.
   */
  SubspaceBasis reduced() {
    RowSpace<Algebraic> span = new RowSpace<>(field);
    columns.forEach(span::add);
    List<Map<Long, Algebraic>> basis = span.reduced();
    boolean rational =
        basis.stream().flatMap(row -> row.values().stream()).allMatch(Algebraic::isRational);
    return new SubspaceBasis(ambient, ambientSize, rational ? NumberField.Q : field, basis);
  }

  /** Coordinates are read off at the leading places; the basis must be in echelon form. */
  Factor.Subspace byLeadingPlaces(String name) {
    Matrix.Builder<Algebraic> projection = Matrix.builder(field, columns.size(), ambientSize);
    for (int b = 0; b < columns.size(); b++) {
      long lead = new TreeMap<>(columns.get(b)).firstKey();
      projection.add(b, Math.toIntExact(lead), Algebraic.ONE);
    }
    List<Rational> norms = java.util.Collections.nCopies(columns.size(), Rational.ONE);
    return new Factor.Subspace(
        name, Representation.of(ambient), field, inclusion(), projection.build(), norms);
  }

  /**
   * Orthogonalised in the order given (Gram and Schmidt), each vector scaled to integers without a
   * common factor where it is rational: {@code P = D^-1 J^+ M} with the metric M and the norms D.
   *
   * @param metric the squared norms of the ambient basis
   */
  Factor.Subspace orthogonal(String name, List<Rational> metric) {
    List<Map<Long, Algebraic>> basis = new ArrayList<>();
    List<Rational> norms = new ArrayList<>();
    for (Map<Long, Algebraic> column : columns) {
      Map<Long, Algebraic> rest = new HashMap<>(column);
      for (int b = 0; b < basis.size(); b++) {
        Algebraic overlap = product(basis.get(b), column, metric);
        if (!overlap.isZero()) {
          subtract(rest, field.divide(overlap, Algebraic.of(norms.get(b))), basis.get(b));
        }
      }
      Map<Long, Algebraic> next = primitive(rest);
      basis.add(next);
      norms.add(product(next, next, metric).rational());
    }
    return new SubspaceBasis(ambient, ambientSize, field, basis).dual(name, metric, norms);
  }

  /**
   * The same for vectors that are orthogonal as they stand, which takes no comparison of pairs.
   *
   * @param metric the squared norms of the ambient basis
   */
  Factor.Subspace scaled(String name, List<Rational> metric) {
    List<Map<Long, Algebraic>> basis = columns.stream().map(this::primitive).toList();
    List<Rational> norms =
        basis.stream().map(vector -> product(vector, vector, metric).rational()).toList();
    return new SubspaceBasis(ambient, ambientSize, field, basis).dual(name, metric, norms);
  }

  private Factor.Subspace dual(String name, List<Rational> metric, List<Rational> norms) {
    Matrix.Builder<Algebraic> projection = Matrix.builder(field, columns.size(), ambientSize);
    for (int b = 0; b < columns.size(); b++) {
      int row = b;
      columns
          .get(b)
          .forEach(
              (place, value) -> {
                Rational weight = metric.get(Math.toIntExact(place)).divide(norms.get(row));
                projection.add(
                    row,
                    Math.toIntExact(place),
                    field.multiply(field.conjugate(value), Algebraic.of(weight)));
              });
    }
    return new Factor.Subspace(
        name, Representation.of(ambient), field, inclusion(), projection.build(), norms);
  }

  private Matrix<Algebraic> inclusion() {
    Matrix.Builder<Algebraic> inclusion = Matrix.builder(field, ambientSize, columns.size());
    for (int b = 0; b < columns.size(); b++) {
      int column = b;
      columns
          .get(b)
          .forEach((place, value) -> inclusion.add(Math.toIntExact(place), column, value));
    }
    return inclusion.build();
  }

  private Algebraic product(
      Map<Long, Algebraic> left, Map<Long, Algebraic> right, List<Rational> metric) {
    Algebraic sum = Algebraic.ZERO;
    for (Map.Entry<Long, Algebraic> entry : left.entrySet()) {
      Algebraic other = right.get(entry.getKey());
      if (other != null) {
        Algebraic term = field.multiply(field.conjugate(entry.getValue()), other);
        Rational weight = metric.get(Math.toIntExact(entry.getKey()));
        sum = field.add(sum, field.multiply(term, Algebraic.of(weight)));
      }
    }
    return sum;
  }

  private void subtract(Map<Long, Algebraic> vector, Algebraic factor, Map<Long, Algebraic> other) {
    other.forEach(
        (place, value) ->
            vector.merge(place, field.negate(field.multiply(factor, value)), field::add));
    vector.values().removeIf(Algebraic::isZero);
  }

  private Map<Long, Algebraic> primitive(Map<Long, Algebraic> vector) {
    if (!vector.values().stream().allMatch(Algebraic::isRational)) {
      return vector;
    }
    Algebraic scale = Algebraic.of(PrimitiveScale.ofAlgebraic(vector.values().stream()));
    Map<Long, Algebraic> scaled = new HashMap<>();
    vector.forEach((place, value) -> scaled.put(place, field.multiply(scale, value)));
    return scaled;
  }
}
