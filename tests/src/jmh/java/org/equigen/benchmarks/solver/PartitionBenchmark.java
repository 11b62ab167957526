package org.equigen.benchmarks.solver;

import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.partition.PartitionBasis;
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

/** Time to list the maps of S(n) between tensors of one order, with n left open. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PartitionBenchmark {
  /** The order of argument and result: 2 gives 15 maps, 5 gives 115,975. */
  @Param({"2", "3", "5"})
  public int order;

  /** The number of maps is a Bell number. */
  @Setup
  public void check() {
    if (list().maps().size() != list().dimension(2L * order).intValueExact()) {
      throw new IllegalStateException("order " + order + " has " + list().maps().size());
    }
  }

  /** Lists the maps once. */
  @Benchmark
  public PartitionBasis list() {
    return PartitionBasis.of(order, order);
  }
}
