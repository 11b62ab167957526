package org.equigen.symbolic.solver;

import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.KeptSolutions;
import org.equigen.symbolic.store.ResultFolder;

/**
 * Finds all linear maps W with {@code R_out(g) W = W R_in(g)} for every g of a group, exactly.
 *
 * <p>Each pair of distinct terms is solved once and remembered in the cache.
 */
public final class IntertwinerSolver {
  private final BasisCache cache;
  private final IndependentCheck check = new IndependentCheck();
  private final SolverProgress progress;

  /** A solver that keeps its results in {@code cache}. */
  public IntertwinerSolver(BasisCache cache) {
    this(cache, SolverProgress.silent());
  }

  /** A solver that keeps its results in {@code cache} and tells how it goes on. */
  public IntertwinerSolver(BasisCache cache, SolverProgress progress) {
    this.cache = cache;
    this.progress = progress;
  }

  /** Where results that are built on solutions are kept. */
  public ResultFolder results() {
    return cache.results();
  }

  /**
   * All equivariant maps between two representations.
   *
   * @throws DiagnosticException if a problem is too large, or if the thread is interrupted
   */
  public EquivariantBasis solve(Group group, Representation in, Representation out) {
    Map<Pair, IntertwinerBasis> blocks = new LinkedHashMap<>();
    for (Term to : out.terms()) {
      for (Term from : in.terms()) {
        blocks.put(new Pair(from, to), solve(group, from, to));
      }
    }
    return new EquivariantBasis(group, in, out, blocks);
  }

  /**
   * All equivariant maps between two tensor products.
   *
   * @throws DiagnosticException if the problem is too large, if a character formula contradicts the
   *     solution, or if the thread is interrupted
   */
  public IntertwinerBasis solve(Group group, Term in, Term out) {
    String request = "the maps of %s from %s to %s".formatted(group.name(), in, out);
    IntertwinerBasis basis =
        cache.get(
            group,
            in,
            out,
            () -> {
              KeptSolutions kept =
                  KeptSolutions.in(
                      cache.results(), group, in, out, () -> check.count(group, in, out));
              return new TermSolver(group, in, out, Workload.of(request, progress), kept).solve();
            });
    return check.confirm(group, basis);
  }
}
