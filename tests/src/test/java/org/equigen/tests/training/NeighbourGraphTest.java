package org.equigen.tests.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchSettings;
import org.equigen.neighbours.form.QuadraticForm;
import org.equigen.neighbours.search.Criterion;
import org.equigen.neighbours.search.FormSearch;
import org.equigen.runtime.Layer;
import org.equigen.runtime.annotation.EquivariantNetwork;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.training.EpochRecord;
import org.equigen.runtime.training.LearningRate;
import org.equigen.runtime.training.MeanSquaredError;
import org.equigen.runtime.training.Trainer;
import org.equigen.runtime.training.TrainingEnvironment;
import org.equigen.runtime.training.TrainingOutcome;
import org.equigen.runtime.training.TrainingSettings;
import org.junit.jupiter.api.Test;

/**
 * The example of docs/neighbours.md: momenta of jets, the edges between neighbours in Minkowski's
 * space, and a declared network that passes messages along them.
 */
class NeighbourGraphTest {
  private static final int JETS = 120;
  private static final long SEED = 20_261_201;

  @EquivariantNetwork(
      text =
          """
          group: lorentz
          maps:
            - {name: sender, from: edge, to: particle}
            - {name: receiver, from: edge, to: particle, sorted: true}
            - {name: jet, from: particle, to: sample, sorted: true}
          inputs:
            - {name: p, over: particle, rep: V}
          blocks:
            - {value: products, layer: invariants, of: "p at sender + p at receiver"}
            - {value: message, layer: perceptron, of: products, hidden: "8", out: 4S, sum: receiver}
            - {value: y, layer: perceptron, of: message, hidden: "8", out: S, sum: jet}
          outputs: [y]
          """)
  interface JetGraph {}

  private static Dataset graph(double[] momenta, int[] offsets, double[] targets) {
    int jets = targets.length;
    Neighbours pairs =
        new FormSearch(
                QuadraticForm.minkowski(3),
                Criterion.absolute(4),
                SearchSettings.DEFAULT.onThreads(2))
            .among(PointSets.of(momenta, 4, offsets));
    return pairs
        .addTo(
            Dataset.over("sample", jets)
                .parts("particle", "jet", "sample", offsets)
                .column("p", "particle", 4, momenta),
            "edge",
            "sender",
            "receiver",
            "particle")
        .column("target", "sample", 1, targets)
        .build();
  }

  private final Random random = new Random(SEED);
  private final int[] offsets = offsets();
  private final double[] momenta = momenta();

  /** Jets of 0 to 9 particles. */
  private int[] offsets() {
    int[] ends = new int[JETS + 1];
    for (int jet = 0; jet < JETS; jet++) {
      ends[jet + 1] = ends[jet] + random.nextInt(10);
    }
    return ends;
  }

  private double[] momenta() {
    double[] numbers = random.doubles(4L * offsets[JETS], -0.5, 0.5).toArray();
    for (int i = 0; i < numbers.length; i += 4) {
      double square = 0.02;
      for (int c = 1; c < 4; c++) {
        square += numbers[i + c] * numbers[i + c];
      }
      numbers[i] = Math.sqrt(square);
    }
    return numbers;
  }

  /** The squared mass of each jet. */
  private double[] targets() {
    double[] targets = new double[JETS];
    for (int jet = 0; jet < JETS; jet++) {
      double[] sum = new double[4];
      for (int i = 4 * offsets[jet]; i < 4 * offsets[jet + 1]; i++) {
        sum[i % 4] += momenta[i];
      }
      targets[jet] = sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3];
    }
    return targets;
  }

  @Test
  void aDeclaredNetworkLearnsAlongEdgesFoundFromMomenta() {
    Dataset data = graph(momenta, offsets, targets());
    Layer<double[]> network = NeighbourGraphTest_JetGraphNetwork.doubles();
    TrainingOutcome<double[]> outcome =
        new Trainer<>(
                network,
                Objective.of(new MeanSquaredError(), "y", "target"),
                TrainingSettings.standard(SEED, 60)
                    .withPatience(100)
                    .withLearningRate(new LearningRate.Constant(0.01)))
            .train(data, data, TrainingEnvironment.silent());

    List<EpochRecord> history = outcome.history();
    assertThat(history.getLast().trainingLoss())
        .isPositive()
        .isLessThan(history.getFirst().trainingLoss() / 4);
    assertThat(data.rows("edge")).isGreaterThan(3 * offsets[JETS]);
  }

  @Test
  void boostsChangeNeitherEdgesNorOutputs() {
    Layer<double[]> network = NeighbourGraphTest_JetGraphNetwork.doubles();
    Parameters<double[]> parameters = Parameters.of(network);
    parameters.initialise(SEED);
    Predictor<double[]> predictor = new Predictor<>(network, "y");
    Dataset rest = graph(momenta, offsets, targets());
    double[] boosted = momenta.clone();
    double cosh = Math.cosh(1.5);
    double sinh = Math.sinh(1.5);
    for (int i = 0; i < boosted.length; i += 4) {
      boosted[i] = cosh * momenta[i] + sinh * momenta[i + 2];
      boosted[i + 2] = sinh * momenta[i] + cosh * momenta[i + 2];
    }
    Dataset moving = graph(boosted, offsets, targets());

    assertThat(moving.maps().getLast().images()).isEqualTo(rest.maps().getLast().images());
    assertThat(moving.maps().get(1).images()).isEqualTo(rest.maps().get(1).images());
    double[] expected = predictor.predict(parameters, rest.all());
    double[] found = predictor.predict(parameters, moving.all());
    assertThat(Arrays.stream(expected).distinct().count()).isGreaterThan(100);
    for (int jet = 0; jet < JETS; jet++) {
      double size = Math.max(1, Math.abs(expected[jet]));
      assertThat(Math.abs(found[jet] - expected[jet]) / size).isBetween(0.0, 1e-12);
    }
  }

  /** What the page shows is what runs here. */
  @Test
  void thePageShowsThisProgram() throws IOException {
    String page = Files.readString(Path.of("../docs/neighbours.md"));
    String program =
        Files.readString(
            Path.of("src/test/java/org/equigen/tests/training/NeighbourGraphTest.java"));
    Matcher blocks = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(page);
    int shown = 0;
    while (blocks.find()) {
      assertThat(unspaced(program)).contains(unspaced(blocks.group(1)));
      shown++;
    }
    assertThat(shown).isGreaterThanOrEqualTo(2);
  }

  private static String unspaced(String text) {
    return text.replaceAll("\\s+", "");
  }
}
