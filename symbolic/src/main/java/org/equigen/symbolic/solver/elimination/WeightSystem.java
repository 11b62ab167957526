package org.equigen.symbolic.solver.elimination;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.solver.equation.Constraint;
import org.equigen.symbolic.solver.equation.ConstraintRows;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.InducedMatrix;
import org.equigen.symbolic.solver.operator.IntegerMatrix;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.orbit.RootComponents;
import org.equigen.symbolic.solver.orbit.Support;
import org.equigen.symbolic.solver.orbit.Weights;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.torus.CoordinateChange;
import org.equigen.symbolic.torus.SplitTorus;
import org.equigen.symbolic.torus.WeightFactor;

/**
 * Invariance under a Lie algebra modulo a prime, in coordinates of weight vectors of a torus that
 * is diagonal in these alone: that of a compact group.
 *
 * <p>The reduction modulo p of a rational invariant solves these equations. Whether they say all
 * does not matter: solutions are {@link Candidates}.
 */
public final class WeightSystem {
  /** By how much coordinates of weight zero must be fewer than orbits. */
  private static final long FEWER = 2;

  /** Numbers of all solutions that are held at once. */
  private static final long MOST_NUMBERS = 1 << 26;

  private final TensorSpace space;
  private final ResidueMap residues;
  private final PrimeField field;
  private final Map<Factor, WeightFactor> factors;
  private final RootComponents components;
  private final Weights weights;
  private final Support support;

  private WeightSystem(
      TensorSpace space,
      ResidueMap residues,
      List<Action<Long>> algebra,
      Map<Factor, WeightFactor> factors) {
    this.space = space;
    this.residues = residues;
    field = residues.residues();
    this.factors = factors;
    Map<Factor, List<long[]>> bases = new LinkedHashMap<>();
    Map<Factor, long[][]> all = new LinkedHashMap<>();
    factors.forEach((factor, form) -> bases.put(factor, form.baseWeights()));
    factors.forEach((factor, form) -> all.put(factor, form.weights()));
    List<Map<Factor, Matrix<Long>>> generators = new ArrayList<>();
    for (Action<Long> element : algebra) {
      Map<Factor, Matrix<Long>> matrices = new LinkedHashMap<>();
      factors.forEach((factor, form) -> matrices.put(factor, form.onBase(element)));
      generators.add(matrices);
    }
    components = new RootComponents(field, bases, generators);
    weights = Weights.of(onFactors(all), components.height().length);
    support = Support.of(space, weights);
  }

  /**
   * The system; empty if no generator is split modulo the prime, or if weight vectors would take
   * long to find.
   */
  public static Optional<WeightSystem> of(
      GroupActions actions, TensorSpace space, ResidueMap residues) {
    PrimeField field = residues.residues();
    List<Action<Long>> algebra = actions.algebra().stream().map(residues::of).toList();
    SplitTorus torus = SplitTorus.of(field, algebra);
    Map<Factor, WeightFactor> factors = new LinkedHashMap<>();
    for (Factor factor : torus.rank() == 0 ? List.<Factor>of() : space.factors()) {
      if (!factors.containsKey(factor)) {
        Optional<WeightFactor> form = WeightFactor.of(torus, factor);
        if (form.isEmpty()) {
          return Optional.empty();
        }
        factors.put(factor, form.get());
      }
    }
    return factors.isEmpty()
        ? Optional.empty()
        : Optional.of(new WeightSystem(space, residues, algebra, factors));
  }

  private <T> List<T> onFactors(Map<Factor, T> values) {
    return space.factors().stream().map(f -> Objects.requireNonNull(values.get(f))).toList();
  }

  /** Whether this is the image of the generators under a map. */
  public boolean isOver(ResidueMap other) {
    return residues.equals(other);
  }

  /** Whether the coordinates of weight zero are so few that changing coordinates pays. */
  public boolean isWorthwhile(Orbits orbits) {
    return FEWER * support.count() < orbits.count();
  }

  /** The number of coordinates of weight zero. */
  public int unknowns() {
    return support.count();
  }

  /**
   * All solutions modulo the prime of equations on orbits which invariants satisfy, in echelon
   * form; empty if they would take much memory.
   */
  public Optional<ModularNullSpace> solve(Orbits orbits, Equations rows, Workload work) {
    ModularNullSpace solutions = solve(work);
    if ((long) solutions.nullity() * space.size() > MOST_NUMBERS) {
      return Optional.empty();
    }
    long bytes = (long) Integer.BYTES * solutions.nullity() * space.size();
    work.reserve(bytes);
    int[] tensors = tensors(solutions, work);
    Candidates candidates = new Candidates(field, orbits, tensors, solutions.nullity(), work);
    work.release(bytes);
    return Optional.of(candidates.satisfying(rows));
  }

  /** The solutions on the coordinates of weight zero. */
  private ModularNullSpace solve(Workload work) {
    RowArithmetic.Modular numbers = new RowArithmetic.Modular(field);
    List<Constraint> constraints = new ArrayList<>();
    for (Map<Factor, Matrix<Long>> part : components.generating()) {
      Map<Factor, IntegerMatrix> matrices = new LinkedHashMap<>();
      factors.forEach(
          (factor, form) ->
              matrices.put(
                  factor,
                  InducedMatrix.modular(
                      new InducedMatrix<>(form.shape(), Objects.requireNonNull(part.get(factor))),
                      numbers)));
      constraints.add(new Constraint.Derivation(onFactors(matrices)));
    }
    Orbits single = Orbits.of(space, support, List.of(), field);
    ConstraintRows rows = ConstraintRows.of(space, constraints, single, numbers, work);
    Stages stages = Stages.byHeight(space, weights, components.height(), single);
    ModularNullSpace solutions = StagedElimination.solve(field, rows, stages, work);
    rows.release();
    return solutions;
  }

  /**
   * Solutions in the coordinates of the space, shape {@code [coordinate][solution]}, residues from
   * 0 to p-1.
   */
  private int[] tensors(ModularNullSpace solutions, Workload work) {
    int count = solutions.nullity();
    int[] tensors = new int[Math.multiplyExact(space.size(), count)];
    for (int u = 0; u < solutions.unknowns(); u++) {
      int[] depends = solutions.dependsOn(u);
      for (int e = 0; e < depends.length; e++) {
        tensors[support.coordinate(u) * count + depends[e]] = solutions.coefficients(u)[e];
      }
    }
    Map<Factor, List<CoordinateChange>> changes = new LinkedHashMap<>();
    factors.forEach((factor, form) -> changes.put(factor, form.back()));
    List<List<CoordinateChange>> axes = onFactors(changes);
    long total = axes.stream().mapToLong(List::size).sum();
    long done = 0;
    for (int f = 0; f < space.rank(); f++) {
      int trailing = space.strides()[f] * count;
      int leading = tensors.length / Math.max(1, trailing * space.sizes()[f]);
      for (CoordinateChange step : axes.get(f)) {
        work.advance(Step.CHANGING, done++, total);
        work.spend(tensors.length);
        tensors = step.apply(tensors, leading, trailing);
      }
    }
    return tensors;
  }
}
