package org.equigen.benchmarks.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.ClebschGordan;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
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
 * Time to find all Clebsch-Gordan tensors of every pair from two lists, the irreducible
 * representations included, on one thread, with a new decomposer and a new cache every time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class ClebschGordanBenchmark {
  /** Which products to couple. */
  public enum Problem {
    /** All products of SO(3) to degree 4. */
    ROTATIONS_4("SO(3)", "0e 1o 2e 3o 4e", "0e 1o 2e 3o 4e", 85),
    /** 8 x 8 of SU(3). */
    UNITARY_8_8("SU(3)", "(1,1)", "(1,1)", 6),
    /** 8 x 27 of SU(3). */
    UNITARY_8_27("SU(3)", "(1,1)", "(2,2)", 8);

    private final String group;
    private final String left;
    private final String right;
    private final int tensors;

    Problem(String group, String left, String right, int tensors) {
      this.group = group;
      this.left = left;
      this.right = right;
      this.tensors = tensors;
    }
  }

  /** The problem of this run. */
  @Param public Problem problem = Problem.UNITARY_8_8;

  private Group group = GroupNames.parse("trivial(1)");

  /** A benchmark of a wrong answer is worth nothing. */
  @Setup
  public void check() {
    group = GroupNames.parse(problem.group);
    int tensors = couple().stream().mapToInt(product -> product.couplings().size()).sum();
    if (tensors != problem.tensors) {
      throw new IllegalStateException(problem + " has " + tensors + " tensors");
    }
  }

  /** Couples all pairs once. */
  @Benchmark
  public List<ClebschGordan> couple() {
    Decomposer decomposer = new Decomposer(new IntertwinerSolver(BasisCache.inMemory()));
    List<Irrep> left = irreps(decomposer, problem.left);
    List<Irrep> right = irreps(decomposer, problem.right);
    List<ClebschGordan> products = new ArrayList<>();
    for (Irrep a : left) {
      for (Irrep b : right) {
        products.add(decomposer.couple(group, a, b));
      }
    }
    return products;
  }

  private List<Irrep> irreps(Decomposer decomposer, String labels) {
    return List.of(labels.split(" ", -1)).stream()
        .map(
            label ->
                decomposer
                    .decompose(group, RepresentationParser.parse(label, group))
                    .components()
                    .getFirst()
                    .irrep())
        .toList();
  }
}
