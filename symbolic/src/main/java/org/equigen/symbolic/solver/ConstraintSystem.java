package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;

/**
 * The equations of invariance on a tensor space, reduced to orbits, before they are written down.
 *
 * @param <E> the numbers of the equations
 * @param space the coordinates
 * @param operators they annihilate every invariant
 * @param orbits the unknowns
 * @param stages the order of elimination
 */
record ConstraintSystem<E>(
    TensorSpace space, List<Operator<E>> operators, Orbits orbits, Stages stages) {
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
      elements.add(space.onFactors(element, Induced::element));
    }
    cartan.pairs().stream()
        .filter(RootPair::hasCheapReflection)
        .forEach(pair -> elements.add(pair.reflection(field)));
    Support support = Support.of(space, cartan.weights());
    work.reserve(BYTES_PER_COORDINATE * support.count());
    Orbits orbits = Orbits.of(space, support, elements, field);
    Stages stages = Stages.of(space, cartan, orbits);
    if (operators.stream().anyMatch(operator -> operator instanceof Operator.Sum)) {
      work.require(SolverEstimate.of(space.size(), orbits.count(), stages.count()));
    }
    return new ConstraintSystem<>(space, operators, orbits, stages);
  }

  /** Over a number field, where the matrices need not be rational. */
  static ConstraintSystem<Algebraic> overNumberField(
      GroupActions actions,
      TensorSpace space,
      List<Operator<Algebraic>> operators,
      ResidueMap residues) {
    Orbits orbits = Orbits.of(actions, space, residues);
    return new ConstraintSystem<>(space, operators, orbits, Stages.single(orbits.count()));
  }

  /** Writes the equations down. */
  ConstraintRows rows(List<Constraint> constraints, RowArithmetic numbers, Workload work) {
    return ConstraintRows.of(space, constraints, orbits, numbers, work);
  }

  /** What elimination will need. */
  SolverEstimate estimate(ConstraintRows rows) {
    return SolverEstimate.of(
        space.size(), orbits.count(), rows.count(), rows.entries(), stages.count());
  }

  /** The solutions modulo a prime, in echelon form. */
  ModularNullSpace solve(PrimeField field, Equations rows, Workload work) {
    return StagedElimination.solve(field, rows, stages, work);
  }
}
