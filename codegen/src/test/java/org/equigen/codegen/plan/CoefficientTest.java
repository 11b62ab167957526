package org.equigen.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;

/** Exact numbers of the form rational times square root. */
class CoefficientTest {
  @Test
  void squareRootsAreReducedToSquareFreeRadicands() {
    assertThat(Coefficient.sqrt(Rational.of(1, 4))).hasToString("1/2");
    assertThat(Coefficient.sqrt(Rational.of(3, 4))).hasToString("1/2*sqrt(3)");
    assertThat(Coefficient.sqrt(Rational.of(1, 2))).hasToString("1/2*sqrt(2)");
    assertThat(Coefficient.sqrt(Rational.of(360))).hasToString("6*sqrt(10)");
    assertThat(Coefficient.sqrt(Rational.of(49L * 49 * 11))).hasToString("49*sqrt(11)");
    assertThat(Coefficient.sqrt(Rational.ZERO)).isEqualTo(Coefficient.ZERO);
  }

  @Test
  void aRootTimesItselfIsTheNumber() {
    for (int p = 1; p < 60; p++) {
      for (int q = 1; q < 20; q++) {
        Coefficient root = Coefficient.sqrt(Rational.of(p, q));
        assertThat(root.multiply(root)).isEqualTo(Coefficient.of(Rational.of(p, q)));
        assertThat(root.square()).isEqualTo(Rational.of(p, q));
      }
    }
  }

  @Test
  void negativeNumbersHaveNoRealRoot() {
    assertThatThrownBy(() -> Coefficient.sqrt(Rational.of(-2)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("-2");
  }

  @Test
  void pairsAreNumberedInLexicographicOrder() {
    for (Axis.Kind kind : Axis.Kind.values()) {
      for (int n = 1; n < 6; n++) {
        Axis axis = new Axis(kind, n);
        int next = 0;
        for (int u = 0; u < n; u++) {
          for (int v = kind == Axis.Kind.FULL ? n - 1 : 0; v < n; v++) {
            if (axis.contains(u, v)) {
              assertThat(axis.position(u, v)).isEqualTo(next++);
            }
          }
        }
        assertThat(axis.positions()).isEqualTo(next);
      }
    }
  }
}
