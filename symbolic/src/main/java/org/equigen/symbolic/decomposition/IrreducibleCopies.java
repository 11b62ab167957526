package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * The copies of an irreducible representation in a term, from the equivariant maps.
 *
 * <p>The maps from it to the term are taken one after another; what lies in the copies found before
 * is projected away (Gram and Schmidt, with the endomorphisms for scalars), and what is left spans
 * another copy. Where the group is closed under adjoints, projections are adjoints; otherwise they
 * come from the maps in the other direction.
 */
final class IrreducibleCopies {
  /**
   * Copies, possibly none.
   *
   * @param field contains the entries
   * @param couplings in the order of the first places of the maps
   */
  record Copies(NumberField field, List<Coupling> couplings) {}

  private final IntertwinerSolver solver;
  private final Group group;
  private final UnitaryStructure structure;

  IrreducibleCopies(IntertwinerSolver solver, Group group) {
    this.solver = solver;
    this.group = group;
    structure = new UnitaryStructure(group);
  }

  /** Whether projections in a term are orthogonal. */
  boolean orthogonal(Irrep irrep, Term term) {
    return structure.isClosed(irrep.term()) && structure.isClosed(term);
  }

  /** All copies. */
  Copies of(Irrep irrep, Term term) {
    IntertwinerBasis maps = solver.solve(group, irrep.term(), term);
    List<Coupling> copies = new ArrayList<>();
    for (Intertwiner map : maps.elements()) {
      if (copies.size() * irrep.commutant() == maps.dimension()) {
        break;
      }
      Matrix<Algebraic> rest = maps.matrix(map);
      for (Coupling copy : copies) {
        rest = rest.subtract(copy.inclusion().multiply(copy.projection().multiply(rest)));
      }
      if (!rest.isZero()) {
        copies.add(coupling(irrep, term, maps.field(), PrimitiveMatrix.of(rest), copies));
      }
    }
    return new Copies(maps.field(), copies);
  }

  private Coupling coupling(
      Irrep irrep,
      Term term,
      NumberField field,
      Matrix<Algebraic> inclusion,
      List<Coupling> others) {
    if (orthogonal(irrep, term)) {
      Matrix<Algebraic> adjoint =
          Adjoints.of(field, inclusion, structure.norms(term), irrep.squaredNorms());
      Algebraic scale = adjoint.multiply(inclusion).get(0, 0);
      Matrix<Algebraic> projection = adjoint.scale(field.invert(scale));
      return new Coupling(irrep, inclusion, projection, scale);
    }
    IntertwinerBasis back = solver.solve(group, term, irrep.term());
    for (Intertwiner map : back.elements()) {
      Optional<Matrix<Algebraic>> projection = projection(back.matrix(map), inclusion, others);
      if (projection.isPresent()) {
        return new Coupling(irrep, inclusion, projection.get(), Algebraic.ONE);
      }
    }
    throw new IllegalStateException(
        irrep + " in " + term + " of the reductive group " + group.name() + " has no complement");
  }

  /** {@code (Q J)^-1 Q}, with Q made to vanish on the other copies; empty if {@code Q J = 0}. */
  private static Optional<Matrix<Algebraic>> projection(
      Matrix<Algebraic> back, Matrix<Algebraic> inclusion, List<Coupling> others) {
    Matrix<Algebraic> rest = back;
    for (Coupling other : others) {
      rest = rest.subtract(rest.multiply(other.inclusion()).multiply(other.projection()));
    }
    Matrix<Algebraic> endomorphism = rest.multiply(inclusion);
    return endomorphism.isZero()
        ? Optional.empty()
        : Optional.of(Elimination.inverse(endomorphism).multiply(rest));
  }
}
