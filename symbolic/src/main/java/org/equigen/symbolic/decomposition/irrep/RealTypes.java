package org.equigen.symbolic.decomposition.irrep;

import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * Types of irreducible representations, computed from equivariant maps.
 *
 * <p>Over R, the dimension of the endomorphisms. Over C, maps J to the conjugate representation:
 * none for type C, otherwise {@code conj(J) J} is a real number by Schur's lemma, positive for type
 * R and negative for type H (Bröcker and tom Dieck, II.6).
 */
public final class RealTypes {
  private final IntertwinerSolver solver;
  private final Group group;

  /** The types of a group's representations. */
  public RealTypes(IntertwinerSolver solver, Group group) {
    this.solver = solver;
    this.group = group;
  }

  /**
   * The type.
   *
   * @param term irreducible over R if {@code real}, otherwise over C
   * @throws IllegalArgumentException if it is not irreducible
   */
  public RealType of(Term term, boolean real) {
    int endomorphisms = solver.solve(group, term, term).dimension();
    if (!real) {
      return endomorphisms == 1 ? overComplexNumbers(term) : reducible(term, endomorphisms);
    }
    return switch (endomorphisms) {
      case 1 -> RealType.R;
      case 2 -> RealType.C;
      case 4 -> RealType.H;
      default -> reducible(term, endomorphisms);
    };
  }

  private static RealType reducible(Term term, int endomorphisms) {
    throw new IllegalArgumentException(
        term + " is reducible: it has " + endomorphisms + " endomorphisms");
  }

  private RealType overComplexNumbers(Term term) {
    IntertwinerBasis maps = solver.solve(group, term, term.conjugate());
    if (maps.dimension() == 0) {
      return RealType.C;
    }
    NumberField field = maps.field();
    Matrix<Algebraic> map = maps.matrix(maps.elements().getFirst());
    Algebraic square = Exact.conjugate(field, map).multiply(map).get(0, 0);
    return field.value(square).real() > 0 ? RealType.R : RealType.H;
  }
}
