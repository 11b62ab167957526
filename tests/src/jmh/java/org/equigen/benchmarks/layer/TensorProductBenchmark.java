package org.equigen.benchmarks.layer;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.annotation.EquivariantLayer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Forward and backward of products that the annotation processor generates, one thread: the channel
 * by channel products of NequIP and MACE with weights of every edge, and one that is connected
 * fully.
 *
 * <p>Source of the sizes: the benchmarks of OpenEquivariance.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class TensorProductBenchmark {
  private static final long SEED = 1;
  private static final int EDGES_OF_A_NODE = 16;

  /** The layer. */
  @Param({"nequip-water", "nequip-lips", "mace-medium", "mace-large", "mace-large-message", "full"})
  public String layer = "nequip-water";

  /** Number type. */
  @Param({"float", "double"})
  public String precision = "float";

  /** Edges in a batch. */
  @Param({"1000", "10000"})
  public int rows = 1000;

  private Runnable forward = () -> {};
  private Runnable backward = () -> {};
  private Runnable clear = () -> {};

  /** NequIP for water. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "32x0o + 32x0e + 32x1o + 32x1e",
      with = "0e + 1o",
      out = "0o + 0e + 1o + 1e",
      mode = "uvu",
      weights = "row")
  interface NequipWater {}

  /** NequIP for LiPS. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "32x0o + 32x0e + 32x1o + 32x1e + 32x2o + 32x2e",
      with = "0e + 1o + 2e",
      out = "0o + 0e + 1o + 1e + 2o + 2e",
      mode = "uvu",
      weights = "row")
  interface NequipLips {}

  /** MACE of medium size. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "128x0e + 128x1o",
      with = "0e + 1o + 2e + 3o",
      out = "0e + 1o + 2e",
      mode = "uvu",
      weights = "row")
  interface MaceMedium {}

  /** Large MACE. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "128x0e + 128x1o + 128x2e",
      with = "0e + 1o + 2e + 3o",
      out = "0e + 1o + 2e + 3o",
      mode = "uvu",
      weights = "row")
  interface MaceLarge {}

  /** Large MACE, from the senders of edges to their receivers. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "128x0e + 128x1o + 128x2e",
      with = "0e + 1o + 2e + 3o",
      out = "0e + 1o + 2e + 3o",
      mode = "uvu",
      weights = "row",
      rows = "message")
  interface MaceLargeMessage {}

  /** Every channel with the only one of each term, into every channel. */
  @EquivariantLayer(
      group = "O(3)",
      layer = "tensor-product",
      in = "32x0e + 32x1o + 32x2e",
      with = "0e + 1o + 2e",
      out = "32x0e + 32x1o + 32x2e")
  interface Full {}

  /** Makes the layer and its arrays. */
  @Setup
  public void prepare() {
    if (precision.equals("float")) {
      prepare(Precision.FLOAT);
    } else {
      prepare(Precision.DOUBLE);
    }
  }

  private <A> Layer<A> made(Precision<A> type) {
    return switch (layer) {
      case "nequip-water" -> TensorProductBenchmark_NequipWaterLayer.of(type);
      case "nequip-lips" -> TensorProductBenchmark_NequipLipsLayer.of(type);
      case "mace-medium" -> TensorProductBenchmark_MaceMediumLayer.of(type);
      case "mace-large" -> TensorProductBenchmark_MaceLargeLayer.of(type);
      case "mace-large-message" -> TensorProductBenchmark_MaceLargeMessageLayer.of(type);
      case "full" -> TensorProductBenchmark_FullLayer.of(type);
      default -> throw new IllegalArgumentException("no layer " + layer);
    };
  }

  private <A> void prepare(Precision<A> type) {
    Layer<A> made = made(type);
    Signature signature = made.signature();
    Frame<A> frame = new Frame<>(type, signature);
    Random random = new Random(SEED);
    int nodes = Math.max(1, rows / EDGES_OF_A_NODE);
    for (String domain : signature.domains()) {
      frame.setRows(domain, domain.equals("node") ? nodes : rows);
    }
    for (Signature.Map map : signature.maps()) {
      int[] images = random.ints(rows, 0, nodes).toArray();
      if (map.sorted()) {
        Arrays.sort(images);
      }
      frame.setMap(map.name(), images);
    }
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      int number = operand.domain().equals("node") ? nodes : rows;
      A array = type.allocate(operand.elements(number));
      for (int k = 0; k < type.length(array); k++) {
        type.set(array, k, random.nextDouble() - 0.5);
      }
      frame.set(i, array);
    }
    forward = () -> made.run(Pass.FORWARD, frame);
    backward = () -> made.run(Pass.BACKWARD, frame);
    clear = () -> clearGradients(signature, frame, type);
  }

  private static <A> void clearGradients(Signature signature, Frame<A> frame, Precision<A> type) {
    for (int i = 0; i < signature.operands().size(); i++) {
      if (signature.operands().get(i).role() == Signature.Role.GRADIENT) {
        type.fill(frame.array(i), 0, type.length(frame.array(i)), 0);
      }
    }
  }

  /** What the backward pass adds to starts anew, so that nothing overflows. */
  @Setup(Level.Iteration)
  public void clearGradients() {
    clear.run();
  }

  /** From inputs to outputs. */
  @Benchmark
  public void forward() {
    forward.run();
  }

  /** From the gradient of the output to those of inputs and weights. */
  @Benchmark
  public void backward() {
    backward.run();
  }
}
