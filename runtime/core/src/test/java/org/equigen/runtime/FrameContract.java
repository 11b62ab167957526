package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.equigen.runtime.Signature.Role;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every layer must do on a frame, whatever inputs, domains, maps and passes it has. Each pass
 * is held against finite differences of the one that it is the derivative of, by the names of the
 * operands: {@code da} is the gradient of a, {@code ta} its tangent, {@code ea} the gradient of a
 * in the second pass, which starts from {@code eda}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public abstract class FrameContract<A> {
  /** The layer under test; called once for each test. */
  protected abstract Layer<A> layer();

  /** The passes that it must have. */
  protected abstract Set<Pass> passes();

  /** Rows of a domain, not a multiple of 64. */
  protected int rows(String domain) {
    return 70;
  }

  /**
   * Bytes that 20 calls of every pass may allocate on the heap once compiled: nothing but the noise
   * of the measurement. A layer that overrides this says what it allocates and why.
   */
  protected long allocationLimit() {
    return 512;
  }

  private FrameTrial<A> trial() {
    return new FrameTrial<>(layer(), this::rows);
  }

  private static double step(FrameTrial<?> trial) {
    return trial.coarse() ? 0x1p-7 : 0x1p-17;
  }

  private static double bound(FrameTrial<?> trial, double size) {
    return (trial.coarse() ? 2e-2 : 1e-7) * Math.max(size, 1e-2);
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).map(Math::abs).max().orElse(0);
  }

  @Test
  void theLayerHasItsPasses() {
    assertThat(layer().signature().passes()).containsExactlyInAnyOrderElementsOf(passes());
  }

  @Test
  void forwardOverwritesOutputsAndResiduals() {
    FrameTrial<A> trial = trial();
    trial.run(Pass.FORWARD, 0);
    List<String> written = trial.names(Pass.FORWARD, Role.OUTPUT, Role.RESIDUAL);
    assertThat(written).isNotEmpty();
    for (String name : written) {
      double[] first = trial.numbers(name);
      assertThat(first).as(name).doesNotContain(Double.NaN);
      assertThat(largest(first)).as("largest of %s", name).isPositive();
      trial.fill(name, 7);
      trial.run(Pass.FORWARD, 0);
      assertThat(trial.numbers(name)).as(name).isEqualTo(first);
    }
  }

  @Test
  void everyPassAddsToGradientsAndOverwritesTheRest() {
    FrameTrial<A> trial = trial();
    trial.run(Pass.FORWARD, 0);
    for (Pass pass : passes()) {
      List<String> gradients = trial.names(pass, Role.GRADIENT);
      trial.run(pass, 0);
      Map<String, double[]> fromZero = new LinkedHashMap<>();
      gradients.forEach(it -> fromZero.put(it, trial.numbers(it)));
      trial.run(pass, 3);
      fromZero.forEach(
          (name, expected) -> {
            double size = 3 + largest(expected);
            double[] shifted = Arrays.stream(expected).map(it -> it + 3).toArray();
            double rounding = 1000 * size * (trial.coarse() ? 0x1p-24 : 0x1p-53);
            assertThat(trial.numbers(name)).as(name).containsExactly(shifted, within(rounding));
          });
    }
  }

  @Test
  void paddingOfInputsReachesNoRow() {
    FrameTrial<A> trial = trial();
    Map<String, double[]> before = results(trial);
    assertThat(before).isNotEmpty();
    trial.names(Pass.FORWARD, Role.INPUT).stream()
        .filter(it -> !trial.operand(it).isShared())
        .forEach(trial::changePadding);
    results(trial).forEach((name, found) -> assertThat(found).as(name).isEqualTo(before.get(name)));
  }

  private Map<String, double[]> results(FrameTrial<A> trial) {
    Map<String, double[]> results = new LinkedHashMap<>();
    for (Pass pass : layer().signature().passes()) {
      trial.run(pass, 0);
      for (String name : trial.names(pass, Role.OUTPUT, Role.GRADIENT)) {
        results.put(name, trial.numbers(name));
      }
    }
    return results;
  }

  @Test
  void tangentsAreThoseOfFiniteDifferences() {
    if (!passes().contains(Pass.TANGENT)) {
      return;
    }
    FrameTrial<A> trial = trial();
    double h = step(trial);
    Map<String, double[]> above = outputsAt(trial, h);
    Map<String, double[]> below = outputsAt(trial, -h);
    trial.run(Pass.FORWARD, 0);
    trial.run(Pass.TANGENT, 0);
    above.forEach(
        (name, high) -> {
          double[] tangent = trial.numbers("t" + name);
          assertThat(largest(tangent)).isPositive();
          double[] low = Objects.requireNonNull(below.get(name));
          for (int i = 0; i < tangent.length; i++) {
            assertThat(tangent[i])
                .as("tangent %d of %s, seed %d", i, name, FrameTrial.SEED)
                .isCloseTo((high[i] - low[i]) / (2 * h), within(bound(trial, largest(tangent))));
          }
        });
  }

  /** The outputs where each variable is moved along its tangent. */
  private Map<String, double[]> outputsAt(FrameTrial<A> trial, double h) {
    Map<String, A> start = new LinkedHashMap<>();
    for (String name : trial.names(Pass.FORWARD, Role.INPUT, Role.PARAMETER)) {
      if (trial.has("t" + name)) {
        start.put(name, trial.copy(name));
        trial.shift(name, h, trial.array("t" + name));
      }
    }
    trial.run(Pass.FORWARD, 0);
    Map<String, double[]> outputs = new LinkedHashMap<>();
    trial.names(Pass.FORWARD, Role.OUTPUT).forEach(it -> outputs.put(it, trial.numbers(it)));
    start.forEach(trial::set);
    return outputs;
  }

  @Test
  void gradientsAreThoseOfFiniteDifferences() {
    if (!passes().contains(Pass.BACKWARD)) {
      return;
    }
    FrameTrial<A> trial = trial();
    DoubleSupplier loss =
        () -> {
          trial.run(Pass.FORWARD, 0);
          return trial.names(Pass.FORWARD, Role.OUTPUT).stream()
              .mapToDouble(it -> trial.inner(it, trial.array("d" + it)))
              .sum();
        };
    List<String> variables = trial.names(Pass.FORWARD, Role.INPUT, Role.PARAMETER);
    assertDerivatives(trial, Pass.BACKWARD, loss, variables, "d");
  }

  @Test
  void secondDerivativesAreThoseOfFiniteDifferencesOfGradients() {
    if (!passes().contains(Pass.SECOND)) {
      return;
    }
    FrameTrial<A> trial = trial();
    DoubleSupplier loss =
        () -> {
          trial.run(Pass.FORWARD, 0);
          trial.run(Pass.BACKWARD, 0);
          return trial.names(Pass.BACKWARD, Role.GRADIENT).stream()
              .filter(it -> trial.has("e" + it))
              .mapToDouble(it -> trial.inner(it, trial.array("e" + it)))
              .sum();
        };
    List<String> variables = trial.names(Pass.BACKWARD, Role.INPUT, Role.PARAMETER, Role.SEED);
    assertDerivatives(trial, Pass.SECOND, loss, variables, "e");
  }

  /** Compares the gradient of every variable with a difference along a random direction. */
  private void assertDerivatives(
      FrameTrial<A> trial, Pass pass, DoubleSupplier loss, List<String> variables, String prefix) {
    double largest = 0;
    for (String name : variables) {
      A direction = trial.direction(name);
      A start = trial.array(name);
      double h = step(trial);
      trial.set(name, trial.copy(name));
      trial.shift(name, h, direction);
      double above = loss.getAsDouble();
      trial.shift(name, -2 * h, direction);
      double below = loss.getAsDouble();
      trial.set(name, start);
      // Residuals of the place where the derivative is taken.
      trial.run(Pass.FORWARD, 0);
      trial.run(pass, 0);
      boolean known = trial.has(prefix + name);
      // What has no gradient has no influence.
      double found = known ? trial.inner(prefix + name, direction) : 0;
      double size = known ? sizeOf(trial, prefix + name) : 0;
      assertThat(found)
          .as("%s%s along a random direction, seed %d", prefix, name, FrameTrial.SEED)
          .isCloseTo((above - below) / (2 * h), within(bound(trial, size + Math.abs(above))));
      largest = Math.max(largest, Math.abs(found));
    }
    assertThat(largest).isPositive();
  }

  private double sizeOf(FrameTrial<A> trial, String name) {
    return Math.sqrt(trial.inner(name, trial.array(name)));
  }

  @Test
  @Tag("allocation")
  void nothingIsAllocatedOnceCompiled() {
    FrameTrial<A> trial = trial();
    Pass[] passes = passes().toArray(new Pass[0]);
    trial.run(Pass.FORWARD, 0);
    Runnable calls =
        () -> {
          for (Pass pass : passes) {
            trial.runAgain(pass);
          }
        };
    long limit = allocationLimit();
    assertThat(AllocationProbe.leastBytes(calls, limit)).as("bytes in 20 calls").isLessThan(limit);
  }
}
