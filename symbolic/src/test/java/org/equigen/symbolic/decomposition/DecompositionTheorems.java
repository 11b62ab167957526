package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** What is true of every decomposition, exactly. */
final class DecompositionTheorems {
  private final Decomposition decomposition;
  private final NumberField field;

  private DecompositionTheorems(Decomposition decomposition) {
    this.decomposition = decomposition;
    List<NumberField> fields = new ArrayList<>();
    fields.add(decomposition.group().field());
    fields.add(decomposition.field());
    decomposition
        .components()
        .forEach(
            part -> part.irrep().term().factors().forEach(factor -> fields.add(field(factor))));
    field = FieldEmbedding.compositum(fields);
  }

  static void verify(Decomposition decomposition) {
    DecompositionTheorems theorems = new DecompositionTheorems(decomposition);
    theorems.isInvertible();
    theorems.isEquivariant();
    theorems.partsAreRepresentations();
    if (decomposition.orthonormal()) {
      theorems.isOrthogonal();
    }
  }

  private static NumberField field(Factor factor) {
    return switch (factor) {
      case Factor.Subspace subspace -> subspace.field();
      case Factor.Real(Representation of) ->
          field(of.summands().getFirst().term().factors().getFirst());
      case Factor _ -> NumberField.Q;
    };
  }

  private Matrix<Algebraic> embedded(Matrix<Algebraic> matrix) {
    FieldEmbedding numbers = FieldEmbedding.of(decomposition.field(), field);
    return matrix.map(field, numbers::apply);
  }

  private void isInvertible() {
    Matrix<Algebraic> identity = Matrix.identity(field, decomposition.dimension());
    Matrix<Algebraic> projection = embedded(decomposition.projection());
    Matrix<Algebraic> inclusion = embedded(decomposition.inclusion());
    assertThat(projection.multiply(inclusion).equals(identity)).as("P J = 1").isTrue();
    assertThat(inclusion.multiply(projection).equals(identity)).as("J P = 1").isTrue();
  }

  /** {@code P dR(A) = (sum of irreducible matrices) P}, and for discrete elements. */
  private void isEquivariant() {
    Group group = decomposition.group();
    Representation parts = parts();
    Matrix<Algebraic> projection = embedded(decomposition.projection());
    FieldEmbedding numbers = FieldEmbedding.of(group.field(), field);
    for (Matrix<Algebraic> generator : group.generators()) {
      Action<Algebraic> a = Action.exact(field, generator.map(field, numbers::apply));
      assertThat(
              projection
                  .multiply(Induced.algebra(decomposition.representation(), a))
                  .equals(Induced.algebra(parts, a).multiply(projection)))
          .as("P is equivariant")
          .isTrue();
    }
    for (Matrix<Algebraic> element : group.discrete()) {
      Action<Algebraic> h = Action.exact(field, element.map(field, numbers::apply));
      assertThat(
              projection
                  .multiply(Induced.element(decomposition.representation(), h))
                  .equals(Induced.element(parts, h).multiply(projection)))
          .as("P is equivariant")
          .isTrue();
    }
  }

  /** {@code dR([A,B]) = [dR(A), dR(B)]} for every irreducible part. */
  private void partsAreRepresentations() {
    Group group = decomposition.group();
    FieldEmbedding numbers = FieldEmbedding.of(group.field(), field);
    List<Matrix<Algebraic>> generators =
        group.generators().stream().map(a -> a.map(field, numbers::apply)).toList();
    for (IsotypicComponent component : decomposition.components()) {
      Term term = component.irrep().term();
      for (int i = 0; i < Math.min(3, generators.size()); i++) {
        for (int j = 0; j < generators.size(); j++) {
          Matrix<Algebraic> a = Induced.algebra(term, Action.exact(field, generators.get(i)));
          Matrix<Algebraic> b = Induced.algebra(term, Action.exact(field, generators.get(j)));
          Matrix<Algebraic> bracket = generators.get(i).bracket(generators.get(j));
          Matrix<Algebraic> image = Induced.algebra(term, Action.exact(field, bracket));
          assertThat(a.bracket(b).equals(image)).as("[X_i, X_j]").isTrue();
        }
      }
    }
  }

  private Representation parts() {
    List<Summand> summands = new ArrayList<>();
    for (IsotypicComponent component : decomposition.components()) {
      summands.add(new Summand(component.multiplicity(), component.irrep().term()));
    }
    return new Representation(summands);
  }

  /** {@code c P N_R^-1 P^+ N = 1}. */
  private void isOrthogonal() {
    Matrix<Algebraic> projection = embedded(decomposition.projection());
    List<Rational> metric =
        new InvariantMetric(decomposition.group().dimension()).of(decomposition.representation());
    List<Rational> norms = new ArrayList<>();
    List<Algebraic> scales = new ArrayList<>();
    FieldEmbedding numbers = FieldEmbedding.of(decomposition.field(), field);
    int copy = 0;
    for (IsotypicComponent component : decomposition.components()) {
      for (int i = 0; i < component.multiplicity(); i++) {
        norms.addAll(component.irrep().squaredNorms());
        Algebraic scale = numbers.apply(decomposition.scales().get(copy++));
        assertThat(field.value(scale).real()).isPositive();
        for (int r = 0; r < component.irrep().dimension(); r++) {
          scales.add(scale);
        }
      }
    }
    Matrix<Algebraic> gram = projection.multiply(Adjoints.of(field, projection, norms, metric));
    Matrix.Builder<Algebraic> expected = Matrix.builder(field, gram.rows(), gram.rows());
    for (int r = 0; r < gram.rows(); r++) {
      expected.add(r, r, field.invert(scales.get(r)));
    }
    assertThat(gram.equals(expected.build())).as("orthogonal rows").isTrue();
  }
}
