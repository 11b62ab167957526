package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NumberFieldTest {
  private static final long SEED = 5;

  abstract static class Contract extends FieldContract<Algebraic> {
    private final NumberField field;

    Contract(NumberField field) {
      this.field = field;
    }

    @Override
    Field<Algebraic> field() {
      return field;
    }

    @Override
    Algebraic random(Random random) {
      return NumberFieldTest.random(field, random);
    }
  }

  @Nested
  class Rationals extends Contract {
    Rationals() {
      super(NumberField.Q);
    }
  }

  @Nested
  class Gaussian extends Contract {
    Gaussian() {
      super(NumberField.gaussian());
    }
  }

  @Nested
  class RootOfFive extends Contract {
    RootOfFive() {
      super(NumberField.quadratic(5));
    }
  }

  @Nested
  class ImaginaryQuadratic extends Contract {
    ImaginaryQuadratic() {
      super(NumberField.quadratic(-7));
    }
  }

  @Nested
  class FifteenthRootsOfUnity extends Contract {
    FifteenthRootsOfUnity() {
      super(NumberField.cyclotomic(15));
    }
  }

  @Nested
  class RealPartsOfSeventeenthRoots extends Contract {
    RealPartsOfSeventeenthRoots() {
      super(NumberField.realCyclotomic(17));
    }
  }

  static Stream<NumberField> fields() {
    return Stream.of(
        NumberField.Q,
        NumberField.gaussian(),
        NumberField.quadratic(5),
        NumberField.quadratic(-2),
        NumberField.quadratic(21),
        NumberField.cyclotomic(3),
        NumberField.cyclotomic(20),
        NumberField.realCyclotomic(7),
        NumberField.realCyclotomic(16),
        NumberField.realCyclotomic(60));
  }

  private static Algebraic random(NumberField field, Random random) {
    List<Rational> coefficients = new ArrayList<>();
    for (int k = 0; k < field.degree(); k++) {
      coefficients.add(Rational.of(random.nextInt(-9, 10), random.nextInt(1, 5)));
    }
    return new Algebraic(coefficients);
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theEmbeddingKeepsProductsAndConjugates(NumberField field) {
    Random random = new Random(SEED);
    for (int i = 0; i < 50; i++) {
      Algebraic a = random(field, random);
      Algebraic b = random(field, random);
      Complex expected = field.value(a).multiply(field.value(b));
      Complex product = field.value(field.multiply(a, b));
      double size = 1 + expected.abs();
      assertThat(product.real())
          .as("seed %d", SEED)
          .isCloseTo(expected.real(), within(1e-9 * size));
      assertThat(product.imaginary()).isCloseTo(expected.imaginary(), within(1e-9 * size));
      Complex conjugate = field.value(field.conjugate(a));
      assertThat(conjugate.imaginary()).isCloseTo(-field.value(a).imaginary(), within(1e-9 * size));
      assertThat(field.conjugate(field.conjugate(a))).isEqualTo(a);
    }
  }

  @ParameterizedTest
  @MethodSource("fields")
  void theMinimalPolynomialSplitsModuloThePrimesOfItsConductor(NumberField field) {
    PrimeField residues = PrimeField.below(1L << 31, field.conductor());
    List<Long> roots = field.roots(residues);
    assertThat(roots).hasSize(field.degree()).doesNotHaveDuplicates();
    for (long root : roots) {
      long value = 0;
      for (int k = field.degree(); k >= 0; k--) {
        long coefficient = residues.reduce(field.minimalPolynomial()[k]);
        value = (residues.times(value, root) + coefficient) % residues.prime();
      }
      assertThat(value).as("root %d of %s", root, field).isZero();
    }
  }

  @Test
  void cosinesAreExact() {
    for (int n : new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 20, 24}) {
      for (NumberField field : List.of(NumberField.realCyclotomic(n), NumberField.cyclotomic(n))) {
        for (int k = -2; k <= n; k++) {
          Complex value = field.value(field.cosine(k, n));
          assertThat(value.real())
              .as("cos(2 pi %d/%d) in %s", k, n, field)
              .isCloseTo(Math.cos(2 * Math.PI * k / n), within(1e-12));
          assertThat(value.imaginary()).isCloseTo(0, within(1e-12));
        }
      }
    }
    assertThatThrownBy(() -> NumberField.quadratic(2).cosine(1, 5))
        .hasMessageContaining("Q(sqrt(2)) does not contain cos(2 pi/5)");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void aFieldIsReadBackFromItsName(NumberField field) {
    assertThat(NumberField.parse(field.toString())).isEqualTo(field);
    assertThatThrownBy(() -> NumberField.parse(field + "!")).hasMessageContaining("no number");
  }

  @Test
  void degreesAndNamesAreThoseOfTheTextbooks() {
    assertThat(fields().map(NumberField::degree)).containsExactly(1, 2, 2, 2, 2, 2, 8, 3, 4, 8);
    assertThat(NumberField.cyclotomic(6)).isEqualTo(NumberField.cyclotomic(3));
    assertThat(NumberField.quadratic(-1)).isEqualTo(NumberField.gaussian());
    assertThat(NumberField.realCyclotomic(10)).isEqualTo(NumberField.quadratic(5));
    assertThat(NumberField.cyclotomic(105).minimalPolynomial()).contains(-2);
    NumberField golden = NumberField.quadratic(5);
    assertThat(golden.text(golden.cosine(1, 5))).isEqualTo("-1/4+1/4*sqrt(5)");
    assertThatThrownBy(() -> NumberField.quadratic(12)).hasMessageContaining("lowest terms");
  }

  @Test
  void theImaginaryUnitSquaresToMinusOne() {
    for (NumberField field : List.of(NumberField.gaussian(), NumberField.cyclotomic(20))) {
      Algebraic i = field.imaginaryUnit().orElseThrow();
      assertThat(field.multiply(i, i)).isEqualTo(Algebraic.of(-1));
      assertThat(field.value(i).imaginary()).isCloseTo(1, within(1e-12));
    }
    assertThat(NumberField.quadratic(5).imaginaryUnit()).isEmpty();
  }
}
