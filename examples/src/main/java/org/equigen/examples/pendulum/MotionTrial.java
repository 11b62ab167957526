package org.equigen.examples.pendulum;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.equigen.evaluation.dynamics.LayerField;
import org.equigen.evaluation.dynamics.Rollout;
import org.equigen.evaluation.dynamics.Stepper;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;

/**
 * One seed: chunks of motions to learn from, each from another motion at a time that is drawn,
 * others that choose the epoch, and whole motions that test.
 */
final class MotionTrial {
  /** Between the states of a chunk. */
  static final double STEP = 0.2;

  private static final int STATES = 5;
  private static final int TESTS = 20;
  private static final int BATCH = 100;

  /** Steps to time 30. */
  private static final int COUNT = 150;

  private final long seed;
  private final int pairs;
  private final Dataset training;
  private final Dataset validation;
  private final List<Rollout> tests;

  MotionTrial(int chunks, long seed) {
    this.seed = seed;
    Random random = new Random(seed);
    pairs = chunks * (STATES - 1);
    training = pairs(chunks, random);
    validation = pairs(Math.max(1, chunks / 5), random);
    tests =
        random
            .longs(TESTS)
            .mapToObj(it -> SpringPendulum.draw(new Random(it)))
            .map(it -> SpringPendulum.motion(it, STEP, COUNT))
            .toList();
  }

  /** States of chunks, each with the next. */
  private static Dataset pairs(int chunks, Random random) {
    int pairs = chunks * (STATES - 1);
    double[][] columns = new double[4][6 * pairs];
    double[] gravity = new double[3 * pairs];
    int pair = 0;
    for (int chunk = 0; chunk < chunks; chunk++) {
      Rollout motion = SpringPendulum.motion(SpringPendulum.draw(random), STEP, COUNT);
      int first = random.nextInt(COUNT - STATES + 2);
      for (int i = 0; i + 1 < STATES; i++) {
        for (int half = 0; half < 2; half++) {
          System.arraycopy(motion.state(first + i), 6 * half, columns[half], 6 * pair, 6);
          System.arraycopy(motion.state(first + i + 1), 6 * half, columns[2 + half], 6 * pair, 6);
        }
        gravity[3 * pair + 2] = 1;
        pair++;
      }
    }
    DatasetBuilder data = Dataset.over("sample", pairs).column("g", "sample", 3, gravity);
    List<String> names = List.of("q", "p", "next q", "next p");
    for (int i = 0; i < names.size(); i++) {
      data.column(names.get(i), "sample", 6, columns[i]);
    }
    return data.build();
  }

  /**
   * What came out of a training.
   *
   * @param parameters how many
   * @param error geometric mean of relative errors of states to time 30, over all tests
   * @param energy the mean over tests of the largest distance of the energy from that at the start
   */
  record Learned(int parameters, double error, double energy) {}

  /** Trains a network for about so many steps of Adam and lets it predict. */
  Learned learn(MotionNetworks.Learner learner, int steps) {
    Layer<double[]> network = learner.made().get();
    int epochs = Math.max(1, steps / Math.ceilDiv(pairs, BATCH));
    TrainingSettings settings =
        TrainingSettings.standard(seed, epochs)
            .withPatience(epochs)
            .withBatchSize(Math.min(BATCH, pairs))
            .withLearningRate(
                new LearningRate.Cosine(
                    learner.rate(), epochs / 50.0, epochs, learner.rate() / 1000))
            .withSharding(Sharding.on(1));
    TrainingOutcome<double[]> outcome =
        new Trainer<>(
                network, new Objective(List.of(term("x", "next q"), term("k", "next p"))), settings)
            .train(training, validation, TrainingEnvironment.silent());
    double logarithm = 0;
    double energy = 0;
    for (Rollout test : tests) {
      Stepper stepper = stepper(network, outcome.best());
      Rollout found = Rollout.of(stepper, test.state(0), STEP, 1, test.size() - 1);
      logarithm += Math.log(found.error(test)) / tests.size();
      energy += found.drift(SpringPendulum::energy).largest() / tests.size();
    }
    return new Learned(network.parameterCount(), Math.exp(logarithm), energy);
  }

  private static Objective.Term term(String output, String target) {
    return new Objective.Term(new MeanSquaredError(), output, target, Optional.empty(), 1);
  }

  /** A network that says what a state is a step later. */
  static Stepper stepper(Layer<double[]> network, Parameters<double[]> parameters) {
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, network.signature());
    frame.setRows(Signature.SAMPLE, 1);
    for (Signature.Operand operand : network.signature().operands()) {
      boolean trained = operand.role() == Signature.Role.PARAMETER;
      double[] array = trained ? parameters.array(0) : new double[operand.elements(1)];
      frame.set(operand.name(), array);
      if (operand.name().equals("g")) {
        array[operand.index(0, 2)] = 1;
      }
    }
    LayerField next =
        new LayerField(
            network, frame, List.of(new LayerField.Rate("q", "x"), new LayerField.Rate("p", "k")));
    return new Stepper() {
      @Override
      public int size() {
        return next.size();
      }

      @Override
      public void step(double time, double step, double[] state) {
        double[] before = Arrays.copyOf(state, state.length);
        next.rate(time, before, state);
      }
    };
  }
}
