package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FieldRootsTest {
  static List<NumberField> fields() {
    return List.of(NumberField.Q, NumberField.quadratic(2), NumberField.gaussian());
  }

  /** The first primes that are tried have no image of such a polynomial; the next ones do. */
  @ParameterizedTest
  @MethodSource("fields")
  void rootsAreFoundWhereFirstPrimesDivideDenominators(NumberField field) {
    PrimeField first = PrimeField.below(1L << 14, field.conductor());
    PrimeField second = PrimeField.below(first.prime(), field.conductor());
    Algebraic a = Algebraic.of(Rational.of(1, first.prime()));
    Algebraic b = field.add(Algebraic.of(Rational.of(5, second.prime())), field.generator());
    Algebraic c = Algebraic.of(Rational.of(1_000, 7));
    assertThat(FieldRoots.of(withRoots(field, List.of(a, b, c))))
        .containsExactlyInAnyOrder(a, b, c);
  }

  private static MonicPolynomial withRoots(NumberField field, List<Algebraic> roots) {
    MonicPolynomial product = new MonicPolynomial(field, List.of(Algebraic.ONE));
    for (Algebraic root : roots) {
      List<Algebraic> next = new ArrayList<>();
      for (int k = 0; k <= product.degree() + 1; k++) {
        Algebraic shifted = k == 0 ? Algebraic.ZERO : product.coefficients().get(k - 1);
        Algebraic own = k > product.degree() ? Algebraic.ZERO : product.coefficients().get(k);
        next.add(field.subtract(shifted, field.multiply(root, own)));
      }
      product = new MonicPolynomial(field, next);
    }
    return product;
  }
}
