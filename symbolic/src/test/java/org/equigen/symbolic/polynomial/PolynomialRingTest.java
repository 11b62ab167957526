package org.equigen.symbolic.polynomial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolynomialRingTest {
  private static final NumberField FIELD = NumberField.quadratic(5);
  private static final PolynomialRing RING = new PolynomialRing(FIELD, List.of("x", "y", "z"));
  private static final Polynomial X = RING.variable(0);
  private static final Polynomial Y = RING.variable(1);

  private static Polynomial random(SplittableRandom random) {
    Polynomial sum = Polynomial.ZERO;
    for (int i = 0; i < 5; i++) {
      Polynomial term =
          RING.constant(
              Algebraic.of(
                  Rational.of(random.nextInt(-9, 10), random.nextInt(1, 5)),
                  Rational.of(random.nextInt(-9, 10))));
      for (int v = 0; v < 3; v++) {
        term = RING.multiply(term, RING.power(RING.variable(v), random.nextInt(3)));
      }
      sum = RING.add(sum, term);
    }
    return sum;
  }

  @Test
  void textIsReadableByAlgebraSystems() {
    Polynomial cube = RING.power(RING.add(X, RING.scale(Y, Algebraic.of(-1))), 3);
    assertThat(RING.text(cube)).isEqualTo("x^3 - 3*x^2*y + 3*x*y^2 - y^3");
    Algebraic golden = Algebraic.of(Rational.of(1, 2), Rational.of(1, 2));
    assertThat(RING.text(RING.scale(X, golden))).isEqualTo("(1/2+1/2*sqrt(5))*x");
    assertThat(RING.text(RING.scale(X, FIELD.generator()))).isEqualTo("sqrt(5)*x");
    assertThat(RING.text(Polynomial.ZERO)).isEqualTo("0");
    assertThat(RING.text(RING.add(RING.constant(Algebraic.of(-2)), Y))).isEqualTo("y - 2");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void arithmeticFollowsTheLawsOfARing(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polynomial a = random(random);
    Polynomial b = random(random);
    Polynomial c = random(random);
    assertThat(a.isZero()).as("seed %d", seed).isFalse();
    assertThat(RING.multiply(a, b)).as("seed %d", seed).isEqualTo(RING.multiply(b, a));
    assertThat(RING.multiply(a, RING.add(b, c)))
        .as("seed %d", seed)
        .isEqualTo(RING.add(RING.multiply(a, b), RING.multiply(a, c)));
    assertThat(RING.add(a, RING.scale(a, Algebraic.of(-1)))).isEqualTo(Polynomial.ZERO);
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void derivativesFollowTheProductRule(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polynomial a = random(random);
    Polynomial b = random(random);
    for (int v = 0; v < 3; v++) {
      Polynomial expected =
          RING.add(
              RING.multiply(RING.derivative(a, v), b), RING.multiply(a, RING.derivative(b, v)));
      assertThat(RING.derivative(RING.multiply(a, b), v)).as("seed %d", seed).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8})
  void substitutionAndEvaluationAgree(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Polynomial a = random(random);
    List<Polynomial> images = List.of(random(random), random(random), random(random));
    List<Algebraic> point = List.of(Algebraic.of(2), FIELD.generator(), Algebraic.of(-3));
    List<Algebraic> moved =
        images.stream().map(image -> RING.evaluate(image, FIELD, c -> c, point)).toList();
    assertThat(RING.evaluate(RING.substitute(a, images), FIELD, c -> c, point))
        .as("seed %d", seed)
        .isEqualTo(RING.evaluate(a, FIELD, c -> c, moved));
  }

  @Test
  void powersOfLinearFormsAreThoseOfRepeatedMultiplication() {
    List<Algebraic> coefficients = List.of(Algebraic.of(2), FIELD.generator(), Algebraic.of(-1));
    Polynomial form = Polynomial.ZERO;
    for (int v = 0; v < 3; v++) {
      form = RING.add(form, RING.scale(RING.variable(v), coefficients.get(v)));
    }
    for (int exponent = 0; exponent < 6; exponent++) {
      assertThat(RING.linearPower(new int[] {0, 1, 2}, coefficients, exponent))
          .isEqualTo(RING.power(form, exponent));
    }
  }

  @Test
  void monomialsAreOrderedByDegreeThenLexicographically() {
    assertThat(
            java.util.stream.Stream.of(
                    Monomial.of(0, 0, 1),
                    Monomial.of(0, 2, 0),
                    Monomial.of(1, 1, 0),
                    Monomial.of(2, 0, 0),
                    Monomial.of(1, 0, 0))
                .sorted())
        .extracting(Monomial::toString)
        .containsExactly("2,0,0", "1,1,0", "0,2,0", "1,0,0", "0,0,1");
    assertThatThrownBy(() -> Monomial.of(1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1, -1]");
    assertThat(Monomial.of(2, 0, 1).renamed(1, 2, 0)).isEqualTo(Monomial.of(1, 2, 0));
  }
}
