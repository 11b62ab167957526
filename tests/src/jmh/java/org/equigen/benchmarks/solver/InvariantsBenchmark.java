package org.equigen.benchmarks.solver;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.invariant.InvariantCache;
import org.equigen.symbolic.invariant.InvariantRing;
import org.equigen.symbolic.invariant.InvariantSolver;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;
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
 * Time to find minimal generators of the invariants, exactly, with Hilbert series and completeness,
 * on one thread, nothing cached.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class InvariantsBenchmark {
  /** Which invariants to find. */
  public enum Problem {
    /** The icosahedral rotation group on V, over Q(sqrt 5). */
    ICOSAHEDRAL_15("icosahedral", "V", 15, "[2, 6, 10, 15]"),
    /** The octahedral rotation group on V. */
    OCTAHEDRAL_9("octahedral", "V", 9, "[2, 4, 6, 9]"),
    /** The symmetries of a regular 12-gon, over a field of degree 2. */
    DIHEDRAL_12("D(12)", "V", 12, "[2, 12]"),
    /** The power sums of seven numbers. */
    PERMUTATIONS_7("S(7)", "V", 7, "[1, 2, 3, 4, 5, 6, 7]"),
    /** Three vectors under SO(3). */
    ROTATIONS_3V("SO(3)", "3V", 6, "[2, 2, 2, 2, 2, 2, 3]"),
    /** Binary forms of degree 6. */
    SEXTIC("SL(2)", "spin(3)", 6, "[2, 4, 6]");

    private final String group;
    private final String representation;
    private final int degree;
    private final String degrees;

    Problem(String group, String representation, int degree, String degrees) {
      this.group = group;
      this.representation = representation;
      this.degree = degree;
      this.degrees = degrees;
    }
  }

  /** The problem of this run. */
  @Param public Problem problem = Problem.ICOSAHEDRAL_15;

  private Group group = GroupNames.parse("trivial(1)");
  private Representation representation = RepresentationParser.parse("S", group);

  /** A benchmark of a wrong answer is worth nothing. */
  @Setup
  public void check() {
    group = GroupNames.parse(problem.group);
    representation = RepresentationParser.parse(problem.representation, group);
    List<Integer> found = find().module().degrees();
    if (!found.toString().equals(problem.degrees)) {
      throw new IllegalStateException(problem + " has generators of degrees " + found);
    }
  }

  /** Finds all generators once, with a solver that remembers nothing. */
  @Benchmark
  public InvariantRing find() {
    IntertwinerSolver linear = new IntertwinerSolver(BasisCache.none());
    return new InvariantSolver(linear, InvariantCache.none(), SolverProgress.silent())
        .ring(group, representation, problem.degree);
  }
}
