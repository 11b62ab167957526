package org.equigen.codegen.plan.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Derivatives of functions, of any order, are the limits of difference quotients. */
class FunctionTest {
  private static final List<Double> PLACES = List.of(0.3, 0.9, 1.7, 2.5, 5.0);
  private static final double STEP = 1e-3;

  @ParameterizedTest
  @EnumSource
  void threeDerivativesOfElementaryFunctionsAgreeWithDifferences(Elementary elementary) {
    agreesWithDifferences(elementary.function());
  }

  @ParameterizedTest
  @EnumSource
  void threeDerivativesOfActivationsAgreeWithDifferences(Activation activation) {
    agreesWithDifferences(activation.function());
    agreesWithDifferences(activation.function().of(Function.x().times(Function.x())));
  }

  private static void agreesWithDifferences(Function function) {
    Function current = function;
    for (int order = 1; order <= 3; order++) {
      Function derivative = current.derivative();
      for (double x : PLACES) {
        // Richardson's extrapolation of two central differences: an error of order STEP^4.
        double wide = (current.value(x + 2 * STEP) - current.value(x - 2 * STEP)) / (4 * STEP);
        double near = (current.value(x + STEP) - current.value(x - STEP)) / (2 * STEP);
        double expected = (4 * near - wide) / 3;
        assertThat(derivative.value(x))
            .as("derivative %d of %s at %s", order, function, x)
            .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
      }
      current = derivative;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theRuntimeComputesTheSameActivations(Activation activation) {
    var runtime = org.equigen.runtime.kernel.Activation.valueOf(activation.name());
    for (double x : List.of(-40.0, -3.0, -0.2, 0.0, 0.2, 3.0, 40.0)) {
      double value = runtime.value(x);
      double slope = runtime.derivative(x);
      assertThat(activation.function().value(x)).isCloseTo(value, within(1e-14 * Math.abs(value)));
      assertThat(activation.function().derivative().value(x))
          .isCloseTo(slope, within(1e-14 * Math.max(1, Math.abs(slope))));
    }
  }

  @ParameterizedTest
  @EnumSource
  void activationsAreRecognised(Activation activation) {
    assertThat(Activation.of(activation.function())).contains(activation);
    assertThat(Activation.describe(activation.function())).isEqualTo(activation.word());
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 1, 2, 5})
  void threeDerivativesOfBesselFunctionsAgreeWithDifferences(int order) {
    Function bessel = new Function.SphericalBessel(order, Function.x());
    agreesWithDifferences(bessel);
    agreesWithDifferences(bessel.of(Function.x().power(2)));
    agreesWithDifferences(bessel.of(Function.constant(-9).times(Function.x())));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 6, 7})
  void threeDerivativesOfPowersAgreeWithDifferences(int exponent) {
    agreesWithDifferences(Function.x().power(exponent));
    agreesWithDifferences(Elementary.SIN.function().power(exponent));
  }

  /** Closed forms, from Abramowitz and Stegun 10.1.11, away from 0; limits 1/(2k+1)!! there. */
  @Test
  void besselFunctionsHaveTheirClosedForms() {
    for (double t : new double[] {0.7, 1.9, 3.1, 3.4, 3.5, 4.9, 5.1, 9.0, 31.0}) {
      double sin = Math.sin(t);
      double cos = Math.cos(t);
      List<Double> expected =
          List.of(
              cos,
              sin / t,
              (sin / t - cos) / (t * t),
              ((3 / (t * t) - 1) * sin / t - 3 * cos / (t * t)) / (t * t));
      for (int order = -1; order < 3; order++) {
        assertThat(bessel(order, t * t))
            .as("order %d at %s", order, t)
            .isCloseTo(expected.get(order + 1), within(4e-15));
      }
    }
    assertThat(List.of(bessel(-1, 0), bessel(0, 0), bessel(1, 0), bessel(3, 0)))
        .containsExactly(1.0, 1.0, 1.0 / 3, 1.0 / 3 / 5 / 7);
    assertThat(bessel(0, -4)).isCloseTo(Math.sinh(2) / 2, within(1e-15));
    assertThat(bessel(-1, -100)).isCloseTo(Math.cosh(10), within(1e-11));
  }

  private static double bessel(int order, double x) {
    return new Function.SphericalBessel(order, Function.x()).value(x);
  }
}
