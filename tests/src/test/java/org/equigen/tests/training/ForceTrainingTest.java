package org.equigen.tests.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.annotation.EquivariantNetwork;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/**
 * A pair potential is learned from energies and forces of a few particles: {@code E = sum over
 * pairs of (1 - exp(1 - r))^2 - 1} (P. M. Morse, Phys. Rev. 34, 57, 1929).
 */
class ForceTrainingTest {
  private static final long SEED = 20_261_215;
  private static final int PARTICLES = 4;
  private static final int TRAINED = 40;
  private static final int TESTED = 100;

  private final Layer<double[]> layer = ForceTrainingTest_PairsNetwork.doubles();
  private final Dataset training = data(TRAINED, SEED);
  private final Dataset test = data(TESTED, SEED + 1);

  @EquivariantNetwork(
      text =
          """
          group: O(3)
          maps:
            - {name: sender, from: edge, to: particle}
            - {name: receiver, from: edge, to: particle, sorted: true}
            - {name: molecule, from: particle, to: sample, sorted: true}
          inputs: [{name: x, over: particle, rep: V}]
          blocks:
            - {value: r, layer: subtract, of: "x at receiver, x at sender"}
            - {value: squared, layer: square, of: r, mode: uuu, weights: none, out: S}
            - {value: pair, layer: perceptron, of: squared, hidden: "12, 12", out: S, sum: receiver}
            - {value: energy, of: pair, sum: molecule}
            - {value: forces, layer: gradient, of: energy, by: x, times: -1}
          outputs: [energy, forces]
          """)
  interface Pairs {}

  /**
   * Particles at random places of a box, none closer than 0.6, with energies and forces in closed
   * form.
   */
  private static Dataset data(int samples, long seed) {
    Random random = new Random(seed);
    int particles = samples * PARTICLES;
    double[] x = new double[3 * particles];
    for (int i = 0; i < particles; i++) {
      do {
        for (int k = 0; k < 3; k++) {
          x[3 * i + k] = random.nextDouble(2);
        }
      } while (nearest(x, i) < 0.6);
    }
    double[] energies = new double[samples];
    double[] forces = new double[x.length];
    int[] offsets = new int[samples + 1];
    Arrays.setAll(offsets, sample -> PARTICLES * sample);
    int[] senders = new int[particles * (PARTICLES - 1)];
    int[] receivers = new int[senders.length];
    int edge = 0;
    for (int i = 0; i < particles; i++) {
      int first = i - i % PARTICLES;
      for (int j = first; j < first + PARTICLES; j++) {
        if (i != j) {
          senders[edge] = j;
          receivers[edge++] = i;
          double e = Math.exp(1 - distance(x, i, j));
          energies[i / PARTICLES] += ((1 - e) * (1 - e) - 1) / 2;
          for (int k = 0; k < 3; k++) {
            double direction = (x[3 * i + k] - x[3 * j + k]) / distance(x, i, j);
            forces[3 * i + k] -= 2 * (1 - e) * e * direction;
          }
        }
      }
    }
    return Dataset.over("sample", samples)
        .parts("particle", "molecule", "sample", offsets)
        .domain("edge", edge)
        .map("sender", "edge", "particle", senders)
        .sortedMap("receiver", "edge", "particle", receivers)
        .column("x", "particle", 3, x)
        .column("energies", "sample", 1, energies)
        .column("pulls", "particle", 3, forces)
        .build();
  }

  /** The least distance from the particles of its sample before. */
  private static double nearest(double[] x, int i) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int j = i - i % PARTICLES; j < i; j++) {
      nearest = Math.min(nearest, distance(x, i, j));
    }
    return nearest;
  }

  private static double distance(double[] x, int i, int j) {
    double sum = 0;
    for (int k = 0; k < 3; k++) {
      double difference = x[3 * i + k] - x[3 * j + k];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }

  private static Objective objective(double energy, double force) {
    return new Objective(
        List.of(term("energy", "energies", energy), term("forces", "pulls", force)));
  }

  private static Objective.Term term(String output, String target, double factor) {
    return new Objective.Term(new MeanSquaredError(), output, target, Optional.empty(), factor);
  }

  private TrainingOutcome<double[]> train(Objective objective, int threads) {
    int epochs = 600;
    TrainingSettings settings =
        TrainingSettings.standard(SEED, epochs)
            .withPatience(epochs)
            .withBatchSize(10)
            .withLearningRate(new LearningRate.Cosine(0.02, 10, epochs, 1e-5))
            .withSharding(new Sharding(2, 5, threads));
    return new Trainer<>(layer, objective, settings)
        .train(training, training, TrainingEnvironment.silent());
  }

  /** The mean squared error of an output on the test data. */
  private double error(Parameters<double[]> parameters, String output, String target) {
    double[] found = new Predictor<>(layer, output).predict(parameters, test.all());
    double sum = 0;
    for (int i = 0; i < found.length; i++) {
      double error = found[i] - test.column(target).numbers().get(i);
      sum += error * error;
    }
    return sum / found.length;
  }

  /** The mean square of the forces: the error of predicting that there are none. */
  private double none() {
    double sum = 0;
    int numbers = 3 * TESTED * PARTICLES;
    for (int i = 0; i < numbers; i++) {
      double force = test.column("pulls").numbers().get(i);
      sum += force * force;
    }
    return sum / numbers;
  }

  @Test
  void forcesTeachMoreThanEnergiesAlone() {
    Parameters<double[]> both = train(objective(1, 3), 1).best();
    Parameters<double[]> energies = train(objective(1, 0), 1).best();
    double forces = error(both, "forces", "pulls");
    double alone = error(energies, "forces", "pulls");
    assertThat(forces).as("seed %d", SEED).isBetween(0.0, none() / 300);
    assertThat(forces).as("seed %d", SEED).isLessThan(alone / 10);
    assertThat(error(both, "energy", "energies"))
        .as("seed %d", SEED)
        .isLessThan(error(energies, "energy", "energies"));
  }

  @Test
  void twoThreadsGiveTheBitsOfOne() {
    TrainingOutcome<double[]> one = train(objective(1, 3), 1);
    TrainingOutcome<double[]> two = train(objective(1, 3), 2);
    assertThat(two.best().array(0)).containsExactly(one.best().array(0));
    assertThat(two.history().getLast().trainingLoss())
        .isEqualTo(one.history().getLast().trainingLoss());
  }

  @Test
  void lossesOfEnergiesAndForcesHaveTheGradientsOfDifferences() {
    Parameters<double[]> parameters = Parameters.of(layer);
    parameters.initialise(SEED);
    Parameters<double[]> gradient = Parameters.of(layer);
    double h = 0x1p-14;
    for (Objective objective : List.of(objective(1, 10), objective(0, 1), objective(1, 0))) {
      try (GradientEngine<double[]> engine =
          new ShardedGradient<>(layer, objective, new Sharding(2, 7, 1))) {
        double loss = engine.gradient(parameters, training.all(), gradient);
        assertThat(loss).isPositive();
        double[] array = parameters.array(0);
        double largest = Arrays.stream(gradient.array(0)).map(Math::abs).max().orElse(0);
        assertThat(largest).isPositive();
        for (int i = 0; i < array.length; i++) {
          double start = array[i];
          double slope = 0;
          for (int sign : new int[] {-1, 1}) {
            array[i] = start + sign * h;
            double near = engine.loss(parameters, training.all());
            array[i] = start + 2 * sign * h;
            slope += sign * (8 * near - engine.loss(parameters, training.all())) / (12 * h);
          }
          array[i] = start;
          assertThat(gradient.array(0)[i])
              .as("%s, number %d, seed %d", objective, i, SEED)
              .isCloseTo(slope, within(1e-8 * largest));
        }
      }
    }
  }
}
