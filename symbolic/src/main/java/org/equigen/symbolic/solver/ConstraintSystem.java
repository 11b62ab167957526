package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;

/**
 * The equations of invariance on a tensor space over Q, reduced to orbits.
 *
 * @param orbits the unknowns
 * @param rows the equations
 * @param stages the order of elimination
 */
record ConstraintSystem(Orbits orbits, ConstraintRows rows, Stages stages) {
  /** Bytes that a supported coordinate takes until the orbits are known. */
  private static final long BYTES_PER_COORDINATE = 21;

  /**
   * Reads all generators of a group.
   *
   * @param actions the generators
   * @param induced equivalent ones with rational matrices
   * @param residues any prime field: it finds symmetries, whose numbers are then exact
   * @param work watches this run
   * @throws ArithmeticException if an entry exceeds a long
   */
  static ConstraintSystem of(
      GroupActions actions,
      InducedMatrices<Rational> induced,
      TensorSpace space,
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
    List<Constraint> constraints = Constraint.of(induced, space);
    if (constraints.stream().anyMatch(c -> c instanceof Constraint.Derivation)) {
      work.require(SolverEstimate.of(space.size(), orbits.count(), stages.count()));
    }
    ConstraintRows rows = ConstraintRows.of(space, constraints, orbits, work);
    work.estimate(
        SolverEstimate.of(
            space.size(), orbits.count(), rows.count(), rows.entries(), stages.count()));
    return new ConstraintSystem(orbits, rows, stages);
  }

  /** The solutions modulo a prime, in echelon form. */
  ModularNullSpace solve(PrimeField field, Workload work) {
    return StagedElimination.solve(field, rows, stages, work);
  }
}
