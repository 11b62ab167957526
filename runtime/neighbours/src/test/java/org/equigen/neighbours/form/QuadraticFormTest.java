package org.equigen.neighbours.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuadraticFormTest {
  @Test
  void theSignatureIsExactWhereFloatingPointIsNot() {
    // The last entry of the first differs by 1e-40 from that of the second: no double tells them
    // apart.
    String above = "0.1111111111111111111111111111111111111111";
    assertThat(form(new String[][] {{"1", "1/3"}, {"1/3", above}}).inertia())
        .isEqualTo(new Inertia(1, 1, 0));
    assertThat(form(new String[][] {{"1", "1/3"}, {"1/3", "1/9"}}).inertia())
        .isEqualTo(new Inertia(1, 0, 1));
  }

  private static QuadraticForm form(String[][] rows) {
    return QuadraticForm.of(rows);
  }

  @ParameterizedTest
  @CsvSource({"0,0,4", "1,0,3", "0,1,3", "2,2,0", "1,3,0", "3,1,0", "2,1,1", "4,0,0", "0,4,0"})
  void congruencePreservesTheSignature(int positive, int negative, int nullity) {
    Random random = new Random(830);
    for (int trial = 0; trial < 20; trial++) {
      double[][] m = new double[4][4];
      for (int r = 0; r < positive + negative; r++) {
        // Unit upper triangular: invertible.
        double[] row = random.ints(4, -3, 4).asDoubleStream().toArray();
        java.util.Arrays.fill(row, 0, r, 0);
        row[r] = 1;
        for (int i = 0; i < 4; i++) {
          for (int j = 0; j < 4; j++) {
            m[i][j] += (r < positive ? 1 : -1) * row[i] * row[j];
          }
        }
      }
      if (nullity < 4) {
        assertThat(QuadraticForm.of(m).inertia())
            .as("seed 830, trial %d", trial)
            .isEqualTo(new Inertia(positive, negative, nullity));
      }
    }
  }

  @Test
  void hyperbolicPlanesHaveNoDiagonal() {
    QuadraticForm form = form(new String[][] {{"0", "1/2"}, {"1/2", "0"}});
    assertThat(form.inertia()).isEqualTo(new Inertia(1, 1, 0));
    assertThat(form.isDiagonal()).isFalse();
    assertThat(form.interval(new double[] {3, 5}, new double[] {1, 1})).isEqualTo(8);
    assertThat(form.negated().interval(new double[] {3, 5}, new double[] {1, 1})).isEqualTo(-8);
    assertThat(form).hasToString("[[0, 1/2], [1/2, 0]]");
  }

  @Test
  void minkowski() {
    QuadraticForm form = QuadraticForm.minkowski(3);
    assertThat(form.inertia()).isEqualTo(new Inertia(1, 3, 0));
    assertThat(form.interval(new double[] {5, 1, 2, 3}, new double[4])).isEqualTo(11);
    assertThat(QuadraticForm.euclidean(2).interval(new double[] {3, 4}, new double[2]))
        .isEqualTo(25);
  }

  @Test
  void axesMakeTheFormDiagonalOrPairsOfNullCoordinates() {
    double[][] m = {{0, 2, 0}, {2, 1, -1}, {0, -1, 3}};
    QuadraticForm form = QuadraticForm.of(m);
    double[] d = {.3, -1.2, .7};
    double expected = form.interval(d, new double[3]);
    for (Axes choice : Axes.values()) {
      BoxAxes axes = BoxAxes.of(form, choice);
      double[] y = new double[3];
      for (int i = 0; i < 3; i++) {
        y[i] = axes.coordinate(i, d, 0);
      }
      assertThat(axes.terms().terms().value(y, 0, new double[3], 0))
          .as(choice.toString())
          .isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-14));
      assertThat(axes.terms().relative())
          .isBetween(choice == Axes.GIVEN ? 0 : 1e-16, choice == Axes.GIVEN ? 0 : 1e-12);
    }
    assertThat(BoxAxes.of(form, Axes.NULL).terms().terms().count()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({"one", "1/0", "'1,5'", "NaN", "1e-101", "1e101", "1e99999999", "''"})
  void entriesThatAreNoNumbersAreRefused(String entry) {
    assertThatThrownBy(() -> form(new String[][] {{entry}}))
        .hasMessageContaining("EQR901")
        .hasMessageContaining("\"" + entry + "\"");
  }

  @Test
  void matricesThatAreNoFormsAreRefused() {
    assertThatThrownBy(() -> form(new String[0][])).hasMessageContaining("EQR902");
    assertThatThrownBy(() -> form(new String[][] {{"1", "0"}, {"0"}}))
        .hasMessageContaining("EQR902");
    assertThatThrownBy(() -> QuadraticForm.euclidean(17)).hasMessageContaining("EQR902");
    assertThatThrownBy(() -> form(new String[][] {{"1", "2"}, {"3", "1"}}))
        .hasMessageContaining("EQR903");
    assertThatThrownBy(() -> form(new String[][] {{"0", "0"}, {"0", "0/3"}}))
        .hasMessageContaining("EQR904");
    assertThatThrownBy(() -> QuadraticForm.diagonal(1, Double.POSITIVE_INFINITY))
        .hasMessageContaining("EQR901");
  }
}
