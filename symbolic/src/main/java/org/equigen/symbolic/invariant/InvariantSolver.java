package org.equigen.symbolic.invariant;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;

/**
 * Finds minimal generators of the polynomial invariants of any group on any representation, and of
 * its equivariant polynomial maps, exactly, up to a degree.
 *
 * <p>Degree by degree, {@link GeneratorSearch} multiplies what is known and completes it. All maps
 * of a degree come from the linear solver on symmetric powers, or from averages over a finite
 * group.
 */
public final class InvariantSolver {
  /** The highest degree that can be asked for. */
  public static final int MOST_DEGREE = 64;

  private final IntertwinerSolver solver;
  private final InvariantCache cache;
  private final SolverProgress progress;
  private final Map<Group, CharacterFormula> formulae = new ConcurrentHashMap<>();

  /** A solver that keeps its results, and tells how it goes on. */
  public InvariantSolver(IntertwinerSolver solver, InvariantCache cache, SolverProgress progress) {
    this.solver = solver;
    this.cache = cache;
    this.progress = progress;
  }

  /**
   * The invariant polynomials in the coordinates of a representation.
   *
   * @param degree the highest total degree, from 1
   * @throws DiagnosticException if they are too many, if the numbers found contradict the
   *     characters, or if the thread is interrupted
   */
  public InvariantRing ring(Group group, Representation representation, int degree) {
    Request request = new Request(false, group, representation, Term.SCALAR, degree);
    Coordinates coordinates = request.coordinates();
    InvariantTask task = task(request, coordinates);
    GradedModule module = cache.get(request, coordinates, task::ring, task::knownRing);
    return new InvariantRing(group, representation, module);
  }

  /**
   * The equivariant polynomial maps from the representation of a ring into a term, as a module over
   * the ring, up to the degree of the ring.
   *
   * @throws DiagnosticException as {@link #ring}
   */
  public GradedModule equivariants(InvariantRing ring, Term target) {
    Request request =
        new Request(true, ring.group(), ring.representation(), target, ring.module().degree());
    Coordinates coordinates = request.coordinates();
    InvariantTask task = task(request, coordinates);
    List<Generator> below = embedded(ring, coordinates);
    return cache.get(
        request, coordinates, () -> task.module(below), known -> task.knownModule(below, known));
  }

  /** The generators of a ring over the field of a module. */
  private static List<Generator> embedded(InvariantRing ring, Coordinates coordinates) {
    FieldEmbedding embedding =
        FieldEmbedding.of(ring.polynomials().field(), coordinates.ring().field());
    return ring.module().generators().stream()
        .map(generator -> new Generator(generator.degree(), generator.map().map(embedding::apply)))
        .toList();
  }

  private InvariantTask task(Request request, Coordinates coordinates) {
    CharacterFormula formula = formulae.computeIfAbsent(request.group(), CharacterFormula::of);
    return new InvariantTask(request, coordinates, formula, solver, progress);
  }
}
