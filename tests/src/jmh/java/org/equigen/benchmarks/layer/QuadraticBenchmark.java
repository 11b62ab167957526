package org.equigen.benchmarks.layer;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
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
 * Forward and backward of quadratic layers that the annotation processor generates, one thread: the
 * bilinear layers between the hidden layers of 384 channels of EMLP.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class QuadraticBenchmark {
  private static final long SEED = 1;

  /** The layer. */
  @Param({"rotation", "rotation5", "lorentz"})
  public String layer = "rotation";

  /** Number type. */
  @Param({"float", "double"})
  public String precision = "float";

  /** Samples in a batch. */
  @Param({"1", "500"})
  public int rows = 500;

  private Runnable forward = () -> {};
  private Runnable backward = () -> {};
  private Runnable clear = () -> {};

  /** 384 channels of O(3). */
  @EquivariantLayer(
      group = "O(3)",
      layer = "quadratic",
      in = "102S + 34V + 11V^2 + 3V^3",
      out = "102S + 34V + 11V^2 + 3V^3")
  interface Rotation {}

  /** 384 channels of O(5). */
  @EquivariantLayer(
      group = "O(5)",
      layer = "quadratic",
      in = "134S + 25V + 5V^2",
      out = "134S + 25V + 5V^2")
  interface Rotation5 {}

  /** 384 channels of O(1,3). */
  @EquivariantLayer(
      group = "O(1,3)",
      layer = "quadratic",
      in = "112S + 28V + 6V^2 + V^3",
      out = "112S + 28V + 6V^2 + V^3")
  interface Lorentz {}

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
      case "rotation" -> QuadraticBenchmark_RotationLayer.of(type);
      case "rotation5" -> QuadraticBenchmark_Rotation5Layer.of(type);
      case "lorentz" -> QuadraticBenchmark_LorentzLayer.of(type);
      default -> throw new IllegalArgumentException("no layer " + layer);
    };
  }

  private <A> void prepare(Precision<A> type) {
    Layer<A> made = made(type);
    int tiles = Tile.count(rows);
    Random random = new Random(SEED);
    A parameters = filled(type, made.parameterCount(), 0.1, random);
    A input = filled(type, Tile.elements(rows, made.inputSize()), 1, random);
    A output = type.allocate(Tile.elements(rows, made.outputSize()));
    A outputGradient = filled(type, Tile.elements(rows, made.outputSize()), 1, random);
    A inputGradient = type.allocate(Tile.elements(rows, made.inputSize()));
    A parameterGradient = type.allocate(made.parameterCount());
    A workspace = type.allocate(made.workspaceSize());
    forward = () -> made.forward(parameters, input, output, workspace, tiles);
    backward =
        () ->
            made.backward(
                parameters,
                input,
                outputGradient,
                inputGradient,
                parameterGradient,
                workspace,
                tiles);
    clear =
        () -> {
          type.fill(inputGradient, 0, type.length(inputGradient), 0);
          type.fill(parameterGradient, 0, type.length(parameterGradient), 0);
        };
  }

  private static <A> A filled(Precision<A> type, int length, double scale, Random random) {
    A array = type.allocate(length);
    for (int i = 0; i < length; i++) {
      type.set(array, i, scale * (random.nextDouble() - 0.5));
    }
    return array;
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

  /** From the gradient of the output to those of input and parameters. */
  @Benchmark
  public void backward() {
    backward.run();
  }
}
