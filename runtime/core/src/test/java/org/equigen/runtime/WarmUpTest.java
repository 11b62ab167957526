package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;

/** Warming ends by a clock that says what each run took, and leaves no trace. */
class WarmUpTest {
  private static final long MILLISECOND = 1_000_000;

  private final FramedScale scale = new FramedScale(3);
  private final Frame<double[]> frame = new Frame<>(Precision.DOUBLE, scale.signature());
  private final List<Pass> runs = new ArrayList<>();
  private long now = 7;

  private void fill() {
    frame.setRows(0, 5);
    for (int i = 0; i < scale.signature().operands().size(); i++) {
      double[] array = new double[scale.signature().operands().get(i).elements(5)];
      Arrays.fill(array, i + 2);
      frame.set(i, array);
    }
  }

  /** The layer, each of whose runs takes so many milliseconds by its number. */
  private Layer<double[]> taking(IntToLongFunction milliseconds) {
    return new Layer<>() {
      @Override
      public Precision<double[]> precision() {
        return scale.precision();
      }

      @Override
      public Signature signature() {
        return scale.signature();
      }

      @Override
      public String declaration() {
        return scale.declaration();
      }

      @Override
      public String digest() {
        return scale.digest();
      }

      @Override
      public int workspaceSize(Frame<double[]> any) {
        return scale.workspaceSize(any);
      }

      @Override
      public void run(Pass pass, Frame<double[]> given) {
        scale.run(pass, given);
        now += MILLISECOND * milliseconds.applyAsLong(runs.size());
        runs.add(pass);
      }
    };
  }

  @Test
  void itEndsWhereNothingIsGainedAnyMore() {
    fill();
    new WarmUp(() -> now).run(taking(run -> run < 20 ? 10 : 1), frame);
    // Ten rounds of 20 ms, one of 2 ms that gains, and 500 ms more.
    assertThat(runs).hasSize(2 * (10 + 1 + 250)).startsWith(Pass.FORWARD, Pass.BACKWARD);
  }

  @Test
  void itEndsAfterTwoSecondsWhereEveryRoundGains() {
    fill();
    new WarmUp(() -> now).run(taking(run -> (long) (400 * Math.pow(0.8, run / 2.0))), frame);
    assertThat(now).isBetween(1_500 * MILLISECOND, 2_900 * MILLISECOND);
    assertThat(runs.size()).isGreaterThan(4);
  }

  @Test
  void itLeavesTheFrameAsItWas() {
    fill();
    scale.warmUp(frame);
    for (int i = 0; i < scale.signature().operands().size(); i++) {
      assertThat(frame.array(i)).containsOnly(i + 2);
    }
  }

  @Test
  void itRefusesWhatARunRefuses() {
    assertThatThrownBy(() -> scale.warmUp(frame)).isInstanceOf(DiagnosticException.class);
    fill();
    frame.set(1, new double[2]);
    assertThatThrownBy(() -> scale.warmUp(frame))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("in");
  }
}
