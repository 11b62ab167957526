package org.equigen.symbolic.explain.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Test;

class ScaledRowTest {
  private static final List<Rational> ONES = Collections.nCopies(4, Rational.ONE);

  private static List<Matrix.Entry<Algebraic>> row(Algebraic... values) {
    Matrix.Builder<Algebraic> builder = Matrix.builder(NumberField.Q, 1, values.length);
    for (int column = 0; column < values.length; column++) {
      builder.add(0, column, values[column]);
    }
    return builder.build().row(0);
  }

  private static Algebraic fraction(long numerator, long denominator) {
    return Algebraic.of(Rational.of(numerator, denominator));
  }

  private static String text(ScaledRow row) {
    return row.text(column -> "x[" + column + "]");
  }

  @Test
  void aRationalRowIsARootTimesCoprimeIntegers() {
    ScaledRow row =
        ScaledRow.of(
            NumberField.Q,
            row(fraction(-1, 12), fraction(1, 6), Algebraic.ZERO, fraction(-1, 12)),
            Algebraic.of(4),
            Rational.of(6),
            ONES);
    assertThat(text(row)).isEqualTo("sqrt(1/6)*(-x[0] + 2*x[1] - x[3])");
    assertThat(row.latexSum(column -> "x_" + column)).isEqualTo("-x_0 + 2\\,x_1 - x_3");
    assertThat(row.factor().latex()).isEqualTo("\\sqrt{\\tfrac{1}{6}}");
    assertThat(row.products())
        .extracting(entry -> entry.value().text())
        .containsExactly("-sqrt(1/6)", "sqrt(2/3)", "-sqrt(1/6)");
  }

  @Test
  void rationalRootsLoseTheirRoot() {
    ScaledRow row =
        ScaledRow.of(
            NumberField.Q,
            row(fraction(1, 2), fraction(1, 2)),
            Algebraic.ONE,
            Rational.of(1),
            ONES);
    assertThat(text(row)).isEqualTo("1/2*(x[0] + x[1])");
    ScaledRow one =
        ScaledRow.of(NumberField.Q, row(fraction(-1, 3)), Algebraic.of(9), Rational.ONE, ONES);
    assertThat(text(one)).isEqualTo("-x[0]");
  }

  @Test
  void entriesWithoutACommonRootKeepTheirOwn() {
    List<Rational> norms = List.of(Rational.of(2), Rational.ONE);
    ScaledRow row =
        ScaledRow.of(
            NumberField.Q,
            row(Algebraic.of(2), Algebraic.of(-1)),
            fraction(1, 3),
            Rational.ONE,
            norms);
    assertThat(text(row)).isEqualTo("sqrt(2/3)*x[0] - sqrt(1/3)*x[1]");
    assertThat(row.factor().isOne()).isTrue();
  }

  @Test
  void algebraicEntriesStayBehindTheRootOfTheScale() {
    NumberField field = NumberField.quadratic(5);
    Algebraic golden = Algebraic.of(Rational.of(1, 2), Rational.of(1, 2));
    ScaledRow row = ScaledRow.of(field, row(Algebraic.of(-2), golden), golden, Rational.ONE, ONES);
    assertThat(text(row)).isEqualTo("sqrt(1/2+1/2*sqrt(5))*(-2*x[0] + (1/2+1/2*sqrt(5))*x[1])");
    assertThat(row.factor().value().real())
        .isCloseTo(Math.sqrt((1 + Math.sqrt(5)) / 2), within(1e-15));
    assertThat(row.products().getFirst().value().value().real())
        .isCloseTo(-2 * Math.sqrt((1 + Math.sqrt(5)) / 2), within(1e-14));
  }

  @Test
  void imaginaryUnitsMultiplyExactly() {
    NumberField field = NumberField.gaussian();
    ScaledRow row =
        ScaledRow.of(
            field,
            row(Algebraic.ONE, field.negate(field.generator())),
            fraction(1, 2),
            Rational.ONE,
            ONES);
    assertThat(text(row)).isEqualTo("sqrt(1/2)*(x[0] - i*x[1])");
    assertThat(row.products().getLast().value().text()).isEqualTo("-i*sqrt(1/2)");
    assertThat(row.products().getLast().value().value().real()).isZero();
    assertThat(row.products().getLast().value().latex())
        .isEqualTo("-\\mathrm{i}\\,\\sqrt{\\tfrac{1}{2}}");
  }

  @Test
  void productsOfRootsAreOneRoot() {
    ExactNumber root = ExactNumber.of(new Surd(Rational.of(2, 3)), -1);
    assertThat(root.times(ExactNumber.of(Rational.of(-1, 2))).text()).isEqualTo("sqrt(1/6)");
    assertThat(root.times(root).text()).isEqualTo("2/3");
    assertThat(root.times(ExactNumber.ONE)).isSameAs(root);
  }
}
