package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.equigen.runtime.gradient.Loss;
import org.junit.jupiter.api.Test;

class QuadraticErrorTest {
  private static final long SEED = 12;
  private static final int N = 3;

  /** A scalar, then two channels of Sym(2,V). */
  private static final QuadraticError ERROR =
      QuadraticError.of(
          QuadraticError.Part.diagonal(1, 1), QuadraticError.Part.symmetricSquare(2, N));

  private static final int SIZE = 13;

  @Test
  void itIsInvariantWhereTheMeanSquaredErrorIsNot() {
    Random random = new Random(SEED);
    double[] p = random.doubles(SIZE, -1, 1).toArray();
    double[] t = random.doubles(SIZE, -1, 1).toArray();
    double angle = 0.7;
    double[][] r = {
      {Math.cos(angle), 0, -Math.sin(angle)}, {0, 1, 0}, {Math.sin(angle), 0, Math.cos(angle)}
    };
    double before = loss(ERROR, p, t);
    double after = loss(ERROR, rotated(r, p), rotated(r, t));
    assertThat(Math.abs(after - before) / before).as("seed %d", SEED).isBetween(0.0, 1e-14);
    Loss plain = new MeanSquaredError();
    assertThat(Math.abs(loss(plain, rotated(r, p), rotated(r, t)) - loss(plain, p, t)))
        .isGreaterThan(1e-3);
  }

  private static double loss(Loss loss, double[] p, double[] t) {
    return loss.evaluate(p, t, new double[SIZE]);
  }

  /** T of each channel goes to R T R', its components for i < j are 2 T_ij. */
  private static double[] rotated(double[][] r, double[] row) {
    double[] result = row.clone();
    for (int channel = 0; channel < 2; channel++) {
      int first = 1 + 6 * channel;
      double[][] tensor = new double[N][N];
      int at = first;
      for (int i = 0; i < N; i++) {
        for (int j = i; j < N; j++) {
          tensor[i][j] = i == j ? row[at] : row[at] / 2;
          tensor[j][i] = tensor[i][j];
          at++;
        }
      }
      at = first;
      for (int i = 0; i < N; i++) {
        for (int j = i; j < N; j++) {
          double sum = 0;
          for (int a = 0; a < N; a++) {
            for (int b = 0; b < N; b++) {
              sum += r[i][a] * tensor[a][b] * r[j][b];
            }
          }
          result[at++] = i == j ? sum : 2 * sum;
        }
      }
    }
    return result;
  }

  @Test
  void itsGradientIsThatOfFiniteDifferences() {
    QuadraticError error =
        QuadraticError.of(
            new QuadraticError.Part(2, List.of(2.0, -1.0, -1.0, 3.0)),
            QuadraticError.Part.diagonal(1, 0.5));
    assertThat(error.targetSize(5)).isEqualTo(5);
    Random random = new Random(SEED);
    double[] p = random.doubles(5, -1, 1).toArray();
    double[] t = random.doubles(5, -1, 1).toArray();
    double[] gradient = new double[5];
    double value = error.evaluate(p, t, gradient);
    double d0 = p[0] - t[0];
    double d1 = p[1] - t[1];
    double d2 = p[2] - t[2];
    double d3 = p[3] - t[3];
    double d4 = p[4] - t[4];
    double byHand =
        2 * d0 * d0
            - 2 * d0 * d1
            + 3 * d1 * d1
            + 2 * d2 * d2
            - 2 * d2 * d3
            + 3 * d3 * d3
            + d4 * d4 / 2;
    assertThat(value).isCloseTo(byHand / 5, within(1e-15)).isPositive();
    for (int i = 0; i < 5; i++) {
      double[] up = p.clone();
      double[] down = p.clone();
      up[i] += 1e-5;
      down[i] -= 1e-5;
      double slope =
          (error.evaluate(up, t, new double[5]) - error.evaluate(down, t, new double[5])) / 2e-5;
      assertThat(gradient[i]).isCloseTo(slope, within(1e-9));
    }
  }

  @Test
  void formsThatAreNotPositiveDefiniteAreRefused() {
    // That of Lorentz's group on four-vectors.
    assertThatThrownBy(() -> QuadraticError.Part.diagonal(1, 1, -1, -1, -1))
        .hasMessageContaining("[EQR401] form of 1 channels")
        .hasMessageContaining("positive definite");
    assertThatThrownBy(() -> new QuadraticError.Part(1, List.of(1.0, 2.0, 2.0, 1.0)))
        .hasMessageContaining("[EQR401]");
    assertThatThrownBy(() -> new QuadraticError.Part(1, List.of(1.0, 0.5, 0.0, 1.0)))
        .hasMessageContaining("[EQR401]");
    assertThatThrownBy(() -> new QuadraticError.Part(1, List.of(1.0, 0.5)))
        .hasMessageContaining("[EQR401]");
    assertThatThrownBy(() -> ERROR.targetSize(12)).hasMessageContaining("13 numbers");
  }
}
