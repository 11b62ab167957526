package org.equigen.benchmarks.kernel;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.RowKernel;
import org.equigen.runtime.kernel.RowKernels;
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
 * Rows along index maps: 4,096 rows of 64 features, from and to as many, tile by tile on one
 * thread. A call moves 262,144 numbers; the time is that of all of them.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RowKernelBenchmark {
  private static final RowKernel<float[]> FLOATS = RowKernels.of(Precision.FLOAT);
  private static final RowKernel<double[]> DOUBLES = RowKernels.of(Precision.DOUBLE);

  private static final int ROWS = 4096;
  private static final int FEATURES = 64;
  private static final int TILE = FEATURES * Tile.LANES;
  private static final long SEED = 20260111;

  /** What is known of the images of the map. */
  @Param({"random", "sorted"})
  public String map = "random";

  private final int[] images = new int[ROWS];
  private final float[] floats = new float[Tile.elements(ROWS, FEATURES)];
  private final float[] floatTile = new float[TILE];
  private final double[] doubles = new double[Tile.elements(ROWS, FEATURES)];
  private final double[] doubleTile = new double[TILE];

  /** Prepares the map; numbers stay zero, so that no sum drifts to infinity. */
  @Setup
  public void prepare() {
    System.arraycopy(new Random(SEED).ints(ROWS, 0, ROWS).toArray(), 0, images, 0, ROWS);
    if (map.equals("sorted")) {
      Arrays.sort(images);
    }
  }

  /** Gathers floats. */
  @Benchmark
  public float[] gatherFloat() {
    for (int row = 0; row < ROWS; row += Tile.LANES) {
      FLOATS.gather(floats, 0, FEATURES, 0, FEATURES, images, row, Tile.LANES, floatTile, 0);
    }
    return floatTile;
  }

  /** Gathers doubles. */
  @Benchmark
  public double[] gatherDouble() {
    for (int row = 0; row < ROWS; row += Tile.LANES) {
      DOUBLES.gather(doubles, 0, FEATURES, 0, FEATURES, images, row, Tile.LANES, doubleTile, 0);
    }
    return doubleTile;
  }

  /** Adds floats. */
  @Benchmark
  public float[] scatterAddFloat() {
    for (int row = 0; row < ROWS; row += Tile.LANES) {
      FLOATS.scatterAdd(floatTile, 0, FEATURES, images, row, Tile.LANES, floats, 0, FEATURES, 0);
    }
    return floats;
  }

  /** Adds doubles. */
  @Benchmark
  public double[] scatterAddDouble() {
    for (int row = 0; row < ROWS; row += Tile.LANES) {
      DOUBLES.scatterAdd(doubleTile, 0, FEATURES, images, row, Tile.LANES, doubles, 0, FEATURES, 0);
    }
    return doubles;
  }

  /** Takes maxima of floats. */
  @Benchmark
  public float[] scatterMaxFloat() {
    for (int row = 0; row < ROWS; row += Tile.LANES) {
      FLOATS.scatterMax(floatTile, 0, FEATURES, images, row, Tile.LANES, floats, 0, FEATURES, 0);
    }
    return floats;
  }
}
