package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.elimination.ModularNullSpace;
import org.equigen.symbolic.solver.elimination.StagedElimination;
import org.equigen.symbolic.solver.elimination.Stages;
import org.equigen.symbolic.solver.elimination.WeightSystem;
import org.equigen.symbolic.solver.equation.Constraint;
import org.equigen.symbolic.solver.equation.ConstraintRows;
import org.equigen.symbolic.solver.equation.Equations;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.InducedMatrices;
import org.equigen.symbolic.solver.operator.Operator;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.CartanData;
import org.equigen.symbolic.solver.orbit.MonomialElements;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.solver.orbit.RootPair;
import org.equigen.symbolic.solver.orbit.Support;
import org.equigen.symbolic.solver.orbit.Weights;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.Workload;

/**
 * The equations of invariance on a tensor space, reduced to orbits, before they are written down.
 *
 * @param <E> the numbers of the equations
 * @param actions the generators
 * @param space the coordinates
 * @param operators they annihilate every invariant
 * @param orbits the unknowns
 * @param stages the order of elimination
 * @param weights the equations in coordinates of weight vectors modulo a first prime, where these
 *     are far fewer than the orbits
 */
record ConstraintSystem<E>(
    GroupActions actions,
    TensorSpace space,
    List<Operator<E>> operators,
    Orbits orbits,
    Stages stages,
    Optional<WeightSystem> weights) {
  /** Bytes that a supported coordinate takes until the orbits are known. */
  private static final long BYTES_PER_COORDINATE = 21;

  /**
   * Over Q.
   *
   * @param actions the generators
   * @param induced equivalent ones with rational matrices
   * @param operators those that are not {@link Weights#cover covered} by weights
   * @param residues any prime field: it finds symmetries, whose numbers are then exact
   * @param work watches this run
   */
  static ConstraintSystem<Rational> overRationals(
      GroupActions actions,
      InducedMatrices<Rational> induced,
      TensorSpace space,
      List<Operator<Rational>> operators,
      ResidueMap residues,
      Workload work) {
    CartanData cartan = CartanData.of(induced.algebra().stream().map(space::onFactors).toList());
    PrimeField field = residues.residues();
    List<List<Matrix<Long>>> elements = new ArrayList<>();
    for (Action<Long> element : MonomialElements.of(actions, residues)) {
      if (space.factors().stream().allMatch(factor -> isCheap(factor, element))) {
        elements.add(space.onFactors(element, Induced::element));
      }
    }
    cartan.pairs().stream()
        .filter(RootPair::hasCheapReflection)
        .forEach(pair -> elements.add(pair.reflection(field)));
    Support support = Support.of(space, cartan.weights());
    work.reserve(BYTES_PER_COORDINATE * support.count());
    Orbits orbits = Orbits.of(space, support, elements, field);
    Stages stages = Stages.of(space, cartan, orbits);
    ConstraintSystem<Rational> system =
        new ConstraintSystem<>(
            actions, space, operators, orbits, stages, weights(actions, space, orbits, residues));
    if (operators.stream().anyMatch(operator -> operator instanceof Operator.Sum)) {
      work.require(SolverEstimate.of(space.size(), system.unknowns(), stages.count()));
    }
    return system;
  }

  /** Over a number field, where the matrices need not be rational. */
  static ConstraintSystem<Algebraic> overNumberField(
      GroupActions actions,
      TensorSpace space,
      List<Operator<Algebraic>> operators,
      ResidueMap residues) {
    Orbits orbits = Orbits.of(actions, space, residues);
    Stages single = Stages.single(orbits.count());
    return new ConstraintSystem<>(
        actions, space, operators, orbits, single, weights(actions, space, orbits, residues));
  }

  private static Optional<WeightSystem> weights(
      GroupActions actions, TensorSpace space, Orbits orbits, ResidueMap residues) {
    return WeightSystem.of(actions, space, residues).filter(system -> system.isWorthwhile(orbits));
  }

  /** Powers of matrices with many entries have very many, and tie few coordinates together. */
  private static boolean isCheap(Factor factor, Action<Long> element) {
    return switch (factor) {
      case Factor.Dual(Factor of) -> isCheap(of, element);
      case Factor.Symmetric(int _, Representation of) -> Induced.element(of, element).isMonomial();
      case Factor.Alternating(int _, Representation of) ->
          Induced.element(of, element).isMonomial();
      case Factor.Vector _,
          Factor.Conjugate _,
          Factor.Real _,
          Factor.Component _,
          Factor.Subspace _ ->
          true;
    };
  }

  /** The number of unknowns that are eliminated. */
  private int unknowns() {
    return weights.map(WeightSystem::unknowns).orElse(orbits.count());
  }

  /** Writes the equations down. */
  ConstraintRows rows(List<Constraint> constraints, RowArithmetic numbers, Workload work) {
    return ConstraintRows.of(space, constraints, orbits, numbers, work);
  }

  /** What elimination will need. */
  SolverEstimate estimate(ConstraintRows rows) {
    return SolverEstimate.of(
        space.size(), unknowns(), rows.count(), rows.entries(), stages.count());
  }

  /**
   * The solutions modulo a prime, in echelon form.
   *
   * @param residues takes the numbers of the generators to those of the rows
   */
  ModularNullSpace solve(ResidueMap residues, Equations rows, Workload work) {
    return weights
        .flatMap(
            first -> first.isOver(residues) ? weights : WeightSystem.of(actions, space, residues))
        .flatMap(system -> system.solve(orbits, rows, work))
        .orElseGet(() -> StagedElimination.solve(residues.residues(), rows, stages, work));
  }
}
