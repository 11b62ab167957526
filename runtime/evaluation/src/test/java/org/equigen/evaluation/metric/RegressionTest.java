package org.equigen.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class RegressionTest {
  @Test
  void theMeanSquaredErrorIsTheMeanOfTheSquares() {
    assertThat(Regression.meanSquaredError(new double[] {1, 2, 3, 4}, new double[] {1, 4, 0, 4.5}))
        .isEqualTo((0 + 4 + 9 + 0.25) / 4);
  }

  @Test
  void badInputEndsInADiagnostic() {
    assertThatThrownBy(() -> Regression.meanSquaredError(new double[2], new double[3]))
        .hasMessageContaining("[EQR302] predictions: the number of predictions is 2")
        .hasMessageContaining("It must be 3.");
    assertThatThrownBy(() -> Regression.meanSquaredError(new double[0], new double[0]))
        .hasMessageContaining("[EQR303] targets: holds 0 of: targets");
  }
}
