package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimitiveScale;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * Orthogonal vectors for the form {@code sum_i m_i conj(x_i) y_i} with positive rational m_i.
 *
 * <p>The squared norms that a factor keeps are in the proportions of those of the vectors, as
 * integers without a common factor: for orthogonal matrices nothing else matters, and norms of
 * products stay small.
 */
final class OrthogonalBasis {
  private final NumberField field;
  private final List<Rational> metric;
  private final List<Map<Long, Algebraic>> vectors = new ArrayList<>();
  private final List<Algebraic> norms = new ArrayList<>();

  /** The method of Gram and Schmidt; dependent vectors, and zeros, are left out. */
  OrthogonalBasis(NumberField field, List<Rational> metric, List<Map<Long, Algebraic>> start) {
    this.field = field;
    this.metric = metric;
    for (Map<Long, Algebraic> vector : start) {
      Map<Long, Algebraic> rest = new TreeMap<>(vector);
      for (int b = 0; b < vectors.size(); b++) {
        subtract(rest, field.divide(product(vectors.get(b), vector), norms.get(b)), vectors.get(b));
      }
      if (!rest.isEmpty()) {
        add(Realisation.primitive(rest));
      }
    }
  }

  private OrthogonalBasis(NumberField field, List<Rational> metric) {
    this.field = field;
    this.metric = metric;
  }

  private void add(Map<Long, Algebraic> vector) {
    vectors.add(vector);
    norms.add(product(vector, vector));
  }

  private void subtract(Map<Long, Algebraic> vector, Algebraic factor, Map<Long, Algebraic> other) {
    if (!factor.isZero()) {
      Algebraic minus = field.negate(factor);
      other.forEach((i, value) -> vector.merge(i, field.multiply(minus, value), field::add));
      vector.values().removeIf(Algebraic::isZero);
    }
  }

  private Algebraic product(Map<Long, Algebraic> left, Map<Long, Algebraic> right) {
    Algebraic sum = Algebraic.ZERO;
    for (Map.Entry<Long, Algebraic> entry : left.entrySet()) {
      Algebraic other = right.get(entry.getKey());
      if (other != null) {
        Algebraic term = field.multiply(field.conjugate(entry.getValue()), other);
        Rational weight = metric.get(entry.getKey().intValue());
        sum = field.add(sum, field.multiply(term, Algebraic.of(weight)));
      }
    }
    return sum;
  }

  /**
   * The same directions with squared norms in rational proportions, over a larger field if need be;
   * empty if no supported field allows it.
   */
  Optional<OrthogonalBasis> rationalised() {
    List<FieldExtension.Square> squares = new ArrayList<>();
    List<NumberField> fields = new ArrayList<>(List.of(field));
    for (Algebraic norm : norms) {
      Algebraic ratio = field.divide(norm, norms.getFirst());
      FieldRestriction real = FieldRestriction.smallest(field, List.of(ratio));
      Optional<FieldExtension.Square> square =
          FieldExtension.square(real.subfield(), real.apply(ratio).orElseThrow());
      if (square.isEmpty()) {
        return Optional.empty();
      }
      squares.add(square.get());
      fields.add(square.get().field());
    }
    NumberField common = FieldEmbedding.compositum(fields);
    FieldEmbedding own = FieldEmbedding.of(field, common);
    OrthogonalBasis basis = new OrthogonalBasis(common, metric);
    for (int b = 0; b < squares.size(); b++) {
      FieldExtension.Square square = squares.get(b);
      Algebraic root = FieldEmbedding.of(square.field(), common).apply(square.root());
      Algebraic scale = common.invert(root);
      Map<Long, Algebraic> scaled = new TreeMap<>();
      vectors.get(b).forEach((i, value) -> scaled.put(i, common.multiply(scale, own.apply(value))));
      basis.add(Realisation.primitive(scaled));
    }
    return Optional.of(basis);
  }

  /** {@code P = D^-1 J^+ M} with the metric M and the norms D. */
  Factor.Subspace factor(String name, Term ambient) {
    Matrix.Builder<Algebraic> inclusion = Matrix.builder(field, metric.size(), vectors.size());
    Matrix.Builder<Algebraic> projection = Matrix.builder(field, vectors.size(), metric.size());
    for (int b = 0; b < vectors.size(); b++) {
      int row = b;
      Algebraic inverse = field.invert(norms.get(b));
      vectors
          .get(b)
          .forEach(
              (place, value) -> {
                int at = place.intValue();
                Algebraic weight = field.multiply(Algebraic.of(metric.get(at)), inverse);
                inclusion.add(at, row, value);
                projection.add(row, at, field.multiply(field.conjugate(value), weight));
              });
    }
    return Realisation.smallest(
        new Factor.Subspace(
            name,
            Representation.of(ambient),
            field,
            inclusion.build(),
            projection.build(),
            proportions()));
  }

  /** The proportions of the norms, in integers without a common factor. */
  private List<Rational> proportions() {
    List<Rational> ratios =
        norms.stream().map(norm -> field.divide(norm, norms.getFirst()).rational()).toList();
    Rational scale = PrimitiveScale.of(ratios.stream());
    return ratios.stream().map(scale::multiply).toList();
  }
}
