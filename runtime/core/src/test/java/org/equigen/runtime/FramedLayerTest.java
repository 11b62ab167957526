package org.equigen.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;
import org.equigen.runtime.layer.DenseLayer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Layers that are written for frames, with one input and with several. */
class FramedLayerTest {
  private static final long SEED = 20260110;
  private static final int NODES = 70;
  private static final int EDGES = 150;
  private static final double[] NONE = {};

  private final Random random = new Random(SEED);
  private final EdgeSum layer = new EdgeSum();

  /** A layer of one input is called through both doors. */
  @Nested
  class OneInput extends LayerContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return new FramedScale(4);
    }

    @Override
    protected boolean makesFrames() {
      return true;
    }
  }

  /** The same layer keeps the contract of frames as well. */
  @Nested
  class OneInputOnAFrame extends FrameContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return new FramedScale(4);
    }

    @Override
    protected Set<Pass> passes() {
      return Set.of(Pass.FORWARD, Pass.BACKWARD);
    }
  }

  @Nested
  class TwoInputs extends FrameContract<double[]> {
    @Override
    protected Layer<double[]> layer() {
      return new EdgeSum();
    }

    @Override
    protected Set<Pass> passes() {
      return Set.of(Pass.values());
    }

    @Override
    protected int rows(String domain) {
      return domain.equals("node") ? NODES : EDGES;
    }
  }

  /** A layer of forward and backward alone. */
  @Nested
  class WrittenWithMethods extends FrameContract<float[]> {
    @Override
    protected Layer<float[]> layer() {
      return DenseLayer.glorot(Precision.FLOAT, 5, 3);
    }

    @Override
    protected Set<Pass> passes() {
      return Set.of(Pass.FORWARD, Pass.BACKWARD);
    }
  }

  private double[] normal(int length) {
    return random.doubles(length, -1, 1).toArray();
  }

  private Frame<double[]> frame() {
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, layer.signature());
    frame.setRows("node", NODES);
    frame.setRows("edge", EDGES);
    for (Operand operand : layer.signature().operands()) {
      int rows = operand.domain().equals("node") ? NODES : EDGES;
      int length = operand.isShared() ? 1 : Tile.elements(rows, operand.size());
      frame.set(operand.name(), normal(length));
    }
    frame.setMap("sender", random.ints(EDGES, 0, NODES).toArray());
    frame.setMap("receiver", random.ints(EDGES, 0, NODES).sorted().toArray());
    return frame;
  }

  private double[] array(Frame<double[]> frame, String operand) {
    return frame.array(layer.signature().operand(operand));
  }

  @Test
  void severalInputsOverTwoDomainsAreSummedAlongMaps() {
    Frame<double[]> frame = frame();
    double[] x = array(frame, "x");
    double[] z = array(frame, "z");
    double[] expected = new double[array(frame, "y").length];
    for (int edge = 0; edge < EDGES; edge++) {
      for (int i = 0; i < EdgeSum.SIZE; i++) {
        double product =
            array(frame, "w")[0]
                * x[Tile.index(frame.map(0)[edge], i, EdgeSum.SIZE)]
                * z[Tile.index(edge, i, EdgeSum.SIZE)];
        expected[Tile.index(frame.map(1)[edge], i, EdgeSum.SIZE)] += product;
      }
    }
    layer.run(Pass.FORWARD, frame);
    assertThat(array(frame, "y")).containsExactly(expected, within(1e-14));
    assertThat(expected).isNotEqualTo(new double[expected.length]);
  }

  @Test
  void aBatchWithoutEdgesGivesZeros() {
    Frame<double[]> frame = frame();
    frame.setRows("edge", 0);
    layer.run(Pass.FORWARD, frame);
    assertThat(array(frame, "y")).containsOnly(0);
  }

  @Test
  void nothingIsComputedOnABadBatch() {
    Frame<double[]> frame = frame();
    double[] before = array(frame, "y").clone();
    frame.map(0)[7] = NODES;
    assertThatThrownBy(() -> layer.run(Pass.FORWARD, frame)).hasMessageStartingWith("[EQR522] ");
    assertThat(array(frame, "y")).isEqualTo(before);
  }

  @Test
  @Tag("allocation")
  void framesAreUsedAgainWithoutAllocation() {
    Frame<double[]> frame = frame();
    Runnable batch =
        () -> {
          for (int rows = EDGES - 3; rows <= EDGES; rows++) {
            frame.setRows("edge", rows);
            layer.run(Pass.FORWARD, frame);
            layer.run(Pass.BACKWARD, frame);
          }
        };
    assertThat(AllocationProbe.leastBytes(batch, 512)).as("bytes in 20 batches").isLessThan(512);
  }

  @Test
  void methodsForOneInputSayThatAFrameIsNeeded() {
    refused(layer::inputSize);
    refused(layer::outputSize);
    refused(() -> layer.forward(NONE, NONE, NONE, NONE, 1));
    refused(() -> layer.backward(NONE, NONE, NONE, NONE, NONE, NONE, 1));
    assertThat(layer.parameterCount()).isEqualTo(1);
    assertThat(layer.workspaceSize()).isZero();
  }

  private static void refused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .hasMessage(
            """
            [EQR525] sum over edges: 3 S, 3 S -> 3 S (double): the layer has rows over "node".
                     forward, backward and their sizes are for one input and one output over samples: \
            use run(pass, frame) with a frame of signature().\
            """);
  }

  @Test
  void whatElseTheMethodsCannotGive() {
    Operand x = new Operand("x", Role.INPUT, "sample", 1, "S", Set.of(Pass.FORWARD));
    Operand z = new Operand("z", Role.INPUT, "sample", 1, "S", Set.of(Pass.FORWARD));
    Operand y = new Operand("y", Role.OUTPUT, "sample", 1, "S", Set.of(Pass.FORWARD));
    Operand mean = new Operand("mean", Role.STATISTIC, "shared", 1, "S", Set.of(Pass.FORWARD));
    Signature.Map partner = new Signature.Map("partner", "sample", "sample", false);
    refused(List.of(x, z, y), List.of(), "several inputs over samples");
    refused(List.of(x), List.of(), "no outputs over samples");
    refused(List.of(x, y, mean), List.of(), "\"mean\", given neither as input nor as parameter");
    refused(List.of(x, y), List.of(partner), "the map \"partner\"");
    Operand rows = new Operand("x", Role.INPUT, "sample", 1, "S", Set.of(Pass.FORWARD)).inRows();
    refused(List.of(rows, y), List.of(), "\"x\" in rows, not in tiles");
  }

  private static void refused(List<Operand> operands, List<Signature.Map> maps, String what) {
    Signature signature =
        new Signature(operands, List.of("sample"), maps, List.of(), Set.of(Pass.FORWARD));
    assertThatThrownBy(() -> new FramedScale(1, signature).inputSize())
        .hasMessageStartingWith("[EQR525] square and scale: 1 S (double): the layer has " + what);
  }

  @Test
  void aFrameOfAnotherLayerIsRefused() {
    Frame<double[]> frame = new Frame<>(Precision.DOUBLE, new FramedScale(2).signature());
    assertThatThrownBy(() -> new FramedScale(1).run(Pass.FORWARD, frame))
        .hasMessageStartingWith(
            "[EQR526] square and scale: 1 S (double): the frame is of another signature, with the"
                + " operands weight (2 features, shared), in (2 features, sample),")
        .hasMessageContaining("with the operands weight (1 features, shared), in (1 features,");
  }
}
