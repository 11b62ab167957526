package org.equigen.benchmarks.layer;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.annotation.EquivariantNetwork;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Networks on one sample, one thread: three layers with gates of {@code 64x(0e + 1o + 2e)}, and
 * EMLP's of 384 channels for moments of inertia, row by row and in a tile.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class SingleRowBenchmark {
  private static final long SEED = 1;

  /** The network. */
  @Param({"gated", "inertia"})
  public String network = "gated";

  /** Number type. */
  @Param({"float", "double"})
  public String precision = "float";

  /** Rows for which the layer is asked for: 1 is row by row, 64 a tile. */
  @Param({"1", "64"})
  public int madeFor = 1;

  private Runnable forward = () -> {};
  private Runnable backward = () -> {};

  /** Three layers with gates. */
  @EquivariantNetwork(
      text =
          """
          group: O(3)
          inputs: [{name: x, over: sample, rep: 64x0e + 64x1o + 64x2e}]
          blocks:
            - repeat: 3
              blocks:
                - {value: x, layer: linear, of: x, out: 64x0e + 64x1o + 64x2e, then: gate}
            - {value: y, of: x}
          outputs: [y]
          """)
  interface Gated {}

  /** EMLP's network for moments of inertia, with its sizes. */
  @EquivariantNetwork(
      text =
          """
          group: O(3)
          inputs: [{name: x, over: sample, rep: 5S + 5V}]
          blocks:
            - {value: h, of: x}
            - repeat: 3
              blocks:
                - {value: a, layer: linear, of: h, out: 150S + 34V + 11V^2 + 3V^3}
                - {value: b, layer: quadratic, of: a, out: 150S + 34V + 11V^2 + 3V^3}
                - {value: c, layer: add, of: "a, b"}
                - {value: h, layer: gate, of: c, out: 102S + 34V + 11V^2 + 3V^3}
            - {value: y, layer: linear, of: h, out: V^2}
          outputs: [y]
          """)
  interface Inertia {}

  /** Makes the network and its arrays. */
  @Setup
  public void prepare() {
    if (precision.equals("float")) {
      prepare(Precision.FLOAT);
    } else {
      prepare(Precision.DOUBLE);
    }
  }

  private <A> void prepare(Precision<A> type) {
    Layer<A> made =
        network.equals("gated")
            ? SingleRowBenchmark_GatedNetwork.of(type)
            : SingleRowBenchmark_InertiaNetwork.of(type);
    Layer<A> layer = made.forRows(madeFor);
    Frame<A> frame = new Frame<>(type, layer.signature());
    frame.setRows(Signature.SAMPLE, 1);
    Random random = new Random(SEED);
    List<Signature.Operand> operands = layer.signature().operands();
    for (int i = 0; i < operands.size(); i++) {
      Signature.Operand operand = operands.get(i);
      A array = type.allocate(operand.elements(1));
      for (int feature = 0; feature < operand.size(); feature++) {
        type.set(array, operand.index(0, feature), 0.1 * random.nextGaussian());
      }
      frame.set(i, array);
    }
    forward = () -> layer.run(Pass.FORWARD, frame);
    backward = () -> layer.run(Pass.BACKWARD, frame);
    forward.run();
  }

  /** The forward pass. */
  @Benchmark
  public void forward() {
    forward.run();
  }

  /** The backward pass. */
  @Benchmark
  public void backward() {
    backward.run();
  }
}
