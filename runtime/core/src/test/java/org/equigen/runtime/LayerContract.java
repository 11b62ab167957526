package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What every layer must do. A test class that extends this one inherits the checks; gradients are
 * checked against finite differences sharply in double and roughly in float.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public abstract class LayerContract<A> {
  private static final int TILES = 2;

  /** The layer under test; called once for each test. */
  protected abstract Layer<A> layer();

  /** Standard deviation of the random inputs. */
  protected double inputDeviation() {
    return 1;
  }

  /**
   * Bytes that 20 calls of forward and backward may allocate on the heap once compiled: nothing but
   * the noise of the measurement. A layer that overrides this says what it allocates and why.
   */
  protected long allocationLimit() {
    return 512;
  }

  private LayerTrial<A> trial() {
    return new LayerTrial<>(layer(), TILES, inputDeviation());
  }

  @Test
  void parameterBlocksFillTheArrayInOrder() {
    Layer<A> layer = layer();
    Set<String> names = new HashSet<>();
    int end = 0;
    for (ParameterBlock block : layer.parameterBlocks()) {
      assertThat(block.offset()).as(block.name()).isEqualTo(end);
      assertThat(block.deviation()).as(block.name()).isFinite().isNotNegative();
      assertThat(names.add(block.name())).as("unique name %s", block.name()).isTrue();
      end += block.length();
    }
    assertThat(layer.parameterCount()).isEqualTo(end);
  }

  @Test
  void theLayerSaysWhatItIs() {
    Layer<A> layer = layer();
    assertThat(layer.declaration()).isNotBlank();
    assertThat(layer.digest()).matches("[0-9a-f]{64}").isEqualTo(layer().digest());
    assertThat(layer.inputSize()).isPositive();
    assertThat(layer.outputSize()).isPositive();
  }

  @Test
  void forwardOverwritesWhatWasThere() {
    LayerTrial<A> trial = trial();
    A clean = trial.forward(0);
    assertThat(trial.largest(clean)).as("largest output, seed %d", LayerTrial.SEED).isPositive();
    assertThat(trial.forward(Double.NaN)).isEqualTo(clean);
  }

  @Test
  void forwardLeavesOtherTilesAlone() {
    LayerTrial<A> trial = trial();
    A output = trial.filled(trial.layer().outputSize(), 7);
    trial.layer().forward(trial.parameters(), trial.input(), output, trial.scratch(0), TILES - 1);
    int used = (TILES - 1) * trial.layer().outputSize() * Tile.LANES;
    for (int i = used; i < trial.precision().length(output); i++) {
      assertThat(trial.precision().get(output, i)).isEqualTo(7);
    }
  }

  @Test
  void aSampleGivesTheSameOutputInEveryTile() {
    LayerTrial<A> trial = trial();
    Layer<A> layer = trial.layer();
    A both = trial.forward(0);
    int in = layer.inputSize() * Tile.LANES;
    int out = layer.outputSize() * Tile.LANES;
    A second = trial.filled(layer.inputSize(), 0);
    System.arraycopy(trial.input(), in, second, 0, in);
    A output = trial.filled(layer.outputSize(), 0);
    layer.forward(trial.parameters(), second, output, trial.scratch(0), 1);
    for (int i = 0; i < out; i++) {
      assertThat(trial.precision().get(output, i)).isEqualTo(trial.precision().get(both, out + i));
    }
  }

  @Test
  void backwardAddsToTheGradients() {
    LayerTrial<A> trial = trial();
    LayerTrial.Gradients<A> fromZero = trial.backward(0, 0);
    LayerTrial.Gradients<A> fromThree = trial.backward(3, 0);
    assertThat(trial.largest(fromZero.input())).isPositive();
    assertShifted(trial, fromThree.input(), fromZero.input());
    assertShifted(trial, fromThree.parameters(), fromZero.parameters());
  }

  private void assertShifted(LayerTrial<A> trial, A shifted, A plain) {
    double bound = 100 * trial.unit() * (3 + trial.largest(plain));
    for (int i = 0; i < trial.precision().length(plain); i++) {
      double expected = 3 + trial.precision().get(plain, i);
      assertThat(trial.precision().get(shifted, i)).isCloseTo(expected, within(bound));
    }
  }

  @Test
  void backwardDoesNotReadTheWorkspace() {
    LayerTrial<A> trial = trial();
    LayerTrial.Gradients<A> clean = trial.backward(0, 0);
    LayerTrial.Gradients<A> dirty = trial.backward(0, Double.NaN);
    assertThat(dirty.input()).isEqualTo(clean.input());
    assertThat(dirty.parameters()).isEqualTo(clean.parameters());
  }

  @Test
  void lanesWithoutGradientGiveNone() {
    LayerTrial<A> trial = trial();
    trial.clearSeed();
    LayerTrial.Gradients<A> gradients = trial.backward(0, 0);
    assertThat(trial.largest(gradients.input())).isZero();
    assertThat(trial.largest(gradients.parameters())).isZero();
  }

  @Test
  void gradientsOfTheInputAreThoseOfFiniteDifferences() {
    LayerTrial<A> trial = trial();
    A gradient = trial.backward(0, 0).input();
    assertThat(trial.largest(gradient)).isPositive();
    // A prime step visits all features and lanes without visiting all pairs of them.
    int step = Math.max(1, trial.precision().length(gradient) / 400) | 1;
    for (int i = 0; i < trial.precision().length(gradient); i += step) {
      trial.assertDifference("input", gradient, trial.input(), i);
    }
  }

  @Test
  void gradientsOfTheParametersAreThoseOfFiniteDifferences() {
    LayerTrial<A> trial = trial();
    A gradient = trial.backward(0, 0).parameters();
    int count = trial.layer().parameterCount();
    assertThat(count == 0 || trial.largest(gradient) > 0).isTrue();
    int step = Math.max(1, count / 400) | 1;
    for (int i = 0; i < count; i += step) {
      trial.assertDifference("parameter", gradient, trial.parameters(), i);
    }
  }

  @Test
  void everyArrayThatIsTooShortIsNamedWithTheLengthItNeeds() {
    LayerCalls<A> calls = new LayerCalls<>(layer(), TILES);
    int tried = 0;
    for (LayerCalls.Argument argument : calls.arguments()) {
      if (argument.needed() > 0) {
        tried++;
        assertThatThrownBy(() -> calls.run(argument, argument.needed() - 1))
            .as("%s", argument)
            .isInstanceOf(DiagnosticException.class)
            .hasMessageStartingWith("[EQR510] " + calls.declaration() + ": ")
            .hasMessageContaining("\"%s\" has %d numbers", argument.name(), argument.needed() - 1)
            .hasMessageContaining("needs %d:", argument.needed());
      }
    }
    // Input and output of forward, and their gradients and the input of backward.
    assertThat(tried).isGreaterThanOrEqualTo(5);
  }

  @Test
  void everyArrayThatIsNullIsNamed() {
    LayerCalls<A> calls = new LayerCalls<>(layer(), TILES);
    for (LayerCalls.Argument argument : calls.arguments()) {
      assertThatThrownBy(() -> calls.runWithNull(argument))
          .as("%s", argument)
          .isInstanceOf(DiagnosticException.class)
          .hasMessageStartingWith("[EQR511] " + calls.declaration() + ": ")
          .hasMessageContaining("\"%s\" is null", argument.name());
    }
  }

  @Test
  void arraysMayBeLongerThanTheyMust() {
    LayerCalls<A> calls = new LayerCalls<>(layer(), TILES);
    for (LayerCalls.Argument argument : calls.arguments()) {
      assertThatCode(() -> calls.run(argument, argument.needed() + 1))
          .as("%s", argument)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void tilesAreNeitherNegativeNorMoreThanTheArraysHold() {
    LayerTrial<A> trial = trial();
    for (int tiles : new int[] {-1, Integer.MIN_VALUE}) {
      assertThatThrownBy(() -> trial.forwardOf(tiles))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageStartingWith("[EQR512] ")
          .hasMessageContaining("the number of tiles is " + tiles);
    }
    for (int tiles : new int[] {TILES + 1, Integer.MAX_VALUE}) {
      assertThatThrownBy(() -> trial.forwardOf(tiles))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageStartingWith("[EQR510] ");
    }
  }

  @Test
  void noTilesAreACallThatDoesNothing() {
    LayerTrial<A> trial = trial();
    assertThat(trial.largest(trial.forwardOf(0))).isZero();
  }

  @Test
  @Tag("allocation")
  void nothingIsAllocatedOnceCompiled() {
    LayerTrial<A> trial = trial();
    assertThat(AllocationProbe.leastBytes(trial::run, allocationLimit()))
        .as("bytes in 20 calls")
        .isLessThan(allocationLimit());
  }
}
