package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class IntegerFunctionsTest {
  private static final long SEED = 20261129;

  @Test
  void divisorAndMultipleHaveTheProductOfBothNumbers() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 1_000; i++) {
      int factor = random.nextInt(1, 30);
      int a = factor * random.nextInt(1, 1_000);
      int b = factor * random.nextInt(1, 1_000);
      int divisor = IntegerFunctions.gcd(a, b);
      assertThat(divisor).as("seed %d: %d, %d", SEED, a, b).isGreaterThanOrEqualTo(factor);
      assertThat(BigInteger.valueOf(divisor))
          .isEqualTo(BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)));
      assertThat((long) divisor * IntegerFunctions.lcm((long) a, b)).isEqualTo((long) a * b);
    }
  }

  @Test
  void zeroIsAMultipleOfAll() {
    assertThat(IntegerFunctions.gcd(0, 12)).isEqualTo(12);
    assertThat(IntegerFunctions.gcd(12, 0)).isEqualTo(12);
  }

  @Test
  void multiplesThatAreTooLargeAreRefused() {
    assertThatThrownBy(() -> IntegerFunctions.lcm(1 << 20, (1 << 20) - 1))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> IntegerFunctions.lcm(1L << 40, (1L << 40) - 1))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void choicesWithAndWithoutOneElementAreAll() {
    for (int n = 1; n < 70; n++) {
      for (int k = 1; k < 75; k++) {
        assertThat(IntegerFunctions.binomial(n, k))
            .as("%d of %d", k, n)
            .isEqualTo(
                IntegerFunctions.binomial(n - 1, k).add(IntegerFunctions.binomial(n - 1, k - 1)));
      }
    }
    assertThat(IntegerFunctions.binomial(70, 35))
        .isEqualTo(new BigInteger("112186277816662845432"));
    assertThat(IntegerFunctions.binomial(3, 4)).isZero();
  }
}
