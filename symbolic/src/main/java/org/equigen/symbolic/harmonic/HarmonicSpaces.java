package org.equigen.symbolic.harmonic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.LabelledIrreps;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/**
 * The harmonic polynomials of a term and an invariant form, degree by degree, and the
 * representations that they are.
 *
 * <p>Polynomials on V whose space has a label, {@code 2e} of O(3) or {@code (1,1)} of Lorentz's
 * group, come in the coordinates of that label, for O(3) those of e3nn. All others come in the
 * basis of {@link HarmonicPolynomials}, as a subspace {@code Harm(l,A)} of {@code Sym(l,A)}.
 */
public final class HarmonicSpaces {
  private final Group group;
  private final Term term;
  private final QuadraticForm form;
  private final HarmonicPolynomials harmonic;
  private final PolynomialRing ring;
  private final Optional<LabelledIrreps> labels;

  /**
   * For a term with a form.
   *
   * @param solver for the types of labels
   * @param term of real matrices
   * @param form invariant, in the basis in which the term is computed with
   */
  public HarmonicSpaces(IntertwinerSolver solver, Group group, Term term, QuadraticForm form) {
    this.group = group;
    this.term = term;
    this.form = form;
    harmonic = new HarmonicPolynomials(form);
    ring = harmonic.ring();
    labels =
        isStandard() && isNatural()
            ? LabelledIrreps.of(solver, group, /* real= */ true)
            : Optional.empty();
  }

  /** For a term with a form, by a solver of its own. */
  public HarmonicSpaces(Group group, Term term, QuadraticForm form) {
    this(new IntertwinerSolver(BasisCache.inMemory()), group, term, form);
  }

  /** Whether the form is {@code sum of +-x_i^2} in orthonormal components. */
  private boolean isStandard() {
    List<Rational> norms = SquaredNorms.of(group, term);
    boolean standard = form.isDiagonal();
    for (int i = 0; i < form.size(); i++) {
      Rational norm = norms.isEmpty() ? Rational.ONE : norms.get(i);
      Rational weight = form.weights().get(i);
      standard &= weight.equals(norm) || weight.equals(norm.negate());
    }
    return standard;
  }

  /** Whether the term is V, or V by a label in the same coordinates. */
  private boolean isNatural() {
    return term.equals(Term.vector())
        || (term.factors().size() == 1
            && term.factors().getFirst() instanceof Factor.Subspace subspace
            && subspace.of().equals(Representation.of(Term.vector()))
            && subspace.inclusion().equals(Matrix.identity(subspace.field(), form.size())));
  }

  /** The space of a degree. */
  public HarmonicSpace of(int degree) {
    if (degree == 0) {
      return new HarmonicSpace(
          0, scalar(), List.of(ring.constant(Algebraic.ONE)), List.of(Rational.ONE));
    }
    if (degree == 1 && isStandard()) {
      List<Polynomial> variables = new ArrayList<>();
      for (int i = 0; i < form.size(); i++) {
        variables.add(ring.variable(i));
      }
      return space(degree, term, variables);
    }
    return labelled(degree).orElseGet(() -> subspace(degree));
  }

  private HarmonicSpace space(int degree, Term space, List<Polynomial> polynomials) {
    List<Rational> squares = polynomials.stream().map(it -> harmonic.product(it, it)).toList();
    return new HarmonicSpace(degree, space, polynomials, squares);
  }

  /** S beside V, and the label of the trivial representation beside labels. */
  private Term scalar() {
    if (term.equals(Term.vector()) || labels.isEmpty()) {
      return Term.SCALAR;
    }
    return Irreducibles.of(group, labels.get().trivial().name()) instanceof Irreducible.Known known
        ? new Term(List.of(known.factor().get()))
        : Term.SCALAR;
  }

  private Optional<HarmonicSpace> labelled(int degree) {
    Term powers = new Term(List.of(new Factor.Symmetric(degree, Representation.of(Term.vector()))));
    int dimension = HarmonicPolynomials.count(form.size(), degree);
    return labels
        .flatMap(irreps -> irreps.find(powers))
        .flatMap(found -> found.stream().filter(it -> it.dimension() == dimension).findFirst())
        .map(Irrep::term)
        .filter(label -> label.factors().size() == 1)
        .flatMap(label -> labelled(degree, label));
  }

  /** The polynomials in the coordinates of a label, if they are orthonormal there. */
  private Optional<HarmonicSpace> labelled(int degree, Term label) {
    if (!(label.factors().getFirst() instanceof Factor.Subspace subspace)) {
      return Optional.empty();
    }
    return new PowerVector(ring)
        .of(Representation.of(label))
        .map(polynomials -> space(degree, label, polynomials))
        .filter(space -> isOrthonormal(space, subspace.squaredNorms()));
  }

  /** Whether they are harmonic, and the roots of the norms make them orthonormal up to a factor. */
  private boolean isOrthonormal(HarmonicSpace space, List<Rational> norms) {
    Rational first = space.squares().getFirst().multiply(norms.getFirst());
    for (int k = 0; k < space.dimension(); k++) {
      Polynomial polynomial = space.polynomials().get(k);
      if (polynomial.isZero()
          || !harmonic.laplacian(polynomial).isZero()
          || !space.squares().get(k).multiply(norms.get(k)).equals(first)) {
        return false;
      }
      for (int m = 0; m < k; m++) {
        if (harmonic.product(polynomial, space.polynomials().get(m)).signum() != 0) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * {@code Harm(l,A)}: with {@code z = T x}, the projection takes a tensor to its contractions with
   * the polynomials, and the inclusion raises the indices of those by the form.
   */
  private HarmonicSpace subspace(int degree) {
    List<Polynomial> polynomials = harmonic.basis(degree);
    HarmonicSpace space = space(degree, term, polynomials);
    PowerIndex index = new PowerIndex(form.size(), degree, /* alternating= */ false);
    int size = degree == 1 ? form.size() : index.count();
    Matrix.Builder<Algebraic> projection = Matrix.builder(NumberField.Q, space.dimension(), size);
    Matrix.Builder<Algebraic> inclusion = Matrix.builder(NumberField.Q, size, space.dimension());
    HarmonicPolynomials plain = new HarmonicPolynomials(unit());
    List<Polynomial> axes = linear(form.axes());
    List<Polynomial> vectors = linear(Elimination.inverse(form.axes()).transpose());
    for (int k = 0; k < space.dimension(); k++) {
      Polynomial polynomial = polynomials.get(k);
      int row = k;
      ring.substitute(polynomial, axes)
          .terms()
          .forEach(
              (monomial, value) -> {
                Rational share = value.rational().multiply(plain.scale(monomial));
                projection.add(row, index.number(list(monomial)), Algebraic.of(share));
              });
      ring.substitute(raised(polynomial, space.squares().get(k)), vectors)
          .terms()
          .forEach((monomial, value) -> inclusion.add(index.number(list(monomial)), row, value));
    }
    Representation powers =
        Representation.of(
            degree == 1
                ? term
                : new Term(List.of(new Factor.Symmetric(degree, Representation.of(term)))));
    Factor factor =
        new Factor.Subspace(
            "Harm(" + degree + "," + term + ")",
            powers,
            NumberField.Q,
            inclusion.build(),
            projection.build(),
            space.squares().stream().map(Rational.ONE::divide).toList());
    return new HarmonicSpace(degree, new Term(List.of(factor)), polynomials, space.squares());
  }

  private QuadraticForm unit() {
    return QuadraticForm.diagonal(Collections.nCopies(form.size(), Rational.ONE));
  }

  /** The rows of a matrix as linear polynomials. */
  private List<Polynomial> linear(Matrix<Algebraic> matrix) {
    List<Polynomial> rows = new ArrayList<>();
    for (int row = 0; row < matrix.rows(); row++) {
      Polynomial sum = Polynomial.ZERO;
      for (Matrix.Entry<Algebraic> entry : matrix.row(row)) {
        sum = ring.add(sum, ring.scale(ring.variable(entry.column()), entry.value()));
      }
      rows.add(sum);
    }
    return rows;
  }

  /** {@code sum of p_a / d^a e^a}, divided by the product of p with itself under the form. */
  private Polynomial raised(Polynomial polynomial, Rational square) {
    Map<Monomial, Algebraic> terms = new HashMap<>();
    int sign = 1;
    for (Map.Entry<Monomial, Algebraic> term : polynomial.terms().entrySet()) {
      Rational power = Rational.ONE;
      for (int i = 0; i < ring.size(); i++) {
        for (int k = 0; k < term.getKey().exponent(i); k++) {
          power = power.divide(form.weights().get(i));
        }
      }
      sign = power.signum(); // the same for all monomials: exponents differ by even numbers
      terms.put(term.getKey(), Algebraic.of(term.getValue().rational().multiply(power)));
    }
    Rational inverse = Rational.of(sign).divide(square);
    return ring.scale(Polynomial.of(terms), Algebraic.of(inverse));
  }

  private static int[] list(Monomial monomial) {
    int[] list = new int[monomial.degree()];
    int place = 0;
    for (int i = 0; i < monomial.variables(); i++) {
      for (int k = 0; k < monomial.exponent(i); k++) {
        list[place++] = i;
      }
    }
    return list;
  }
}
