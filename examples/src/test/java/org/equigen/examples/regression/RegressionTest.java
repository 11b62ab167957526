package org.equigen.examples.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Predictor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Declared networks learn the tasks from few examples, and keep the symmetry when trained. */
class RegressionTest {
  private static final Examples.Units PLAIN = new Examples.Units(1, 1, 0, 1);

  @TempDir private Path folder = Path.of(".");

  /** Errors below the best that was published for so many examples: see PublishedErrors. */
  @ParameterizedTest(name = "{0}, {2} examples: below {4}")
  @CsvSource({
    "INERTIA, bilinear, 30, 500, 1e-6",
    "AMPLITUDE, quadratic, 300, 2000, 1e-6",
    "INVARIANT, additive, 300, 1500, 0.0198"
  })
  void aDeclaredNetworkLearnsFromFewExamplesAndStaysEquivariant(
      Task task, String name, int size, int steps, double bound) {
    Trial trial = new Trial(task, size, 1);
    Trial.Trained trained = trial.train(candidate(task, name), steps);
    assertThat(trial.errorOfMean()).isGreaterThan(0.1);
    assertThat(trained.error()).isBetween(0.0, bound);
    double[] before = predicted(trained, moved(task, 0));
    double[] after = predicted(trained, moved(task, 0.7));
    double[] expected = task == Task.INERTIA ? turned(before, 0.7) : before;
    double largest = Arrays.stream(before).map(Math::abs).max().orElseThrow();
    assertThat(after).isNotEqualTo(new double[after.length]);
    assertThat(largest).isGreaterThan(0.1);
    for (int k = 0; k < after.length; k++) {
      assertThat(after[k]).isCloseTo(expected[k], within(1e-12 * largest));
    }
    if (task == Task.INERTIA) {
      assertThat(after).isNotEqualTo(before);
    }
  }

  private static Networks.Candidate candidate(Task task, String name) {
    return Networks.of(task).stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double[] predicted(Trial.Trained trained, Dataset data) {
    return new Predictor<>(trained.network(), "y").predict(trained.parameters(), data.all());
  }

  /** The first two components of all vectors turned by an angle, or boosted by a rapidity. */
  private static Dataset moved(Task task, double by) {
    double[] numbers = inputs(task);
    boolean boost = task == Task.AMPLITUDE;
    double c = boost ? Math.cosh(by) : Math.cos(by);
    double s = boost ? Math.sinh(by) : Math.sin(by);
    for (int row = 0; row < numbers.length; row += task.inputs()) {
      for (int k = task.scalars(); k < task.inputs(); k += task.dimension()) {
        double first = numbers[row + k];
        double second = numbers[row + k + 1];
        numbers[row + k] = c * first + (boost ? s : -s) * second;
        numbers[row + k + 1] = s * first + c * second;
      }
    }
    return Examples.of(task, numbers).dataset(PLAIN);
  }

  private static double[] inputs(Task task) {
    Random random = new Random(5);
    double[] all = new double[20 * task.inputs()];
    double[] one = new double[task.inputs()];
    for (int i = 0; i < 20; i++) {
      task.draw(random, one, new double[task.outputs()]);
      System.arraycopy(one, 0, all, i * one.length, one.length);
    }
    return all;
  }

  /** {@code R Y R^T} for tensors in rows of nine, R turning the first two components. */
  private static double[] turned(double[] tensors, double by) {
    double[][] r = {{Math.cos(by), -Math.sin(by), 0}, {Math.sin(by), Math.cos(by), 0}, {0, 0, 1}};
    double[] turned = new double[tensors.length];
    for (int k = 0; k < tensors.length; k++) {
      int row = k / 9 * 9;
      for (int i = 0; i < 3; i++) {
        for (int j = 0; j < 3; j++) {
          turned[k] += r[k % 9 / 3][i] * r[k % 3][j] * tensors[row + 3 * i + j];
        }
      }
    }
    return turned;
  }

  /** Values by hand: unit vectors along axes, one mass at one place, momenta at rest. */
  @Test
  void theTasksAreTheirFormulas() {
    Random ones =
        new Random(0) {
          @Override
          public double nextGaussian() {
            return 1;
          }
        };
    double[] y = new double[9];
    Task.INVARIANT.draw(ones, new double[10], y);
    double length = Math.sqrt(5);
    assertThat(y[0]).isCloseTo(Math.sin(length) - length * 5 / 2 + 1, within(1e-12));
    Task.INERTIA.draw(ones, new double[20], y);
    double mass = 5 * Math.log1p(Math.E);
    assertThat(y[0]).isCloseTo(2 * mass, within(1e-12));
    assertThat(y[1]).isCloseTo(-mass, within(1e-12));
    Task.AMPLITUDE.draw(ones, new double[16], y);
    assertThat(y[0]).isCloseTo(4 * Math.pow(-2 / 16.0, 2), within(1e-15)); // A = B = 0
  }

  @Test
  void theProgramPrintsATableAndWritesNumbersAndPictures() {
    StringWriter out = new StringWriter();
    int code = run(out, "--tasks", "inertia", "--sizes", "30,60", "--steps", "200");
    assertThat(code).isZero();
    assertThat(out.toString()).contains("bilinear (7)", "4.11", "0.552");
    assertThat(folder.resolve("errors.csv"))
        .content()
        .startsWith("task,examples,network,parameters,error\n")
        .contains("inertia,30,mean,0,", "inertia,60,perceptron,");
    assertThat(folder.resolve("inertia.png")).isNotEmptyFile();
  }

  @ParameterizedTest
  @CsvSource({"--sizes, 0", "--seeds, 0", "--steps, -1", "--tasks, spin", "--sizes, many"})
  void whatCannotBeRunIsRefused(String option, String value) {
    StringWriter out = new StringWriter();
    assertThat(run(out, option, value)).isEqualTo(2);
    assertThat(out.toString()).contains(option);
    assertThat(folder.resolve("errors.csv")).doesNotExist();
  }

  private int run(StringWriter text, String... arguments) {
    PrintWriter out = new PrintWriter(text, true);
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--output", folder.toString()));
    return Regression.run(out, out, all.toArray(String[]::new));
  }
}
