package org.equigen.benchmarks.solver;

import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Representation;
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
 * Time to decompose a representation and to multiply its change of basis out, on one thread, with a
 * new decomposer and a new cache every time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class DecompositionBenchmark {
  /** Which representation to decompose. */
  public enum Problem {
    /** V^6 of SO(3): 729 dimensions, 141 irreducible parts. */
    ROTATIONS_V6("SO(3)", "V^6", 141),
    /** V^4 of SO+(1,3): 256 dimensions, 25 irreducible parts. */
    LORENTZ_V4("lorentz", "V^4", 25),
    /** A hidden layer of EMLP, 384 channels spread over tensors: O(3). */
    HIDDEN_O3("O(3)", "102S + 34V + 11V^2 + 3V^3", 190),
    /** The same for O(5). */
    HIDDEN_O5("O(5)", "134S + 25V + 5V^2", 174),
    /** The same for O(1,3). */
    HIDDEN_O13("O(1,3)", "112S + 28V + 6V^2 + V^3", 165);

    private final String group;
    private final String representation;
    private final int copies;

    Problem(String group, String representation, int copies) {
      this.group = group;
      this.representation = representation;
      this.copies = copies;
    }
  }

  /** The problem of this run. */
  @Param public Problem problem = Problem.LORENTZ_V4;

  private Group group = GroupNames.parse("trivial(1)");
  private Representation representation = RepresentationParser.parse("S", group);

  /** A benchmark of a wrong answer is worth nothing. */
  @Setup
  public void check() {
    group = GroupNames.parse(problem.group);
    representation = RepresentationParser.parse(problem.representation, group);
    int copies = split().components().stream().mapToInt(part -> part.multiplicity()).sum();
    if (copies != problem.copies) {
      throw new IllegalStateException(problem + " has " + copies + " irreducible parts");
    }
  }

  private Decomposition split() {
    Decomposer decomposer = new Decomposer(new IntertwinerSolver(BasisCache.inMemory()));
    return decomposer.decompose(group, representation);
  }

  /** Decomposes once. */
  @Benchmark
  public Matrix<Algebraic> decompose() {
    return split().projection();
  }
}
