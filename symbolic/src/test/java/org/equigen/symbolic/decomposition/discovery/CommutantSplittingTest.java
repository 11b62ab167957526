package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommutantSplittingTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  private static Term term(String representation, Group group) {
    return RepresentationParser.parse(representation, group).summands().getFirst().term();
  }

  private List<CommutantSplitting.Part> parts(Group group, Term term) {
    return new CommutantSplitting(solver, group, RealMatrices.are(group, term)).parts(term);
  }

  /** Dimension and type of the endomorphisms of one part of each class. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Z(3); V; 1R 2C",
        "Z(5); V; 1R 2C 2C",
        "Z(7); V; 1R 2C 2C 2C",
        "C(3); V; 2C",
        "SO(2); V^2; 1R 2C",
        "D(4); V^2; 1R 1R 1R 1R",
        "S(4); V^2; 1R 2R 3R 3R",
        "A(5); V^2; 1R 3R 3R 4R 5R",
        "icosahedral; V^2; 1R 3R 5R",
        "icosahedral; V^3; 1R 3R 3R 4R 5R",
        "O(5); V^3; 5R 10R 30R 35R",
        "O(1,3); V^2; 1R 6R 9R",
        "GL(3); V*V'; 1R 8R",
        "SL(2); V^2; 1R 3R",
        "SU(2); Real(V); 4H",
        "SU(2); V^3; 2R 4R",
        "U(2); Real(V); 4C",
        "SU(3); V*V'; 1R 8R",
        "SL(2,C); V*Conj(V); 4R",
        "rubik; V; 1R 7R 11R 12R 16C",
        "SO(3); Sym(2,V); 1R 5R"
      })
  void aTensorProductSplitsIntoPartsOfKnownDimensionsAndTypes(
      String name, String representation, String expected) {
    Group group = GroupNames.parse(name);
    assertThat(
            parts(group, term(representation, group)).stream()
                .map(part -> part.dimension() + "" + part.endomorphisms())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Z(5); V",
        "Z(7); V",
        "D(4); V^2",
        "S(4); V^2",
        "A(5); V^2",
        "icosahedral; V^3",
        "O(5); V^2",
        "SO+(1,3); V^2",
        "SU(2); V^3",
        "SU(2); Real(V)^2",
        "U(2); V*V'",
        "SO(3); Sym(2,V)",
        "SO(3) x Z(3); V^2"
      })
  void everyPartIsAnIrreducibleSubrepresentation(String name, String representation) {
    Group group = GroupNames.parse(name);
    Term ambient = term(representation, group);
    boolean real = RealMatrices.are(group, ambient);
    long dimension = 0;
    for (CommutantSplitting.Part part : parts(group, ambient)) {
      Factor.Subspace factor = part.factor("part");
      Term term = new Term(List.of(factor));
      checkInvariance(group, ambient, factor);
      int endomorphisms = solver.solve(group, term, term).dimension();
      assertThat(endomorphisms).isEqualTo(part.endomorphisms().dimension());
      int copies = solver.solve(group, term, ambient).dimension() / endomorphisms;
      dimension += (long) copies * part.dimension();
      assertThat(real || endomorphisms == 1).isTrue();
    }
    assertThat(dimension)
        .as("all parts with their multiplicities")
        .isEqualTo(solver.solve(group, ambient, ambient).rows());
  }

  /** {@code R J = J (P R J)}, and the projection is equivariant: {@code P R = (P R J) P}. */
  private static void checkInvariance(Group group, Term ambient, Factor.Subspace factor) {
    Term term = new Term(List.of(factor));
    NumberField field = TermField.of(group, term);
    FieldEmbedding embedding = FieldEmbedding.of(factor.field(), field);
    Matrix<Algebraic> inclusion = factor.inclusion().map(field, embedding::apply);
    Matrix<Algebraic> projection = factor.projection().map(field, embedding::apply);
    FieldEmbedding whole = FieldEmbedding.of(TermField.of(group, ambient), field);
    for (Matrix<Algebraic> generator : group.discrete()) {
      Matrix<Algebraic> large =
          Matrices.element(group, ambient, generator).map(field, whole::apply);
      Matrix<Algebraic> small = Matrices.element(group, term, generator);
      assertThat(large.multiply(inclusion)).isEqualTo(inclusion.multiply(small));
      assertThat(projection.multiply(large)).isEqualTo(small.multiply(projection));
      assertThat(Matrices.transformed(field, factor.squaredNorms(), small))
          .as("unitary in the normalised basis")
          .isEqualTo(
              Matrices.transformed(
                  field, factor.squaredNorms(), Matrix.identity(field, small.rows())));
    }
    for (Matrix<Algebraic> generator : group.generators()) {
      Matrix<Algebraic> large =
          Matrices.algebra(group, ambient, generator).map(field, whole::apply);
      Matrix<Algebraic> small = Matrices.algebra(group, term, generator);
      assertThat(large.multiply(inclusion)).isEqualTo(inclusion.multiply(small));
      assertThat(projection.multiply(large)).isEqualTo(small.multiply(projection));
    }
  }

  @Test
  void aSkewBasisSplitsIntoTheSameParts() {
    Matrix<Algebraic> turn =
        Exact.of(new long[][] {{0, 0, 0, -1}, {1, 0, 0, -1}, {0, 1, 0, -1}, {0, 0, 1, -1}});
    DeclaredGroup fifth =
        new DeclaredGroup("fifth", 4, NumberField.Q, List.of(), List.of(turn), List.of());
    assertThat(parts(fifth, Term.vector()))
        .extracting(part -> part.dimension() + "" + part.endomorphisms())
        .containsExactly("2C", "2C");
  }

  @Test
  void eigenvaluesOutsideOfCyclotomicFieldsAreRefused() {
    Matrix<Algebraic> symmetric = Exact.of(new long[][] {{1, 1, 0}, {1, 0, 2}, {0, 2, 0}});
    DeclaredGroup flow =
        new DeclaredGroup("flow", 3, NumberField.Q, List.of(symmetric), List.of(), List.of());
    assertThatThrownBy(() -> parts(flow, Term.vector()))
        .hasMessageContaining("EQG092")
        .hasMessageContaining("dimension 3")
        .hasMessageContaining("flow");
  }
}
