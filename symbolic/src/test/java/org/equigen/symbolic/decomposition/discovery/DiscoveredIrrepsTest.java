package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscoveredIrrepsTest {
  private static final long SEED = 20261121;

  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  private DiscoveredIrreps irreps(Group group, boolean real) {
    return new DiscoveredIrreps(solver, group, real);
  }

  private List<Irrep> all(Group group, boolean real) {
    DiscoveredIrreps catalogue = irreps(group, real);
    List<Irrep> all = new ArrayList<>();
    for (int k = 1; k <= catalogue.count(100); k++) {
      all.add(catalogue.get(k));
    }
    assertThat(catalogue.isComplete()).isTrue();
    return all;
  }

  private static String text(List<Irrep> irreps) {
    return irreps.stream()
        .map(irrep -> irrep.dimension() + "" + irrep.type())
        .sorted()
        .collect(Collectors.joining(" "));
  }

  /** Over R, the order is the sum of {@code d^2} over the dimension of the endomorphisms. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "C(1); 1; 1R",
        "C(2); 2; 1R 1R",
        "C(3); 3; 1R 2C",
        "Z(4); 4; 1R 1R 2C",
        "C(5); 5; 1R 2C 2C",
        "Z(6); 6; 1R 1R 2C 2C",
        "Z(7); 7; 1R 2C 2C 2C",
        "D(2); 4; 1R 1R 1R 1R",
        "D(3); 6; 1R 1R 2R",
        "D(4); 8; 1R 1R 1R 1R 2R",
        "D(5); 10; 1R 1R 2R 2R",
        "D(6); 12; 1R 1R 1R 1R 2R 2R",
        "S(3); 6; 1R 1R 2R",
        "S(4); 24; 1R 1R 2R 3R 3R",
        "S(5); 120; 1R 1R 4R 4R 5R 5R 6R",
        "A(4); 12; 1R 2C 3R",
        "A(5); 60; 1R 3R 3R 4R 5R",
        "tetrahedral; 12; 1R 2C 3R",
        "full tetrahedral; 24; 1R 1R 2R 3R 3R",
        "pyritohedral; 24; 1R 1R 2C 2C 3R 3R",
        "octahedral; 24; 1R 1R 2R 3R 3R",
        "full octahedral; 48; 1R 1R 1R 1R 2R 2R 3R 3R 3R 3R",
        "icosahedral; 60; 1R 3R 3R 4R 5R",
        "full icosahedral; 120; 1R 1R 3R 3R 3R 3R 4R 4R 5R 5R",
        "D(3) x Z(2); 12; 1R 1R 1R 1R 2R 2R",
        "Z(3) x Z(4); 12; 1R 1R 2C 2C 2C 2C 2C",
        "S(3) wr Z(2); 72; 1R 1R 1R 1R 2R 4R 4R 4R 4R"
      })
  void theCatalogueOfAFiniteGroupIsComplete(String name, long order, String expected) {
    List<Irrep> all = all(GroupNames.parse(name), true);
    assertThat(text(all)).isEqualTo(expected);
    long sum = 0;
    for (Irrep irrep : all) {
      long square = (long) irrep.dimension() * irrep.dimension();
      assertThat(square % irrep.commutant()).isZero();
      sum += square / irrep.commutant();
    }
    assertThat(sum).isEqualTo(order);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C(3)", "Z(5)", "D(4)", "D(5)", "S(4)", "tetrahedral", "A(5)"})
  void charactersAreOrthogonal(String name) {
    Group group = GroupNames.parse(name);
    List<Irrep> all = all(group, true);
    List<Matrix<Algebraic>> elements = Matrices.elements(group);
    for (Irrep left : all) {
      for (Irrep right : all) {
        NumberField field = TermField.of(group, left.term().times(right.term()));
        Algebraic sum = Algebraic.ZERO;
        for (Matrix<Algebraic> element : elements) {
          sum = field.add(sum, product(group, field, element, left.term(), right.term()));
        }
        long expected = left.equals(right) ? (long) elements.size() * left.commutant() : 0;
        assertThat(sum).as(left + " and " + right).isEqualTo(Algebraic.of(expected));
      }
    }
  }

  private static Algebraic product(
      Group group, NumberField field, Matrix<Algebraic> element, Term left, Term right) {
    FieldEmbedding first = FieldEmbedding.of(TermField.of(group, left), field);
    FieldEmbedding second = FieldEmbedding.of(TermField.of(group, right), field);
    return field.multiply(
        first.apply(Matrices.trace(Matrices.element(group, left, element))),
        second.apply(Matrices.trace(Matrices.element(group, right, element))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Z(5)", "D(5)", "S(5)", "icosahedral", "full octahedral", "S(3) wr Z(2)"})
  void matricesMultiplyAsTheElementsAndAreOrthogonal(String name) {
    Group group = GroupNames.parse(name);
    Random random = new Random(SEED);
    for (Irrep irrep : all(group, true)) {
      Matrix<Algebraic> natural = Matrix.identity(group.field(), group.dimension());
      Matrix<Algebraic> image = Matrices.element(group, irrep.term(), natural);
      for (int step = 0; step < 12; step++) {
        List<Matrix<Algebraic>> generators = group.discrete();
        Matrix<Algebraic> next = generators.get(random.nextInt(generators.size()));
        natural = natural.multiply(next);
        image = image.multiply(Matrices.element(group, irrep.term(), next));
      }
      assertThat(Matrices.element(group, irrep.term(), natural))
          .as("%s, seed %d", irrep, SEED)
          .isEqualTo(image);
      NumberField field = TermField.of(group, irrep.term());
      assertThat(Matrices.transformed(field, irrep.squaredNorms(), image))
          .as("%s, seed %d", irrep, SEED)
          .isEqualTo(
              Matrices.transformed(
                  field, irrep.squaredNorms(), Matrix.identity(field, image.rows())));
    }
  }

  @Test
  void theQuaternionGroupHasARealRepresentationOfTypeH() {
    Matrix<Algebraic> i =
        Exact.of(new long[][] {{0, -1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}});
    Matrix<Algebraic> j =
        Exact.of(new long[][] {{0, 0, -1, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}, {0, -1, 0, 0}});
    Group quaternions =
        new DeclaredGroup("Q8", 4, NumberField.Q, List.of(), List.of(i, j), List.of());
    assertThat(Matrices.elements(quaternions)).hasSize(8);
    assertThat(text(all(quaternions, true))).isEqualTo("1R 1R 1R 1R 4H");
    assertThat(text(all(quaternions, false))).isEqualTo("1R 1R 1R 1R 2H");
  }

  /** Unit quaternions of the icosahedron as 2 x 2 matrices over {@code Q(zeta_20)}. */
  private static Group binaryIcosahedral() {
    NumberField field = NumberField.cyclotomic(20);
    Algebraic i = field.imaginaryUnit().orElseThrow();
    Algebraic golden =
        FieldEmbedding.of(NumberField.quadratic(5), field)
            .apply(Algebraic.of(Rational.of(1, 2), Rational.of(1, 2)));
    Algebraic half = Algebraic.of(Rational.of(1, 2));
    Algebraic small = field.subtract(golden, Algebraic.ONE);
    return new DeclaredGroup(
        "2I",
        2,
        field,
        List.of(),
        List.of(
            quaternion(field, i, half, half, half, half),
            quaternion(
                field,
                i,
                field.multiply(half, golden),
                field.multiply(half, small),
                half,
                Algebraic.ZERO)),
        List.of());
  }

  /** {@code {{a + i b, c + i d}, {-c + i d, a - i b}}}. */
  private static Matrix<Algebraic> quaternion(
      NumberField field, Algebraic i, Algebraic a, Algebraic b, Algebraic c, Algebraic d) {
    Algebraic ib = field.multiply(i, b);
    Algebraic id = field.multiply(i, d);
    return Matrix.builder(field, 2, 2)
        .add(0, 0, field.add(a, ib))
        .add(0, 1, field.add(c, id))
        .add(1, 0, field.subtract(id, c))
        .add(1, 1, field.subtract(a, ib))
        .build();
  }

  @Test
  void theBinaryIcosahedralGroupHasNineComplexRepresentations() {
    Group group = binaryIcosahedral();
    assertThat(Matrices.elements(group)).hasSize(120);
    assertThat(text(all(group, false))).isEqualTo("1R 2H 2H 3R 3R 4H 4R 5R 6H");
  }

  /** Over C, the order is the sum of the squares of the dimensions. */
  @Test
  void thePauliAndTheCliffordGroupHaveAsManyDimensionsAsElements() {
    NumberField field = NumberField.cyclotomic(8);
    Algebraic zeta = field.generator();
    Algebraic i = field.imaginaryUnit().orElseThrow();
    Algebraic root =
        field.multiply(Algebraic.of(Rational.of(1, 2)), field.add(zeta, field.conjugate(zeta)));
    Matrix<Algebraic> x = Matrix.permutation(field, 2, k -> 1 - k);
    Matrix<Algebraic> z = diagonal(field, Algebraic.ONE, Algebraic.of(-1));
    Matrix<Algebraic> hadamard = x.add(z).scale(root);
    for (List<Matrix<Algebraic>> generators :
        List.of(
            List.of(x, z, diagonal(field, i, i)),
            List.of(hadamard, diagonal(field, Algebraic.ONE, i)))) {
      Group group = new DeclaredGroup("qubit", 2, field, List.of(), generators, List.of());
      long sum = 0;
      for (Irrep irrep : all(group, false)) {
        sum += (long) irrep.dimension() * irrep.dimension();
      }
      assertThat(sum).isEqualTo(Matrices.elements(group).size()).isIn(16L, 192L);
    }
  }

  private static Matrix<Algebraic> diagonal(NumberField field, Algebraic a, Algebraic b) {
    return Matrix.builder(field, 2, 2).add(0, 0, a).add(1, 1, b).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(2); false; 4; 1R 2H 3R 4H",
        "SU(2); true; 4; 1R 3R 4H 8H",
        "SU(3); false; 4; 1R 3C 3C 6C",
        "SL(2); true; 4; 1R 2R 3R 4R",
        "SL(2,C); false; 4; 1R 2C 2C 3C",
        "SO(2); true; 3; 1R 2C 2C",
        "SO(2); false; 3; 1C 1C 1R",
        "U(1); true; 3; 1R 2C 2C",
        "O(2); true; 4; 1R 1R 2R 2R",
        "GL(2); true; 5; 1R 1R 2R 2R 3R",
        "SO(3) x S(3); true; 5; 1R 2R 3R 5R 6R"
      })
  void theFirstRepresentationsHaveTheirDimensionsAndTypes(
      String name, boolean real, int count, String expected) {
    DiscoveredIrreps catalogue = irreps(GroupNames.parse(name), real);
    List<Irrep> first = new ArrayList<>();
    for (int k = 1; k <= count; k++) {
      first.add(catalogue.get(k));
    }
    assertThat(text(first)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "D(4); V^3; 4x2",
        "O(5); V^2; 1x1 1x14 1x10",
        "O(1,3); V^2; 1x1 1x9 1x6",
        "S(5); V^2; 2x1 3x4 1x5 1x6",
        "SU(2); V^2; 1x1 1x3",
        "SU(2); Real(V)^2; 4x1 4x3",
        "U(2); V*V'; 1x1 1x3",
        "SO(3) x S(3); V[SO(3)]*V[S(3)]; 1x3 1x6",
        "rubik; V; 2x1 1x7 1x11 1x12 1x16"
      })
  void aTermIsFilled(String name, String representation, String expected) {
    Group group = GroupNames.parse(name);
    Term term = RepresentationParser.parse(representation, group).summands().getFirst().term();
    DiscoveredIrreps catalogue = irreps(group, RealMatrices.are(group, term));
    assertThat(
            catalogue.candidates(term).stream()
                .map(
                    irrep ->
                        solver.solve(group, irrep.term(), term).dimension() / irrep.commutant()
                            + "x"
                            + irrep.dimension())
                .collect(Collectors.toList()))
        .containsExactlyInAnyOrder(expected.split(" ", -1));
  }

  @Test
  void theNumbersDoNotDependOnWhatWasAskedBefore() {
    Group group = GroupNames.parse("S(4)");
    Term square = new Term(List.of(new Factor.Symmetric(2, Representation.of(Term.vector()))));
    DiscoveredIrreps byTerm = irreps(group, true);
    byTerm.candidates(square);
    byTerm.candidates(Term.vector());
    DiscoveredIrreps byNumber =
        new DiscoveredIrreps(new IntertwinerSolver(BasisCache.none()), group, true);
    byNumber.get(2);
    assertThat(byTerm.count(99)).isEqualTo(byNumber.count(99));
    for (int k = 5; k >= 1; k--) {
      assertThat(byTerm.get(k)).isEqualTo(byNumber.get(k));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "E(2); {{1,0,0},{0,1,0}}",
        "poincare; {{1,0,0,0,0},{0,1,0,0,0},{0,0,1,0,0},{0,0,0,1,0}}",
        "homogeneous galilei; {{0,1,0,0},{0,0,1,0},{0,0,0,1}}",
        "SO(3) x translations(1); {{1,0}}"
      })
  void aGroupThatIsNotReductiveIsRefusedWithASubspaceThatHasNoComplement(
      String name, String subspace) {
    Group group = GroupNames.parse(name);
    assertThat(irreps(group, true).candidates(Term.SCALAR)).hasSize(1);
    assertThatThrownBy(() -> irreps(group, true).candidates(Term.vector()))
        .hasMessageContaining("EQG090")
        .hasMessageContaining(subspace)
        .hasMessageContaining("gen-layers basis");
  }

  @Test
  void aTriangularElementIsNotReductiveButAConjugateOfARotationIs() {
    Matrix<Algebraic> shear = Exact.of(new long[][] {{1, 1}, {0, 1}});
    Group unipotent =
        new DeclaredGroup("shear", 2, NumberField.Q, List.of(), List.of(shear), List.of());
    assertThatThrownBy(() -> irreps(unipotent, true).get(2)).hasMessageContaining("{{1,0}}");
    Matrix<Algebraic> third = Exact.of(new long[][] {{0, -1}, {1, -1}});
    Group skew = new DeclaredGroup("third", 2, NumberField.Q, List.of(), List.of(third), List.of());
    assertThat(text(all(skew, true))).isEqualTo("1R 2C");
  }

  @Test
  void aLargeGroupInASkewBasisIsNotDecided() {
    Matrix<Algebraic> shift =
        Matrix.permutation(NumberField.Q, 17, i -> (i + 1) % 17)
            .add(Matrix.builder(NumberField.Q, 17, 17).add(0, 1, Algebraic.ONE).build());
    Group skew = new DeclaredGroup("skew", 17, NumberField.Q, List.of(), List.of(shift), List.of());
    assertThatThrownBy(() -> irreps(skew, true).get(2))
        .hasMessageContaining("EQG091")
        .hasMessageContaining("17 dimensions");
  }

  @Test
  void whatIsTooLargeIsRefused() {
    assertThatThrownBy(() -> irreps(GroupNames.parse("SO(30)"), true).get(9))
        .hasMessageContaining("EQG093")
        .hasMessageContaining("SO(30)");
  }
}
