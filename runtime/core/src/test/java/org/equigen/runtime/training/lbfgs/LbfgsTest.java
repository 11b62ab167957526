package org.equigen.runtime.training.lbfgs;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.LossSurface;
import org.equigen.runtime.training.Optimiser;
import org.equigen.runtime.training.OptimiserStep;
import org.equigen.runtime.training.SyntheticTask;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LbfgsTest {
  private static final LbfgsSettings SINGLE = new LbfgsSettings(10, 1, 1e-4, 0.9, 25);

  /** Rosenbrock's valley in the first two parameters, with its minimum 0 at (1, 1). */
  private static double valley(Parameters<double[]> at, Parameters<double[]> gradient) {
    double x = at.array(0)[0];
    double y = at.array(0)[1];
    gradient.clear();
    gradient.array(0)[0] = -400 * x * (y - x * x) - 2 * (1 - x);
    gradient.array(0)[1] = 200 * (y - x * x);
    return 100 * (y - x * x) * (y - x * x) + (1 - x) * (1 - x);
  }

  private static Parameters<double[]> start() {
    Parameters<double[]> parameters = Parameters.of(SyntheticTask.network(Precision.DOUBLE, 4));
    parameters.array(0)[0] = -1.2;
    parameters.array(0)[1] = 1;
    return parameters;
  }

  private static <A> double step(
      Optimiser<A> optimiser, Parameters<A> x, Parameters<A> gradient, LossSurface<A> surface) {
    double loss = surface.at(x, gradient);
    optimiser.step(new OptimiserStep<>(0, 1, 1, loss, surface), x, gradient);
    return loss;
  }

  @Test
  void theFloorOfRosenbrocksValleyIsFound() {
    Parameters<double[]> x = start();
    Parameters<double[]> gradient = x.zerosLike();
    int[] evaluations = new int[1];
    LossSurface<double[]> counted =
        (at, slope) -> {
          evaluations[0]++;
          return valley(at, slope);
        };
    Optimiser<double[]> optimiser = LbfgsSettings.STANDARD.optimiserFor(x);
    assertThat(step(optimiser, x, gradient, counted)).isCloseTo(24.2, within(1e-12));
    for (int i = 0; i < 4; i++) {
      step(optimiser, x, gradient, counted);
    }
    assertThat(x.array(0)[0]).isCloseTo(1, within(1e-8));
    assertThat(x.array(0)[1]).isCloseTo(1, within(1e-8));
    // Steepest descent needs thousands.
    assertThat(evaluations[0]).isBetween(20, 100);
    // At the minimum to rounding, further steps neither fail nor leave it.
    step(optimiser, x, gradient, counted);
    assertThat(x.array(0)[0]).isCloseTo(1, within(1e-8));
  }

  /** Each move lies along -H g, with H written out as a matrix by the formula of BFGS. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 10})
  void theTwoLoopsAreTheProductWithTheMatrixOfBfgs(int pairs) {
    Parameters<double[]> x = start();
    int n = x.array(0).length;
    long seed = 5;
    Random random = new Random(seed);
    double[] centre = random.doubles(n, -1, 1).toArray();
    LossSurface<double[]> bowl = (at, slope) -> bowl(centre, at, slope);
    LbfgsSettings settings = new LbfgsSettings(pairs, 1, 1e-4, 0.9, 25);
    Optimiser<double[]> optimiser = settings.optimiserFor(x);
    Parameters<double[]> gradient = x.zerosLike();
    for (int i = 0; i < 8; i++) {
      bowl.at(x, gradient);
      double[] expected = direction(optimiser, pairs, gradient.array(0));
      double[] before = x.array(0).clone();
      step(optimiser, x, gradient, bowl);
      double length = 0;
      double along = 0;
      double moved = 0;
      for (int k = 0; k < n; k++) {
        double move = x.array(0)[k] - before[k];
        along += move * expected[k];
        length += expected[k] * expected[k];
        moved += move * move;
      }
      // Cauchy and Schwarz: equality for parallels alone.
      assertThat(along / Math.sqrt(length * moved))
          .as("step %d, seed %d", i, seed)
          .isBetween(1 - 1e-10, 1 + 1e-10);
    }
  }

  private static double bowl(
      double[] centre, Parameters<double[]> at, Parameters<double[]> gradient) {
    gradient.clear();
    double sum = 0;
    for (int i = 0; i < centre.length; i++) {
      double d = at.array(0)[i] - centre[i];
      sum += (i + 1) * (d * d / 2 + d * d * d * d / 4);
      gradient.array(0)[i] = (i + 1) * (d + d * d * d);
    }
    return sum;
  }

  private static double[] direction(Optimiser<double[]> optimiser, int pairs, double[] g) {
    int n = g.length;
    List<double[]> s = new ArrayList<>();
    List<double[]> y = new ArrayList<>();
    for (int i = 1; i <= pairs; i++) {
      double[] move = requireNonNull(optimiser.memory().get("move " + i)).array(0);
      if (dot(move, move) > 0) {
        s.addFirst(move);
        y.addFirst(requireNonNull(optimiser.memory().get("change " + i)).array(0));
      }
    }
    double gamma = s.isEmpty() ? 1 : dot(s.getLast(), y.getLast()) / dot(y.getLast(), y.getLast());
    double[][] h = new double[n][n];
    for (int i = 0; i < n; i++) {
      h[i][i] = gamma;
    }
    for (int k = 0; k < s.size(); k++) {
      double rho = 1 / dot(s.get(k), y.get(k));
      double[][] v = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          v[i][j] = (i == j ? 1 : 0) - rho * y.get(k)[i] * s.get(k)[j];
        }
      }
      double[][] next = new double[n][n];
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          next[i][j] = rho * s.get(k)[i] * s.get(k)[j];
          for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
              next[i][j] += v[a][i] * h[a][b] * v[b][j];
            }
          }
        }
      }
      h = next;
    }
    double[] direction = new double[n];
    for (int i = 0; i < n; i++) {
      direction[i] = -dot(h[i], g);
    }
    return direction;
  }

  private static double dot(double[] x, double[] y) {
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += x[i] * y[i];
    }
    return sum;
  }

  @Test
  void everyMoveFulfilsTheStrongWolfeConditions() {
    Parameters<double[]> x = start();
    Optimiser<double[]> optimiser = SINGLE.optimiserFor(x);
    Parameters<double[]> gradient = x.zerosLike();
    Parameters<double[]> before = x.zerosLike();
    for (int i = 0; i < 30; i++) {
      double[] from = x.array(0).clone();
      double loss = valley(x, before);
      step(optimiser, x, gradient, LbfgsTest::valley);
      double[] move = x.array(0).clone();
      for (int k = 0; k < move.length; k++) {
        move[k] -= from[k];
      }
      double slope = dot(move, before.array(0));
      assertThat(slope).as("slope of move %d", i).isNegative();
      Parameters<double[]> after = x.zerosLike();
      assertThat(valley(x, after)).isLessThanOrEqualTo(loss + 1e-4 * slope);
      assertThat(Math.abs(dot(move, after.array(0)))).isLessThanOrEqualTo(-0.9 * slope);
      assertThat(gradient.array(0)).as("gradient of the end").isEqualTo(after.array(0));
    }
  }

  @Test
  void aLossThatIsInfiniteBeyondAWallIsSearchedBeforeIt() {
    // x - log(x) for x = p + 2.2, infinite for x <= 0; its minimum is at x = 1.
    LossSurface<double[]> wall =
        (at, slope) -> {
          double t = at.array(0)[0] + 2.2;
          slope.clear();
          slope.array(0)[0] = 1e3 * (1 - 1 / t);
          return 1e3 * (t - Math.log(t));
        };
    Parameters<double[]> x = start();
    x.array(0)[0] = 40;
    Parameters<double[]> gradient = x.zerosLike();
    Optimiser<double[]> optimiser = LbfgsSettings.STANDARD.optimiserFor(x);
    for (int i = 0; i < 4; i++) {
      step(optimiser, x, gradient, wall);
    }
    assertThat(x.array(0)[0]).isCloseTo(-1.2, within(1e-7));
  }

  @Test
  void aRegressionIsLearntInFewerEpochsThanByAdam() {
    double byLbfgs = trained(full().withOptimiser(LbfgsSettings.STANDARD), 30);
    double byAdam = trained(full().withLearningRate(new LearningRate.Constant(0.01)), 300);
    // Ten iterations an epoch against one.
    assertThat(byLbfgs).isBetween(0.0, 0.7 * byAdam);
  }

  private static TrainingSettings full() {
    return TrainingSettings.standard(11, 1).withBatchSize(400);
  }

  private static double trained(TrainingSettings settings, int epochs) {
    TrainingSettings longer =
        new TrainingSettings(
            settings.seed(),
            epochs,
            1000,
            settings.batchSize(),
            settings.learningRate(),
            settings.optimiser(),
            settings.gradientNorm(),
            settings.sharding());
    TrainingOutcome<double[]> outcome =
        new Trainer<>(SyntheticTask.network(Precision.DOUBLE, 16), SyntheticTask.REGRESSION, longer)
            .train(
                SyntheticTask.regression(1, 400),
                SyntheticTask.regression(2, 50),
                TrainingEnvironment.silent());
    return outcome.history().getLast().trainingLoss();
  }

  @Test
  void stepsOfSomeSamplesOrOfClippedGradientsAreRefused() {
    TrainingSettings lbfgs = full().withOptimiser(LbfgsSettings.STANDARD);
    assertThatThrownBy(() -> trained(lbfgs.withBatchSize(399), 1))
        .hasMessageContaining("[EQR401] batch size: the value is \"399\"")
        .hasMessageContaining("400 and more");
    assertThatThrownBy(() -> trained(lbfgs.withGradientNorm(1), 1))
        .hasMessageContaining("[EQR401] gradient norm");
    assertThatThrownBy(() -> new LbfgsSettings(0, 1, 1e-4, 0.9, 25))
        .hasMessageContaining("[EQR401] pairs");
    assertThatThrownBy(() -> new LbfgsSettings(1, 1, 0.95, 0.9, 25))
        .hasMessageContaining("[EQR401] sufficient decrease");
  }
}
