package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegersTest {
  private static final BigInteger LARGE = BigInteger.TEN.pow(30);

  @Test
  void equalVectorsAreEqualInWhateverWayTheyWereMade() {
    Integers wide = Integers.of(List.of(LARGE, LARGE.negate()));
    assertThat(wide.longs()).isEmpty();
    assertThat(wide.primitive())
        .isEqualTo(Integers.of(1, -1))
        .hasSameHashCodeAs(Integers.of(1, -1));
    assertThat(Integers.of(List.of(BigInteger.TWO))).isEqualTo(Integers.of(2));
    assertThat(Integers.of(1, 2)).isNotEqualTo(Integers.of(1, 3)).isNotEqualTo(wide);
  }

  @Test
  void primitiveVectorsHaveAPositiveFirstNumberAndNoCommonDivisor() {
    assertThat(Integers.of(0, -6, 4).primitive()).isEqualTo(Integers.of(0, 3, -2));
    assertThat(Integers.of(0, 0).primitive()).isEqualTo(Integers.of(0, 0));
    assertThat(Integers.of(Long.MIN_VALUE, 2).primitive()).isEqualTo(Integers.of(1L << 62, -1));
    assertThat(Integers.of(List.of(LARGE.negate(), LARGE.multiply(LARGE))).primitive())
        .isEqualTo(Integers.of(List.of(BigInteger.ONE, LARGE.negate())));
  }

  @Test
  void gatheredProductsGrowBeyond64Bits() {
    Integers some = Integers.of(Long.MAX_VALUE, -3);
    assertThat(some.gather(new int[] {1, 0, 1}, new int[] {1, 2, -4}))
        .isEqualTo(
            Integers.of(
                List.of(
                    BigInteger.valueOf(-3),
                    BigInteger.valueOf(Long.MAX_VALUE).shiftLeft(1),
                    BigInteger.valueOf(12))));
    assertThat(some.bits()).isEqualTo(63);
  }

  @Test
  void numbersAreComparedUpToSigns() {
    Integers narrow = Integers.of(5, -5, 5, Long.MIN_VALUE);
    Integers wide = Integers.of(List.of(LARGE, LARGE.negate(), LARGE, BigInteger.ONE));
    for (Integers some : List.of(narrow, wide)) {
      assertThat(some.areEqual(0, 2)).isTrue();
      assertThat(some.areOpposite(0, 1)).isTrue();
      assertThat(some.areEqual(0, 1) || some.areOpposite(0, 2)).isFalse();
      assertThat(some.areOpposite(3, 3)).isFalse();
    }
  }

  @Test
  void digitsOfAnyLengthAreRead() {
    Integers.Builder builder = Integers.builder(3);
    builder.set(0, "-7");
    builder.set(1, LARGE.toString());
    builder.set(2, "9223372036854775808");
    Integers read = builder.build();
    assertThat(read.text(0) + " " + read.text(1)).isEqualTo("-7 1" + "0".repeat(30));
    assertThat(read.get(2)).isEqualTo(BigInteger.ONE.shiftLeft(63));
    assertThat(read.residue(0, PrimeField.largest())).isEqualTo(PrimeField.largest().prime() - 7);
    assertThat(read.residue(1, PrimeField.largest()))
        .isEqualTo(LARGE.mod(BigInteger.valueOf(PrimeField.largest().prime())).longValue());
  }
}
