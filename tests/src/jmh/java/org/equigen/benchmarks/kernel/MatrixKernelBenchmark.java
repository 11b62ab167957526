package org.equigen.benchmarks.kernel;

import java.util.concurrent.TimeUnit;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.KernelFamily;
import org.equigen.runtime.kernel.MatrixKernel;
import org.openjdk.jmh.annotations.AuxCounters;
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
 * Arithmetic speed of the three matrix products over tiles of 64 lanes, one thread. The counter
 * {@code gigaflops} is 2 x rows x inner x lanes, in units of 1e9 a second.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
public class MatrixKernelBenchmark {
  /** Which kernels: {@code vector} or {@code plain}. */
  @Param({"vector", "plain"})
  public String kernels = "vector";

  /** Rows, columns and tiles. */
  @Param({"384x500x1", "128x128x8", "64x256x8", "64x64x16", "16x16x16"})
  public String shape = "64x64x16";

  /** Number type. */
  @Param({"float", "double"})
  public String precision = "float";

  private Runnable multiply = () -> {};
  private Runnable multiplyTransposed = () -> {};
  private Runnable outer = () -> {};
  private double work;

  /** Counts arithmetic instead of calls. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Arithmetic {
    /** Floating-point operations, in units of 1e9. */
    public double gigaflops;
  }

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    KernelFamily family = kernels.equals("plain") ? KernelFamily.plain() : KernelFamily.selected();
    if (!family.description().startsWith(kernels)) {
      throw new IllegalStateException("the kernels are " + family.description());
    }
    if (precision.equals("float")) {
      prepare(Precision.FLOAT, family.floatMatrix());
    } else {
      prepare(Precision.DOUBLE, family.doubleMatrix());
    }
  }

  private <A> void prepare(Precision<A> type, MatrixKernel<A> kernel) {
    String[] sizes = shape.split("x", -1);
    int rows = Integer.parseInt(sizes[0]);
    int inner = Integer.parseInt(sizes[1]);
    int tiles = Integer.parseInt(sizes[2]);
    int n = Tile.LANES;
    work = 2e-9 * rows * inner * tiles * n;
    // Zeros stay zeros, so that no run drifts to infinity; arithmetic costs the same.
    A w = type.allocate(rows * inner);
    A x = type.allocate(tiles * inner * n);
    A y = type.allocate(tiles * rows * n);
    multiply =
        () -> {
          for (int t = 0; t < tiles; t++) {
            kernel.multiply(w, 0, rows, inner, x, t * inner * n, n, y, t * rows * n, n, n);
          }
        };
    multiplyTransposed =
        () -> {
          for (int t = 0; t < tiles; t++) {
            kernel.multiplyTransposed(
                w, 0, rows, inner, y, t * rows * n, n, x, t * inner * n, n, n);
          }
        };
    outer =
        () -> kernel.outerTiles(w, 0, rows, inner, y, 0, n, rows * n, x, 0, n, inner * n, n, tiles);
  }

  /** {@code Y += W X}. */
  @Benchmark
  public void multiply(Arithmetic arithmetic) {
    multiply.run();
    arithmetic.gigaflops += work;
  }

  /** {@code X += W^T Y}. */
  @Benchmark
  public void multiplyTransposed(Arithmetic arithmetic) {
    multiplyTransposed.run();
    arithmetic.gigaflops += work;
  }

  /** {@code W += Y X^T}. */
  @Benchmark
  public void outer(Arithmetic arithmetic) {
    outer.run();
    arithmetic.gigaflops += work;
  }
}
