package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;

class IntegerRingTest {
  private static final long SEED = 3;

  @Test
  void productsAreThoseOfTheField() {
    Random random = new Random(SEED);
    for (NumberField field :
        List.of(
            NumberField.quadratic(5),
            NumberField.cyclotomic(15),
            NumberField.realCyclotomic(60),
            NumberField.realCyclotomic(49))) {
      IntegerRing ring = new IntegerRing(field);
      for (int trial = 0; trial < 20; trial++) {
        long[] a = random.longs(ring.degree(), -9, 10).toArray();
        long[] b = random.longs(ring.degree(), -9, 10).toArray();
        assertThat(element(ring.multiply(a, 0, b, 0)))
            .as("%s, seed %d", field, SEED)
            .isEqualTo(field.multiply(element(a), element(b)));
      }
    }
  }

  private static Algebraic element(long[] coefficients) {
    return new Algebraic(Arrays.stream(coefficients).mapToObj(Rational::of).toList());
  }

  @Test
  void powersBeyondALongAreRefusedInsteadOfWrapped() {
    assertThatThrownBy(() -> new IntegerRing(NumberField.realCyclotomic(97)))
        .isInstanceOf(ArithmeticException.class);
  }
}
