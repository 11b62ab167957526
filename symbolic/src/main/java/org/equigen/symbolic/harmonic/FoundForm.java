package org.equigen.symbolic.harmonic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** The quadratic form that a group leaves invariant on a term, or why there is none to be taken. */
public sealed interface FoundForm {
  /**
   * The form.
   *
   * @param form in the basis in which the term is computed with
   */
  record Known(QuadraticForm form) implements FoundForm {}

  /**
   * No form, or too many of them.
   *
   * @param reason without a full stop
   * @param alternative what would have one
   */
  record Missing(String reason, String alternative) implements FoundForm {}

  /** {@link #of(IntertwinerSolver, Group, Term)} by a solver of its own. */
  static FoundForm of(Group group, Term term) {
    return of(new IntertwinerSolver(BasisCache.inMemory()), group, term);
  }

  /**
   * The sum of the squares of orthonormal components where it is invariant; else the only invariant
   * form, with coprime integers {@code q_ij}, the first one positive.
   *
   * @param term of real matrices
   */
  static FoundForm of(IntertwinerSolver solver, Group group, Term term) {
    int size = Math.toIntExact(Dimension.of(group, term));
    Term squares = new Term(List.of(new Factor.Symmetric(2, Representation.of(term))));
    IntertwinerBasis forms =
        solver
            .solve(group, Representation.of(squares), Representation.of(Term.SCALAR))
            .block(squares, Term.SCALAR);
    if (forms.dimension() == 0) {
      return new Missing(
          "no quadratic form of " + term + " is invariant",
          "Take a representation with a symmetric invariant form, for example \"Real(R)\" of a"
              + " compact group.");
    }
    List<Rational> norms = SquaredNorms.of(group, term);
    List<Rational> sum = norms.isEmpty() ? Collections.nCopies(size, Rational.ONE) : norms;
    PowerIndex pairs = new PowerIndex(size, 2, /* alternating= */ false);
    if (isSpanned(forms, pairs, sum)) {
      return new Known(QuadraticForm.diagonal(sum));
    }
    if (forms.dimension() > 1) {
      return new Missing(
          forms.dimension()
              + " independent quadratic forms of "
              + term
              + " are invariant, and the sum of the squares is no combination of them",
          "Take an irreducible part: gen-layers decompose lists them.");
    }
    return only(forms, pairs, size, term);
  }

  private static FoundForm only(IntertwinerBasis forms, PowerIndex pairs, int size, Term term) {
    Intertwiner form = forms.elements().getFirst();
    Rational[][] q = new Rational[size][size];
    Matrix.Builder<Algebraic> matrix = Matrix.builder(NumberField.Q, size, size);
    for (Rational[] row : q) {
      Arrays.fill(row, Rational.ZERO);
    }
    for (int k = 0; k < form.size(); k++) {
      Algebraic value = forms.coefficient(form, k);
      if (!value.isRational()) {
        return new Missing(
            "the invariant quadratic form of " + term + " is not rational",
            "Declare the group in a basis in which its form is.");
      }
      int[] pair = pairs.list(form.columns()[k]);
      q[pair[0]][pair[1]] = value.rational();
      q[pair[1]][pair[0]] = value.rational();
    }
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        matrix.add(i, j, Algebraic.of(q[i][j]));
      }
    }
    if (Elimination.rank(matrix.build()) < size) {
      return new Missing(
          "the only invariant quadratic form of " + term + " is degenerate",
          "Take a quotient or a subspace on which it is not.");
    }
    return new Known(QuadraticForm.of(q));
  }

  /**
   * Whether a diagonal form is a combination of a basis in reduced echelon form: each element has
   * the place of its first entry for itself.
   */
  private static boolean isSpanned(
      IntertwinerBasis forms, PowerIndex pairs, List<Rational> diagonal) {
    List<Algebraic> rest = new ArrayList<>(Collections.nCopies(pairs.count(), Algebraic.ZERO));
    for (int i = 0; i < diagonal.size(); i++) {
      rest.set(pairs.number(new int[] {i, i}), Algebraic.of(diagonal.get(i)));
    }
    NumberField field = forms.field();
    for (Intertwiner form : forms.elements()) {
      Algebraic factor =
          field.multiply(rest.get(form.columns()[0]), field.invert(forms.coefficient(form, 0)));
      for (int k = 0; k < form.size(); k++) {
        int place = form.columns()[k];
        Algebraic taken = field.multiply(factor, forms.coefficient(form, k));
        rest.set(place, field.add(rest.get(place), field.negate(taken)));
      }
    }
    return rest.stream().allMatch(Algebraic::isZero);
  }
}
