package org.equigen.symbolic.harmonic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Harmonic polynomials of forms of any signature, and forms brought to squares. */
class HarmonicPolynomialsTest {
  private static QuadraticForm form(String weights) {
    return QuadraticForm.diagonal(
        Arrays.stream(weights.split(" ", -1)).map(Rational::parse).toList());
  }

  @ParameterizedTest
  @CsvSource({"1 1, 6", "1 1 1, 5", "1 -1 -1 -1, 4", "2 3 -1/2, 4", "1 1 1 1 1, 3", "-1 4 1, 3"})
  void basesAreHarmonicOrthogonalAndComplete(String weights, int most) {
    QuadraticForm form = form(weights);
    HarmonicPolynomials harmonic = new HarmonicPolynomials(form);
    for (int degree = 0; degree <= most; degree++) {
      List<Polynomial> basis = harmonic.basis(degree);
      assertThat(basis).hasSize(HarmonicPolynomials.count(form.size(), degree));
      for (int k = 0; k < basis.size(); k++) {
        assertThat(harmonic.laplacian(basis.get(k)).isZero()).isTrue();
        assertThat(basis.get(k).terms().firstKey().degree()).isEqualTo(degree);
        assertThat(harmonic.product(basis.get(k), basis.get(k)).signum()).isPositive();
        for (int m = 0; m < k; m++) {
          assertThat(harmonic.product(basis.get(k), basis.get(m))).isEqualTo(Rational.ZERO);
        }
      }
    }
  }

  @Test
  void squaresOfDefiniteFormsAddUpToThePowerOfTheForm() {
    QuadraticForm form = form("1 2 3");
    HarmonicPolynomials harmonic = new HarmonicPolynomials(form);
    Polynomial square = Polynomial.ZERO;
    for (int i = 0; i < 3; i++) {
      Polynomial one = harmonic.ring().power(harmonic.ring().variable(i), 2);
      square = harmonic.ring().add(square, harmonic.ring().scale(one, Algebraic.of(i + 1L)));
    }
    for (int degree = 1; degree <= 4; degree++) {
      Polynomial sum = Polynomial.ZERO;
      List<Polynomial> basis = harmonic.basis(degree);
      List<Rational> squares = basis.stream().map(it -> harmonic.product(it, it)).toList();
      for (int k = 0; k < basis.size(); k++) {
        Algebraic inverse = Algebraic.of(Rational.ONE.divide(squares.get(k)));
        Polynomial own = harmonic.ring().multiply(basis.get(k), basis.get(k));
        sum = harmonic.ring().add(sum, harmonic.ring().scale(own, inverse));
      }
      Rational constant = new HarmonicSpace(degree, Term.SCALAR, basis, squares).sumOfSquares(3);
      assertThat(sum)
          .isEqualTo(
              harmonic.ring().scale(harmonic.ring().power(square, degree), Algebraic.of(constant)));
    }
  }

  @ParameterizedTest
  @CsvSource({"0 1 1 0, 2", "2 -1 -1 2, 2", "0 1 0 1 0 2 0 2 1, 3", "0 1 1 -2, 2"})
  void formsBecomeSumsOfSquares(String entries, int size) {
    long[] values = Arrays.stream(entries.split(" ", -1)).mapToLong(Long::parseLong).toArray();
    Rational[][] q = new Rational[size][size];
    for (int i = 0; i < size * size; i++) {
      q[i / size][i % size] = Rational.of(values[i]);
    }
    QuadraticForm form = QuadraticForm.of(q);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        int row = i;
        int column = j;
        Rational sum =
            LongStream.range(0, size)
                .mapToObj(
                    k ->
                        form.weights()
                            .get((int) k)
                            .multiply(form.axes().get((int) k, row).rational())
                            .multiply(form.axes().get((int) k, column).rational()))
                .reduce(Rational.ZERO, Rational::add);
        assertThat(sum).isEqualTo(q[i][j]);
      }
    }
  }

  @Test
  void degenerateFormsHaveNoAxes() {
    Rational[][] q = {{Rational.ONE, Rational.ONE}, {Rational.ONE, Rational.ONE}};
    assertThatThrownBy(() -> QuadraticForm.of(q)).isInstanceOf(ArithmeticException.class);
  }
}
