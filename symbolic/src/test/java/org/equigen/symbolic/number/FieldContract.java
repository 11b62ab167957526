package org.equigen.symbolic.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The axioms of a field, with exact equality, on random elements. */
abstract class FieldContract<E> {
  private static final long SEED = 20_251_120;

  /** The field under test. */
  abstract Field<E> field();

  /** A random element, zero included. */
  abstract E random(Random random);

  private Stream<List<E>> triples() {
    Random random = new Random(SEED);
    return Stream.generate(() -> List.of(random(random), random(random), random(random)))
        .limit(300);
  }

  @Test
  void integersOfAnySizeHaveImages() {
    Field<E> f = field();
    Random random = new Random(SEED);
    for (int i = 0; i < 100; i++) {
      long a = random.nextLong();
      long b = random.nextLong();
      BigInteger product = BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
      E image = f.multiply(f.of(a), f.of(b));
      assertThat(f.of(product)).as("%s", product).isEqualTo(image);
      assertThat(f.of(product.pow(3))).isEqualTo(f.multiply(image, f.multiply(image, image)));
    }
  }

  @Test
  void additionAndMultiplicationAreCommutativeAndAssociative() {
    Field<E> f = field();
    triples()
        .forEach(
            t -> {
              E a = t.get(0);
              E b = t.get(1);
              E c = t.get(2);
              assertThat(f.add(a, b)).as("seed %d", SEED).isEqualTo(f.add(b, a));
              assertThat(f.multiply(a, b)).isEqualTo(f.multiply(b, a));
              assertThat(f.add(f.add(a, b), c)).isEqualTo(f.add(a, f.add(b, c)));
              assertThat(f.multiply(f.multiply(a, b), c))
                  .isEqualTo(f.multiply(a, f.multiply(b, c)));
            });
  }

  @Test
  void multiplicationDistributesOverAddition() {
    Field<E> f = field();
    triples()
        .forEach(
            t ->
                assertThat(f.multiply(t.get(0), f.add(t.get(1), t.get(2))))
                    .as("seed %d", SEED)
                    .isEqualTo(
                        f.add(f.multiply(t.get(0), t.get(1)), f.multiply(t.get(0), t.get(2)))));
  }

  @Test
  void everyElementHasANegativeAndEveryOtherThanZeroAnInverse() {
    Field<E> f = field();
    triples()
        .forEach(
            t -> {
              E a = t.get(0);
              assertThat(f.add(a, f.negate(a))).as("seed %d", SEED).isEqualTo(f.zero());
              assertThat(f.subtract(a, a)).isEqualTo(f.zero());
              if (!f.isZero(a)) {
                assertThat(f.multiply(a, f.invert(a))).isEqualTo(f.one());
                assertThat(f.divide(a, a)).isEqualTo(f.one());
              }
            });
  }

  @Test
  void zeroAndOneAreNeutralAndDiffer() {
    Field<E> f = field();
    assertThat(f.zero()).isNotEqualTo(f.one());
    assertThat(f.of(0)).isEqualTo(f.zero());
    assertThat(f.of(1)).isEqualTo(f.one());
    assertThat(f.add(f.of(5), f.of(-3))).isEqualTo(f.of(2));
    triples().forEach(t -> assertThat(f.multiply(t.get(0), f.one())).isEqualTo(t.get(0)));
  }

  @Test
  void zeroHasNoInverse() {
    assertThatThrownBy(() -> field().invert(field().zero()))
        .isInstanceOf(ArithmeticException.class);
  }
}
