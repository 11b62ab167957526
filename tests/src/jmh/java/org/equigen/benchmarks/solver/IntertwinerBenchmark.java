package org.equigen.benchmarks.solver;

import java.util.concurrent.TimeUnit;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
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

/** Time to solve for a canonical basis with its certificate and names, on one thread, no cache. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class IntertwinerBenchmark {
  /** Which maps to solve for. */
  public enum Problem {
    /** The invariants of V^6 under SO+(1,3): 4,096 unknowns. */
    LORENTZ_V6("lorentz", "S", "V^6", 25),
    /** The invariants of V^8 under SO+(1,3): 65,536 unknowns. */
    LORENTZ_V8("lorentz", "S", "V^8", 196),
    /** V^4 -> V^4 of O(1,3): 65,536 unknowns. */
    FULL_LORENTZ_V4_V4("O(1,3)", "V^4", "V^4", 105),
    /** The invariants of V^10 under O(1,3): 1,048,576 unknowns. */
    FULL_LORENTZ_V10("O(1,3)", "S", "V^10", 903),
    /** The invariants of V^8 under SO(3): 6,561 unknowns. */
    ROTATIONS_V8("SO(3)", "S", "V^8", 91),
    /** The invariants of V^10 under SO(3): 59,049 unknowns. */
    ROTATIONS_V10("SO(3)", "S", "V^10", 603),
    /** The invariants of V^8 under the conformal SO+(2,4): 1,679,616 unknowns. */
    CONFORMAL_V8("SO+(2,4)", "S", "V^8", 126),
    /** The invariants of V^6 under G2: 117,649 unknowns. */
    G2_V6("G2", "S", "V^6", 35),
    /** The invariants of V^8 under G2: 5,764,801 unknowns. */
    G2_V8("G2", "S", "V^8", 455),
    /** The invariants of V^2 under E8, V its adjoint representation: 61,504 unknowns. */
    E8_V2("E8", "S", "V^2", 1),
    /** The invariants of V^3 under E8: 15,252,992 unknowns. */
    E8_V3("E8", "S", "V^3", 1),
    /** The invariants of V^3 V'^3 under SU(3): 729 unknowns, complex. */
    UNITARY_3_V3_V3("SU(3)", "V^3", "V^3", 6),
    /** V -> V of Rubik's cube: 2,304 unknowns. */
    RUBIK_V_V("rubik", "V", "V", 9),
    /** The invariants of V^6 under Sp(6): 46,656 unknowns. */
    SYMPLECTIC_V6("Sp(6)", "S", "V^6", 15),
    /** V^2 -> V^2 of S(6): 1,296 unknowns. */
    PERMUTATIONS_6_V2_V2("S(6)", "V^2", "V^2", 15),
    /** V^2 -> V^2 of S(20): 160,000 unknowns. */
    PERMUTATIONS_20_V2_V2("S(20)", "V^2", "V^2", 15),
    /** A hidden layer of EMLP, 384 channels spread over tensors, to itself: O(3). */
    HIDDEN_O3("O(3)", "102S + 34V + 11V^2 + 3V^3", "102S + 34V + 11V^2 + 3V^3", 14_914),
    /** The same for O(5). */
    HIDDEN_O5("O(5)", "134S + 25V + 5V^2", "134S + 25V + 5V^2", 19_996),
    /** The same for O(1,3). */
    HIDDEN_O13("O(1,3)", "112S + 28V + 6V^2 + V^3", "112S + 28V + 6V^2 + V^3", 14_963);

    private final String group;
    private final String in;
    private final String out;
    private final long dimension;

    Problem(String group, String in, String out, long dimension) {
      this.group = group;
      this.in = in;
      this.out = out;
      this.dimension = dimension;
    }
  }

  /** The problem of this run. */
  @Param public Problem problem = Problem.LORENTZ_V6;

  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
  private Group group = GroupNames.parse("trivial(1)");
  private Representation in = RepresentationParser.parse("S", group);
  private Representation out = in;

  /** A benchmark of a wrong answer is worth nothing. */
  @Setup
  public void check() {
    group = GroupNames.parse(problem.group);
    in = RepresentationParser.parse(problem.in, group);
    out = RepresentationParser.parse(problem.out, group);
    long found = solve().dimension();
    if (found != problem.dimension) {
      throw new IllegalStateException(problem + " has dimension " + found);
    }
  }

  /** Solves once. */
  @Benchmark
  public EquivariantBasis solve() {
    return solver.solve(group, in, out);
  }
}
