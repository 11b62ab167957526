package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PrimeFieldTest extends FieldContract<Long> {
  private final PrimeField field = PrimeField.largest();

  @Override
  Field<Long> field() {
    return field;
  }

  @Override
  Long random(Random random) {
    return random.nextInt(4) == 0 ? 0L : random.nextLong(field.prime());
  }

  @Test
  void imaginaryUnitSquaresToMinusOne() {
    PrimeField other = PrimeField.below(field.prime());
    assertThat(field.times(field.imaginaryUnit(), field.imaginaryUnit()))
        .isEqualTo(field.prime() - 1);
    assertThat(other.times(other.imaginaryUnit(), other.imaginaryUnit()))
        .isEqualTo(other.prime() - 1);
    assertThat(other.prime()).isLessThan(field.prime());
  }

  @Test
  void rationalsMapToResidues() {
    assertThat(field.times(field.reduce(Rational.of(-3, 7)), 7)).isEqualTo(field.prime() - 3);
  }

  @Test
  void otherNumbersAreRefused() {
    assertThatThrownBy(() -> new PrimeField(21)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PrimeField(7)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void smallRationalsAreReconstructedFromTheirResidues() {
    BigInteger modulus = BigInteger.valueOf(field.prime());
    for (int p = -40; p <= 40; p++) {
      for (int q = 1; q <= 40; q++) {
        Rational expected = Rational.of(p, q);
        BigInteger residue = BigInteger.valueOf(field.reduce(expected));
        assertThat(RationalReconstruction.of(residue, modulus)).contains(expected);
      }
    }
  }

  @Test
  void residuesOfLargeRationalsAreNotMistakenForSmallOnes() {
    Rational large = Rational.of(1_000_003, 1_000_033);
    BigInteger residue = BigInteger.valueOf(field.reduce(large));
    assertThat(RationalReconstruction.of(residue, BigInteger.valueOf(field.prime())))
        .isNotEqualTo(java.util.Optional.of(large));
    BigInteger square = BigInteger.valueOf(field.prime()).pow(2);
    BigInteger lifted =
        large.numerator().multiply(large.denominator().modInverse(square)).mod(square);
    assertThat(RationalReconstruction.of(lifted, square)).contains(large);
  }
}
