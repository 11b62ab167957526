package org.equigen.examples.pendulum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Random;
import org.equigen.evaluation.dynamics.Rollout;
import org.equigen.evaluation.dynamics.Stepper;
import org.equigen.runtime.Layer;
import org.equigen.runtime.gradient.Parameters;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The motion is that of its energy, and short trainings rank the networks as long ones do. */
class PendulumTest {
  private static final long SEED = 5;

  @Test
  void theMotionKeepsItsEnergyAndItsMomentumAboutTheVertical() {
    double[] start = SpringPendulum.draw(new Random(SEED));
    Rollout motion = SpringPendulum.motion(start, 0.2, 150);
    assertThat(motion.drift(SpringPendulum::energy).largest()).isBetween(0.0, 1e-7);
    assertThat(motion.drift(PendulumTest::momentum).largest()).isBetween(0.0, 1e-7);
    assertThat(motion.state(150)).isNotEqualTo(start);
  }

  @Test
  void ratesAreTheGradientsOfTheEnergy() {
    double[] state = SpringPendulum.draw(new Random(SEED));
    double[] rate = new double[state.length];
    new SpringPendulum().rate(0, state, rate);
    for (int k = 0; k < 12; k++) {
      double[] above = state.clone();
      double[] below = state.clone();
      above[k] += 1e-5;
      below[k] -= 1e-5;
      double slope = (SpringPendulum.energy(above) - SpringPendulum.energy(below)) / 2e-5;
      assertThat(k < 6 ? -rate[6 + k] : rate[k - 6])
          .as("seed %d", SEED)
          .isCloseTo(slope, within(1e-8));
    }
  }

  private static double momentum(double[] z) {
    return z[0] * z[7] - z[1] * z[6] + z[3] * z[10] - z[4] * z[9];
  }

  /** Whatever its weights, the network turns with what it is given about the vertical. */
  @Test
  void theSymplecticNetworkKeepsVolumesAndTheMomentumAboutTheVertical() {
    Layer<double[]> network = MotionNetworks.all().getFirst().made().get();
    Parameters<double[]> parameters = Parameters.of(network);
    parameters.initialise(SEED);
    Stepper stepper = MotionTrial.stepper(network, parameters);
    double[] start = SpringPendulum.draw(new Random(SEED));
    Rollout rollout = Rollout.of(stepper, start, 0.2, 1, 20);
    assertThat(rollout.drift(PendulumTest::momentum).largest())
        .as("seed %d", SEED)
        .isBetween(0.0, 1e-11);
    double[][] jacobian = new double[12][];
    for (int k = 0; k < 12; k++) {
      double[] above = start.clone();
      double[] below = start.clone();
      above[k] += 1e-4;
      below[k] -= 1e-4;
      stepper.step(0, 0.2, above);
      stepper.step(0, 0.2, below);
      jacobian[k] = new double[12];
      Arrays.setAll(jacobian[k], i -> (above[i] - below[i]) / 2e-4);
    }
    // The rows of J are images of unit vectors; their symplectic products are those of the units.
    for (int i = 0; i < 12; i++) {
      for (int j = 0; j < 12; j++) {
        double product = 0;
        for (int k = 0; k < 6; k++) {
          product += jacobian[i][k] * jacobian[j][6 + k] - jacobian[i][6 + k] * jacobian[j][k];
        }
        assertThat(product)
            .as("%d, %d, seed %d", i, j, SEED)
            .isCloseTo(j == i + 6 ? 1 : j == i - 6 ? -1 : 0, within(1e-6));
      }
    }
  }

  @Test
  @Tag("slow")
  void aShortTrainingFavoursTheNetworkWithTheSymmetry() {
    MotionTrial trial = new MotionTrial(100, 1);
    MotionTrial.Learned symplectic = trial.learn(MotionNetworks.all().getFirst(), 600);
    MotionTrial.Learned perceptron = trial.learn(MotionNetworks.all().getLast(), 600);
    assertThat(symplectic.error()).isBetween(0.0, perceptron.error() / 2);
    assertThat(symplectic.energy()).isBetween(0.0, perceptron.energy() / 2);
  }

  @Test
  void theCommandPrintsATableAndRefusesWhatCannotBe() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    PrintWriter printed = new PrintWriter(out);
    PrintWriter said = new PrintWriter(err);
    assertThat(Pendulum.run(printed, said, "--chunks", "5", "--steps", "2")).isZero();
    assertThat(out.toString()).contains("symplectic").contains("perceptron");
    assertThat(Pendulum.run(printed, said, "--chunks", "0")).isEqualTo(2);
    assertThat(err.toString()).contains("[EQR401]").contains("--chunks");
  }
}
