package org.equigen.symbolic.representation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InducedTest {
  private static final long SEED = 7;
  private static final Representation V = Representation.of(Term.vector());

  static Stream<Representation> representations() {
    Term mixed = Term.vector().times(Term.vector().dual());
    Term symmetric = new Term(List.of(new Factor.Symmetric(2, V)));
    return Stream.of(
        V,
        V.dual(),
        Representation.of(mixed).times(2).plus(V),
        Representation.of(symmetric),
        Representation.of(symmetric.dual()),
        Representation.of(new Term(List.of(new Factor.Symmetric(3, V)))),
        Representation.of(new Term(List.of(new Factor.Alternating(2, V)))),
        Representation.of(new Term(List.of(new Factor.Alternating(3, V), new Factor.Vector()))),
        Representation.of(
            new Term(
                List.of(
                    new Factor.Alternating(2, V.plus(Representation.of(Term.SCALAR).times(2)))))));
  }

  private static Matrix<Rational> random(Random random) {
    while (true) {
      long[][] values = new long[3][3];
      for (long[] row : values) {
        for (int j = 0; j < 3; j++) {
          row[j] = random.nextLong(-2, 3);
        }
      }
      Matrix<Rational> matrix = Matrix.of(values);
      if (Elimination.rank(matrix) == 3) {
        return matrix;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("representations")
  void productsOfElementsGoToProducts(Representation representation) {
    Random random = new Random(SEED);
    for (int i = 0; i < 3; i++) {
      Matrix<Rational> g = random(random);
      Matrix<Rational> h = random(random);
      assertThat(Induced.element(representation, Action.real(g.multiply(h))))
          .as("seed %d", SEED)
          .isEqualTo(
              Induced.element(representation, Action.real(g))
                  .multiply(Induced.element(representation, Action.real(h))));
    }
  }

  @ParameterizedTest
  @MethodSource("representations")
  void elementsOfTheDualAreTransposedInverses(Representation representation) {
    Action<Rational> h = Action.real(random(new Random(SEED)));
    assertThat(Induced.element(representation.dual(), h))
        .isEqualTo(Elimination.inverse(Induced.element(representation, h)).transpose());
  }

  @ParameterizedTest
  @MethodSource("representations")
  void bracketsGoToBrackets(Representation representation) {
    Random random = new Random(SEED);
    Matrix<Rational> a = random(random);
    Matrix<Rational> b = random(random);
    assertThat(Induced.algebra(representation, Action.real(a.bracket(b))))
        .as("seed %d", SEED)
        .isEqualTo(
            Induced.algebra(representation, Action.real(a))
                .bracket(Induced.algebra(representation, Action.real(b))));
  }

  @ParameterizedTest
  @MethodSource("representations")
  void conjugationConnectsElementsAndAlgebra(Representation representation) {
    Random random = new Random(SEED);
    Matrix<Rational> a = random(random);
    Matrix<Rational> h = random(random);
    Matrix<Rational> conjugate = h.multiply(a).multiply(Elimination.inverse(h));
    Matrix<Rational> big = Induced.element(representation, Action.real(h));
    assertThat(Induced.algebra(representation, Action.real(conjugate)))
        .as("seed %d", SEED)
        .isEqualTo(
            big.multiply(Induced.algebra(representation, Action.real(a)))
                .multiply(Elimination.inverse(big)));
  }

  @ParameterizedTest
  @MethodSource("representations")
  void sizesAgreeWithTheDimensionFormulae(Representation representation) {
    Matrix<Rational> matrix =
        Induced.element(representation, Action.real(random(new Random(SEED))));
    assertThat(Dimension.of(3, representation)).isEqualTo(matrix.rows());
    assertThat(matrix.isZero()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("representations")
  void monomialElementsGoToWhatTheirProductsShow(Representation representation) {
    Random random = new Random(SEED);
    Matrix<Rational> monomial = Matrix.of(new long[][] {{0, -2, 0}, {0, 0, 3}, {5, 0, 0}});
    assertThat(monomial.isMonomial()).isTrue();
    for (int i = 0; i < 3; i++) {
      Matrix<Rational> g = random(random);
      assertThat(Induced.element(representation, Action.real(monomial.multiply(g))))
          .as("seed %d", SEED)
          .isEqualTo(
              Induced.element(representation, Action.real(monomial))
                  .multiply(Induced.element(representation, Action.real(g))));
    }
  }

  @Test
  void realificationsOfRealMatricesAreTwoCopies() {
    NumberField field = NumberField.cyclotomic(4);
    Algebraic i = field.imaginaryUnit().orElseThrow();
    Matrix<Algebraic> a =
        Matrix.builder(field, 2, 2).add(0, 0, i).add(0, 1, Algebraic.of(3)).add(1, 0, i).build();
    Action<Algebraic> action = Action.exact(field, a);
    Representation once = Representation.of(new Term(List.of(new Factor.Real(V))));
    Factor twice = new Factor.Real(once);
    Matrix<Algebraic> copies = Matrix.identity(field, 2).kronecker(Induced.algebra(once, action));
    assertThat(Induced.algebra(twice, action)).isEqualTo(copies);
    assertThat(Induced.algebra(once, action.conjugated()))
        .as("the realification of the conjugate with i and -i exchanged")
        .isEqualTo(Induced.algebra(once, action));
    assertThat(Induced.algebra(new Factor.Conjugate(twice), action)).isEqualTo(copies);
  }

  @Test
  void matricesThatAreTooLargeToBeWrittenOutAreRefused() {
    Representation nested = V;
    for (int level = 0; level < 17; level++) {
      nested = Representation.of(new Term(List.of(new Factor.Real(nested))));
    }
    Action<Rational> action = Action.real(random(new Random(SEED)));
    Representation refused = nested;
    assertThatThrownBy(() -> Induced.algebra(refused, action))
        .hasMessageContaining("EQG116")
        .hasMessageContaining("393216 rows")
        .hasMessageContaining("At most 262144");
    Factor power = new Factor.Symmetric(200, V.plus(Representation.of(Term.SCALAR)));
    assertThatThrownBy(() -> WrittenSize.requireIndices(power, PowerShape.of(power), /* size= */ 4))
        .hasMessageContaining("the matrices of \"Sym(200,V + S)\"")
        .hasMessageContaining("1373701 rows")
        .hasMessageContaining("At most 335544");
  }

  @Test
  void constantsBeyondLongsArePutIntoEveryField() {
    Rational huge = Rational.parse("123456789012345678901234567890/7");
    Matrix<Algebraic> inclusion = Matrix.identity(NumberField.Q, 3).scale(Algebraic.of(huge));
    Matrix<Algebraic> projection =
        Matrix.identity(NumberField.Q, 3).scale(Algebraic.of(Rational.ONE.divide(huge)));
    List<Rational> norms = List.of(Rational.ONE, Rational.ONE, Rational.ONE);
    Factor scaled = new Factor.Subspace("scaled", V, NumberField.Q, inclusion, projection, norms);
    Matrix<Rational> a = random(new Random(SEED));
    assertThat(Induced.algebra(scaled, Action.real(a))).isEqualTo(a);
    PrimeField field = PrimeField.largest();
    Matrix<Long> residues = a.map(field, field::reduce);
    assertThat(Induced.element(scaled, Action.real(residues))).isEqualTo(residues);
  }

  @Test
  void dimensionsOfPowersAreExact() {
    Representation large = Representation.of(Term.vector()).times(21).plus(V.dual());
    Representation alternating =
        Representation.of(new Term(List.of(new Factor.Alternating(32, large))));
    // C(66,32) fits into 63 bits, C(66,31) 35 does not.
    assertThat(Dimension.of(3, alternating)).isEqualTo(7_007_092_303_604_022_630L);
    assertThat(Dimension.exact(3, alternating.times(2)))
        .isEqualTo(BigInteger.valueOf(7_007_092_303_604_022_630L).shiftLeft(1));
    assertThatThrownBy(() -> Dimension.of(3, alternating.times(2)))
        .isInstanceOf(ArithmeticException.class);
  }
}
