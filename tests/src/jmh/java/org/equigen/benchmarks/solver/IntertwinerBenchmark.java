package org.equigen.benchmarks.solver;

import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.BasisCache;
import org.equigen.symbolic.solver.IntertwinerBasis;
import org.equigen.symbolic.solver.IntertwinerSolver;
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

/** Time to solve for a canonical basis with its certificate and names, on one thread, no cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class IntertwinerBenchmark {
  /** Which maps to solve for. */
  @SuppressWarnings("ImmutableEnumChecker") // groups are records
  public enum Problem {
    /** The invariants of V^6 under SO+(1,3): 4,096 unknowns, dimension 25. */
    LORENTZ_V6(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3, 0, 6, 25),
    /** The invariants of V^8 under SO+(1,3): 65,536 unknowns, dimension 196. */
    LORENTZ_V8(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3, 0, 8, 196),
    /** V^4 -> V^4 of O(1,3): 65,536 unknowns, dimension 105. */
    FULL_LORENTZ_V4_V4(Family.ORTHOGONAL, 1, 3, 4, 4, 105),
    /** The invariants of V^10 under O(1,3): 1,048,576 unknowns, dimension 903. */
    FULL_LORENTZ_V10(Family.ORTHOGONAL, 1, 3, 0, 10, 903),
    /** The invariants of V^8 under SO(3): 6,561 unknowns, dimension 91. */
    ROTATIONS_V8(Family.SPECIAL_ORTHOGONAL, 3, 0, 0, 8, 91),
    /** The invariants of V^10 under SO(3): 59,049 unknowns, dimension 603. */
    ROTATIONS_V10(Family.SPECIAL_ORTHOGONAL, 3, 0, 0, 10, 603),
    /** The invariants of V^8 under the conformal SO(2,4): 1,679,616 unknowns, dimension 126. */
    CONFORMAL_V8(Family.SPECIAL_ORTHOGONAL_CONNECTED, 2, 4, 0, 8, 126),
    /** The invariants of V^6 under Sp(6): 46,656 unknowns, dimension 15. */
    SYMPLECTIC_V6(Family.SYMPLECTIC, 6, 0, 0, 6, 15),
    /** V^2 -> V^2 of S(6): 1,296 unknowns, dimension 15. */
    PERMUTATIONS_6_V2_V2(6, 2, 2, 15),
    /** V^2 -> V^2 of S(20): 160,000 unknowns, dimension 15. */
    PERMUTATIONS_20_V2_V2(20, 2, 2, 15);

    private final Group group;
    private final int in;
    private final int out;
    private final int dimension;

    Problem(Family family, int p, int q, int in, int out, int dimension) {
      this(new ClassicalGroup(family, p, q), in, out, dimension);
    }

    Problem(int degree, int in, int out, int dimension) {
      this(new SymmetricGroup(degree), in, out, dimension);
    }

    Problem(Group group, int in, int out, int dimension) {
      this.group = group;
      this.in = in;
      this.out = out;
      this.dimension = dimension;
    }
  }

  /** The problem of this run. */
  @Param public Problem problem = Problem.LORENTZ_V6;

  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  /** A benchmark of a wrong answer is worth nothing. */
  @Setup
  public void check() {
    int found = solve().dimension();
    if (found != problem.dimension) {
      throw new IllegalStateException(problem + " has dimension " + found);
    }
  }

  /** Solves once. */
  @Benchmark
  public IntertwinerBasis solve() {
    return solver.solve(problem.group, power(problem.in), power(problem.out));
  }

  private static Term power(int exponent) {
    return new Term(Collections.nCopies(exponent, new Factor.Vector()));
  }
}
