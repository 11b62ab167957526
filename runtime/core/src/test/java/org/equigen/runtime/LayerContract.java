package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
   * Whether the layer is written for frames, so that forward and backward make one in each call.
   */
  protected boolean makesFrames() {
    return false;
  }

  /**
   * Bytes that 20 calls of forward and backward may allocate on the heap once compiled: nothing but
   * the noise of the measurement. A layer that overrides this says what it allocates and why.
   */
  protected long allocationLimit() {
    return 512;
  }

  private LayerTrial<A> trial(Door door) {
    return new LayerTrial<>(layer(), door, TILES, inputDeviation());
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

  @ParameterizedTest
  @EnumSource
  void forwardOverwritesWhatWasThere(Door door) {
    LayerTrial<A> trial = trial(door);
    A clean = trial.forward(0);
    assertThat(trial.largest(clean)).as("largest output, seed %d", LayerTrial.SEED).isPositive();
    assertThat(trial.forward(Double.NaN)).isEqualTo(clean);
  }

  @ParameterizedTest
  @EnumSource
  void forwardLeavesOtherTilesAlone(Door door) {
    LayerTrial<A> trial = trial(door);
    A output = trial.filled(trial.layer().outputSize(), 7);
    trial.forward(output, 0, TILES - 1);
    int used = (TILES - 1) * trial.layer().outputSize() * Tile.LANES;
    for (int i = used; i < trial.precision().length(output); i++) {
      assertThat(trial.precision().get(output, i)).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSampleGivesTheSameOutputInEveryTile(Door door) {
    LayerTrial<A> trial = trial(door);
    Layer<A> layer = trial.layer();
    A both = trial.forward(0);
    int out = layer.outputSize() * Tile.LANES;
    A output = trial.forwardAlone(1);
    for (int i = 0; i < out; i++) {
      assertThat(trial.precision().get(output, i)).isEqualTo(trial.precision().get(both, out + i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void backwardAddsToTheGradients(Door door) {
    LayerTrial<A> trial = trial(door);
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

  @ParameterizedTest
  @EnumSource
  void backwardDoesNotReadTheWorkspace(Door door) {
    LayerTrial<A> trial = trial(door);
    LayerTrial.Gradients<A> clean = trial.backward(0, 0);
    LayerTrial.Gradients<A> dirty = trial.backward(0, Double.NaN);
    assertThat(dirty.input()).isEqualTo(clean.input());
    assertThat(dirty.parameters()).isEqualTo(clean.parameters());
  }

  @ParameterizedTest
  @EnumSource
  void lanesWithoutGradientGiveNone(Door door) {
    LayerTrial<A> trial = trial(door);
    trial.clearSeed();
    LayerTrial.Gradients<A> gradients = trial.backward(0, 0);
    assertThat(trial.largest(gradients.input())).isZero();
    assertThat(trial.largest(gradients.parameters())).isZero();
  }

  @Test
  void bothDoorsLeadToTheSameBits() {
    LayerTrial<A> methods = trial(Door.METHODS);
    LayerTrial<A> frame = trial(Door.FRAME);
    assertThat(frame.forward(0)).isEqualTo(methods.forward(0));
    LayerTrial.Gradients<A> expected = methods.backward(0.5, 0);
    LayerTrial.Gradients<A> found = frame.backward(0.5, 0);
    assertThat(found.input()).isEqualTo(expected.input());
    assertThat(found.parameters()).isEqualTo(expected.parameters());
  }

  @Test
  void aFrameIsCheckedBeforeAnythingIsComputed() {
    LayerTrial<A> trial = trial(Door.FRAME);
    A untouched = trial.filled(trial.layer().outputSize(), 7);
    A output = trial.filled(trial.layer().outputSize(), 7);
    int count = trial.layer().parameterCount();
    if (count > 0) {
      trial.precision().set(trial.parameters(), count - 1, Double.NaN);
      assertThatThrownBy(() -> trial.forward(output, 0, TILES))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageStartingWith("[EQR524] forward pass: number %d of", count - 1);
    }
    Signature other = new Signature(List.of(), List.of(), List.of(), List.of(), Set.of());
    Frame<A> foreign = new Frame<>(trial.precision(), other);
    assertThatThrownBy(() -> trial.layer().run(Pass.FORWARD, foreign))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR526] " + trial.layer().declaration() + ": ");
    assertThat(output).isEqualTo(untouched);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfTheInputAreThoseOfFiniteDifferences(Door door) {
    LayerTrial<A> trial = trial(door);
    A gradient = trial.backward(0, 0).input();
    assertThat(trial.largest(gradient)).isPositive();
    // A prime step visits all features and lanes without visiting all pairs of them.
    int step = Math.max(1, trial.precision().length(gradient) / 400) | 1;
    for (int i = 0; i < trial.precision().length(gradient); i += step) {
      trial.assertDifference("input", gradient, trial.input(), i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfTheParametersAreThoseOfFiniteDifferences(Door door) {
    LayerTrial<A> trial = trial(door);
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
    LayerTrial<A> trial = trial(Door.METHODS);
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
    assertThatThrownBy(() -> trial(Door.FRAME).forwardOf(TILES + 1))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQR519] forward pass: ");
  }

  @ParameterizedTest
  @EnumSource
  void noTilesAreACallThatDoesNothing(Door door) {
    LayerTrial<A> trial = trial(door);
    assertThat(trial.largest(trial.forwardOf(0))).isZero();
  }

  @ParameterizedTest
  @EnumSource
  @Tag("allocation")
  void nothingIsAllocatedOnceCompiled(Door door) {
    if (door == Door.METHODS && makesFrames()) {
      return;
    }
    assertThat(AllocationProbe.leastBytes(trial(door).calls(), allocationLimit()))
        .as("bytes in 20 calls")
        .isLessThan(allocationLimit());
  }
}
