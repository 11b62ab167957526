package org.equigen.symbolic.solver;

import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.EquivariantBasis.Pair;

/**
 * Finds all linear maps W with {@code R_out(g) W = W R_in(g)} for every g of a group, exactly.
 *
 * <p>Each pair of distinct terms is solved once and remembered in the cache.
 */
public final class IntertwinerSolver {
  private final BasisCache cache;
  private final IndependentCheck check = new IndependentCheck();

  /** A solver that keeps its results in {@code cache}. */
  public IntertwinerSolver(BasisCache cache) {
    this.cache = cache;
  }

  /** All equivariant maps between two representations. */
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
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the problem is too large, or if
   *     a character formula contradicts the solution
   */
  public IntertwinerBasis solve(Group group, Term in, Term out) {
    IntertwinerBasis basis =
        cache.get(group, in, out, () -> new TermSolver(group, in, out).solve());
    return check.confirm(group, basis);
  }
}
