package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * The basis of the image of an idempotent {@code e = J P}.
 *
 * <p>A rational orthogonal basis is adapted to a chain of subgroups; over an irrational field it
 * comes by the method of Gram and Schmidt from the columns of e, whose norms are more often
 * rational. Its vectors are then divided by numbers s such that their squared norms become rational
 * up to a common factor.
 */
final class Realisation {
  private final Matrix<Algebraic> idempotent;
  private final NumberField field;
  private final List<Rational> metric;
  private final List<Map<Long, Algebraic>> echelon;

  /**
   * Prepares the basis.
   *
   * @param metric the squared norms of the basis of W
   */
  Realisation(NumberField field, Matrix<Algebraic> idempotent, List<Rational> metric) {
    this.field = field;
    this.idempotent = idempotent;
    this.metric = metric;
    RowSpace<Algebraic> span = new RowSpace<>(field);
    columns().forEach(span::add);
    echelon = span.reduced();
  }

  private List<Map<Long, Algebraic>> columns() {
    Matrix<Algebraic> transpose = idempotent.transpose();
    List<Map<Long, Algebraic>> columns = new ArrayList<>();
    for (int c = 0; c < transpose.rows(); c++) {
      Map<Long, Algebraic> column = new TreeMap<>();
      transpose.row(c).forEach(entry -> column.put((long) entry.column(), entry.value()));
      columns.add(column);
    }
    return columns;
  }

  /** In an orthogonal basis; empty if its norms are in no rational proportion to one another. */
  Optional<Factor.Subspace> orthogonal(String name, Group group, Term ambient) {
    boolean rational =
        echelon.stream().flatMap(v -> v.values().stream()).allMatch(Algebraic::isRational);
    return (rational ? Stream.of(adapted(group, ambient)) : Stream.of(columns(), echelon))
        .map(start -> new OrthogonalBasis(field, metric, start))
        .flatMap(basis -> basis.rationalised().stream())
        .findFirst()
        .map(basis -> basis.factor(name, ambient));
  }

  private List<Map<Long, Algebraic>> adapted(Group group, Term ambient) {
    return AdaptedBlocks.of(group, ambient, metric.size(), echelon).stream()
        .flatMap(block -> new ShortVectors(metric, block).orthogonal().stream())
        .toList();
  }

  /** In the reduced echelon basis. */
  Factor.Subspace echelon(String name, Term ambient) {
    int size = idempotent.rows();
    Matrix.Builder<Algebraic> inclusion = Matrix.builder(field, size, echelon.size());
    Matrix.Builder<Algebraic> projection = Matrix.builder(field, echelon.size(), size);
    for (int b = 0; b < echelon.size(); b++) {
      int column = b;
      TreeMap<Long, Algebraic> vector = new TreeMap<>(echelon.get(b));
      vector.forEach((place, value) -> inclusion.add(place.intValue(), column, value));
      idempotent
          .row(vector.firstKey().intValue())
          .forEach(entry -> projection.add(column, entry.column(), entry.value()));
    }
    return smallest(
        new Factor.Subspace(
            name,
            Representation.of(ambient),
            field,
            inclusion.build(),
            projection.build(),
            Collections.nCopies(echelon.size(), Rational.ONE)));
  }

  /** The same subspace over the smallest field. */
  static Factor.Subspace smallest(Factor.Subspace subspace) {
    List<Algebraic> numbers = new ArrayList<>();
    for (Matrix<Algebraic> matrix : List.of(subspace.inclusion(), subspace.projection())) {
      for (int r = 0; r < matrix.rows(); r++) {
        matrix.row(r).forEach(entry -> numbers.add(entry.value()));
      }
    }
    FieldRestriction restriction = FieldRestriction.smallest(subspace.field(), numbers);
    NumberField field = restriction.subfield();
    return new Factor.Subspace(
        subspace.name(),
        subspace.of(),
        field,
        subspace.inclusion().map(field, value -> restriction.apply(value).orElseThrow()),
        subspace.projection().map(field, value -> restriction.apply(value).orElseThrow()),
        subspace.squaredNorms());
  }

  /**
   * The multiple of a vector whose coefficients are integers without a common factor, the first one
   * positive.
   */
  static Map<Long, Algebraic> primitive(Map<Long, Algebraic> vector) {
    Rational positive = PrimitiveScale.ofAlgebraic(vector.values().stream());
    int sign =
        new TreeMap<>(vector)
            .values().stream()
                .flatMap(value -> value.coefficients().stream())
                .mapToInt(Rational::signum)
                .filter(signum -> signum != 0)
                .findFirst()
                .orElse(1);
    Algebraic scale = Algebraic.of(sign < 0 ? positive.negate() : positive);
    Map<Long, Algebraic> scaled = new TreeMap<>();
    vector.forEach((place, value) -> scaled.put(place, NumberField.Q.multiply(scale, value)));
    return scaled;
  }
}
