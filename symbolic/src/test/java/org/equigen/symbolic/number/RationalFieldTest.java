package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RationalFieldTest extends FieldContract<Rational> {
  @Override
  Field<Rational> field() {
    return RationalField.Q;
  }

  @Override
  Rational random(Random random) {
    return Rational.of(random.nextLong(-20, 21), random.nextLong(1, 13));
  }

  @Test
  void fractionsAreInLowestTermsWithPositiveDenominators() {
    assertThat(Rational.of(6, -4)).isEqualTo(Rational.of(-3, 2)).hasToString("-3/2");
    assertThat(Rational.of(0, -7)).isEqualTo(Rational.ZERO).hasToString("0");
  }

  @Test
  void textIsReadBack() {
    assertThat(Rational.parse("-3/2")).isEqualTo(Rational.of(-3, 2));
    assertThat(Rational.parse("12")).isEqualTo(Rational.of(12));
    assertThatThrownBy(() -> Rational.parse("1.5")).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void orderAndDoublesAgree() {
    assertThat(Rational.of(1, 3)).isLessThan(Rational.of(1, 2));
    assertThat(Rational.of(1, 3).doubleValue()).isEqualTo(1.0 / 3);
    Rational huge = Rational.parse("123456789012345678901234567890/7");
    assertThat(huge.doubleValue()).isEqualTo(Double.parseDouble("17636684144620811271604938270"));
  }
}
