package org.equigen.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;

/** Coefficients from number fields. */
class AlgebraicCoefficientTest {
  private static final NumberField ROOT = NumberField.quadratic(5);

  private static Coefficient number(long a, long b) {
    return Coefficient.of(ROOT, Algebraic.of(Rational.of(a), Rational.of(b)));
  }

  @Test
  void theSignStandsInTheFactor() {
    assertThat(number(1, -1)).hasToString("-(-1+sqrt(5))");
    assertThat(number(1, -1).factor()).isEqualTo(Rational.of(-1));
    assertThat(number(1, -1).negate()).isEqualTo(number(-1, 1));
    assertThat(number(3, 0)).isEqualTo(Coefficient.of(3));
  }

  @Test
  void productsAreExact() {
    assertThat(number(1, 1).multiply(number(-1, 1))).isEqualTo(Coefficient.of(4));
    Coefficient root = Coefficient.sqrt(Rational.of(3, 4));
    assertThat(number(1, 1).multiply(root)).hasToString("1/2*sqrt(3)*(1+sqrt(5))");
    assertThat(number(1, 1).isRational()).isFalse();
    assertThatThrownBy(() -> number(1, 1).square()).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void valuesKeepTheirDigitsWhereSumsCancel() {
    // (9 - 4 sqrt 5) = (sqrt 5 - 2)^2; its powers are tiny differences of large numbers.
    Coefficient power = Coefficient.ONE;
    double expected = 1;
    for (int k = 0; k < 12; k++) {
      power = power.multiply(number(9, -4));
      expected *= 1 / (9 + 4 * Math.sqrt(5));
    }
    assertThat(power.doubleValue()).isCloseTo(expected, within(1e-12 * expected));
  }

  @Test
  void realNumbersOfComplexFieldsAreReal() {
    NumberField field = NumberField.cyclotomic(5);
    Algebraic twiceCosine = field.add(field.generator(), field.conjugate(field.generator()));
    Coefficient value = Coefficient.of(field, twiceCosine);
    assertThat(value.doubleValue()).isCloseTo((Math.sqrt(5) - 1) / 2, within(1e-15));
    assertThatThrownBy(() -> Coefficient.of(field, field.generator()))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("zeta(5) is not real");
  }
}
