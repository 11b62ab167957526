package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;

/**
 * An invariant subspace of R that some vectors span, or R modulo it.
 *
 * <p>The basis is reduced to echelon form: the components of the subspace are those of R at the
 * leading places. The components of the quotient are those at the other places, of the vector of
 * the class that is zero at the leading ones.
 */
final class SpannedPart {
  private final Place place;
  private final String text;
  private final Group group;
  private final Rep.Span span;
  private final List<Map<Long, Rational>> basis;

  SpannedPart(Place place, String text, Group group, Rep.Span span) {
    this.place = place;
    this.text = text;
    this.group = group;
    this.span = span;
    RowSpace<Rational> space = new RowSpace<>(RationalField.Q);
    for (List<Rational> vector : span.vectors()) {
      Map<Long, Rational> entries = new HashMap<>();
      for (int i = 0; i < vector.size(); i++) {
        entries.put((long) i, vector.get(i));
      }
      space.add(entries);
    }
    basis = space.reduced();
  }

  /**
   * The number of independent vectors.
   *
   * @param dimension of R
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the vectors have another length,
   *     or nothing would be left
   */
  int rank(int dimension) {
    for (List<Rational> vector : span.vectors()) {
      if (vector.size() != dimension) {
        throw impossible(
            "a vector has %s entries, the representation %s components"
                .formatted(vector.size(), dimension),
            "Give vectors of " + dimension + " entries.");
      }
    }
    int left = span.quotient() ? dimension - basis.size() : basis.size();
    if (left == 0) {
      throw impossible("it is zero", "Give fewer or other vectors.");
    }
    return basis.size();
  }

  private RuntimeException impossible(String reason, String valid) {
    return new RepresentationDiagnostic.BadSubspace(place, text, span.toString(), reason, valid)
        .exception();
  }

  /**
   * The factor.
   *
   * @param of R, of the dimension that {@link #rank} was asked for
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if a generator leaves the subspace
   */
  Factor of(Representation of) {
    int dimension = span.vectors().getFirst().size();
    requireInvariant(of);
    List<Integer> leading = new ArrayList<>();
    basis.forEach(row -> leading.add(Collections.min(row.keySet()).intValue()));
    Matrix<Algebraic> rows = rows(dimension);
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      if (span.quotient() != leading.contains(i)) {
        kept.add(i);
      }
    }
    Matrix<Algebraic> chosen = selection(kept, dimension);
    Matrix<Algebraic> inclusion = span.quotient() ? chosen.transpose() : rows.transpose();
    Matrix<Algebraic> projection =
        span.quotient()
            ? chosen.subtract(
                chosen.multiply(rows.transpose()).multiply(selection(leading, dimension)))
            : chosen;
    return new Factor.Subspace(
        name(of),
        of,
        NumberField.Q,
        inclusion,
        projection,
        Collections.nCopies(kept.size(), Rational.ONE));
  }

  private String name(Representation of) {
    String vectors = basis.stream().map(this::vector).collect(Collectors.joining(",", "{", "}"));
    return (span.quotient() ? "Quot(" : "Sub(") + of + "," + vectors + ")";
  }

  private String vector(Map<Long, Rational> row) {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < span.vectors().getFirst().size(); i++) {
      text.append(i == 0 ? "" : ",").append(row.getOrDefault((long) i, Rational.ZERO));
    }
    return text.append('}').toString();
  }

  private Matrix<Algebraic> rows(int dimension) {
    Matrix.Builder<Algebraic> rows = Matrix.builder(group.field(), basis.size(), dimension);
    for (int b = 0; b < basis.size(); b++) {
      int row = b;
      basis.get(b).forEach((at, value) -> rows.add(row, at.intValue(), Algebraic.of(value)));
    }
    return rows.build();
  }

  private Matrix<Algebraic> selection(List<Integer> places, int dimension) {
    Matrix.Builder<Algebraic> selection = Matrix.builder(group.field(), places.size(), dimension);
    for (int i = 0; i < places.size(); i++) {
      selection.add(i, places.get(i), Algebraic.ONE);
    }
    return selection.build();
  }

  private void requireInvariant(Representation of) {
    requireInvariant(of, group.generators(), "generator ", Induced::algebra);
    requireInvariant(of, group.discrete(), "group element ", Induced::element);
  }

  private void requireInvariant(
      Representation of,
      List<Matrix<Algebraic>> matrices,
      String label,
      BiFunction<Representation, Action<Algebraic>, Matrix<Algebraic>> induce) {
    for (int g = 0; g < matrices.size(); g++) {
      Matrix<Algebraic> induced = induce.apply(of, Action.exact(group.field(), matrices.get(g)));
      Matrix<Algebraic> images = rows(induced.rows()).multiply(induced.transpose());
      for (int b = 0; b < basis.size(); b++) {
        RowSpace<Algebraic> space = new RowSpace<>(group.field());
        basis.forEach(row -> space.add(algebraic(row)));
        Map<Long, Algebraic> image = new HashMap<>();
        images.row(b).forEach(entry -> image.put((long) entry.column(), entry.value()));
        if (space.add(image)) {
          throw notInvariant(label + (g + 1), basis.get(b), images.row(b));
        }
      }
    }
  }

  private static Map<Long, Algebraic> algebraic(Map<Long, Rational> row) {
    Map<Long, Algebraic> entries = new HashMap<>();
    row.forEach((at, value) -> entries.put(at, Algebraic.of(value)));
    return entries;
  }

  private RuntimeException notInvariant(
      String generator, Map<Long, Rational> vector, List<Matrix.Entry<Algebraic>> image) {
    int dimension = span.vectors().getFirst().size();
    List<String> entries = new ArrayList<>(Collections.nCopies(dimension, "0"));
    image.forEach(entry -> entries.set(entry.column(), group.field().text(entry.value())));
    return new RepresentationDiagnostic.NotInvariant(
            place,
            text,
            span.of().toString(),
            generator,
            vector(vector),
            "{" + String.join(",", entries) + "}")
        .exception();
  }
}
