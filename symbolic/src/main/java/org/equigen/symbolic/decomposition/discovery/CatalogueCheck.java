package org.equigen.symbolic.decomposition.discovery;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.decomposition.irrep.RealTypes;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.UntrueResultException;

/**
 * Checks a catalogue that was kept: every representation is what it says, exactly.
 *
 * <p>Subspaces and their projections are equivariant under every generator; each representation is
 * irreducible, of its type and with its norms, called by its number or label, and equivalent to
 * none before it. What only a search could tell is not checked: that none was left out, and that
 * their order is that of the search.
 */
final class CatalogueCheck {
  private final IntertwinerSolver solver;
  private final Group group;
  private final boolean real;
  private final CommutantSplitting splitting;
  private final RealTypes types;
  private final PartialLabels labels;

  CatalogueCheck(IntertwinerSolver solver, Group group, boolean real) {
    this.solver = solver;
    this.group = group;
    this.real = real;
    splitting = new CommutantSplitting(solver, group, real);
    types = new RealTypes(solver, group);
    labels = new PartialLabels(group);
  }

  /**
   * Refuses a catalogue that says what is not so.
   *
   * @param found the trivial representation first
   * @param numbered the name of a representation that has no other, by its number from 1
   * @throws UntrueResultException naming a representation
   */
  void require(List<Irrep> found, IntFunction<String> numbered) throws UntrueResultException {
    for (int k = 1; k < found.size(); k++) {
      Irrep irrep = found.get(k);
      require(isCalled(irrep, numbered.apply(k + 1)), irrep, "has another name");
      requireSubspace(irrep);
      require(isIrreducible(irrep), irrep, "is not irreducible of its type");
      require(isNew(irrep, found.subList(0, k)), irrep, "occurs twice");
    }
  }

  /**
   * Refuses what is no representation with the norms that it says, over the smallest field.
   *
   * @throws UntrueResultException naming it
   */
  void requireSubspace(Irrep irrep) throws UntrueResultException {
    require(isOverSmallestField(irrep.term()), irrep, "needs a smaller field");
    require(isEquivariant(irrep.term()), irrep, "is not invariant");
    require(hasNorms(irrep), irrep, "has other norms");
  }

  private static boolean isOverSmallestField(Term term) {
    return subspaces(term)
        .allMatch(subspace -> Realisation.smallest(subspace).field().equals(subspace.field()));
  }

  static void require(boolean condition, Irrep irrep, String otherwise)
      throws UntrueResultException {
    if (!condition) {
      throw new UntrueResultException(irrep + " in it " + otherwise);
    }
  }

  /** A number names a subspace, or a label that of its own basis; natural terms name themselves. */
  private boolean isCalled(Irrep irrep, String numbered) {
    if (subspaces(irrep.term()).findAny().isEmpty()) {
      return irrep.name().equals(irrep.term().toString());
    }
    return irrep.name().equals(numbered)
        || labels
            .ofDimension(irrep.dimension())
            .filter(irrep.name()::equals)
            .flatMap(labels::find)
            .map(factor -> new Term(List.of(factor)))
            .equals(Optional.of(irrep.term()));
  }

  /** Whether the inclusion J and the projection P of a subspace commute with every generator. */
  private boolean isEquivariant(Term term) {
    NumberField field = TermField.of(group, term);
    return subspaces(term)
        .allMatch(
            subspace ->
                group.generators().stream()
                        .map(matrix -> Induced.algebra(subspace.of(), action(field, matrix)))
                        .allMatch(matrix -> isEquivariant(field, subspace, matrix))
                    && group.discrete().stream()
                        .map(matrix -> Induced.element(subspace.of(), action(field, matrix)))
                        .allMatch(matrix -> isEquivariant(field, subspace, matrix)));
  }

  private static Stream<Factor.Subspace> subspaces(Term term) {
    return term.factors().stream()
        .filter(Factor.Subspace.class::isInstance)
        .map(Factor.Subspace.class::cast);
  }

  private Action<Algebraic> action(NumberField field, Matrix<Algebraic> matrix) {
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return Action.exact(field, matrix.map(field, embedding::apply));
  }

  /** {@code M J = J (P M J)} and {@code P M = (P M J) P}. */
  private static boolean isEquivariant(
      NumberField field, Factor.Subspace subspace, Matrix<Algebraic> matrix) {
    FieldEmbedding embedding = FieldEmbedding.of(subspace.field(), field);
    Matrix<Algebraic> inclusion = subspace.inclusion().map(field, embedding::apply);
    Matrix<Algebraic> projection = subspace.projection().map(field, embedding::apply);
    Matrix<Algebraic> image = matrix.multiply(inclusion);
    Matrix<Algebraic> restricted = projection.multiply(image);
    return inclusion.multiply(restricted).equals(image)
        && restricted.multiply(projection).equals(projection.multiply(matrix));
  }

  private boolean isIrreducible(Irrep irrep) {
    List<CommutantSplitting.Part> parts = splitting.parts(irrep.term());
    if (parts.size() != 1 || !parts.getFirst().isWhole()) {
      return false;
    }
    RealType type = real ? parts.getFirst().endomorphisms() : types.of(irrep.term(), false);
    return type == irrep.type();
  }

  /** Ones say nothing; others say that the matrices are closed under adjoints in these norms. */
  private boolean hasNorms(Irrep irrep) {
    List<Rational> norms = irrep.squaredNorms();
    return norms.stream().allMatch(Rational.ONE::equals)
        || AdjointClosure.of(group, irrep.term(), norms);
  }

  private boolean isNew(Irrep irrep, List<Irrep> before) {
    return before.stream()
        .filter(other -> other.dimension() == irrep.dimension())
        .allMatch(other -> solver.solve(group, other.term(), irrep.term()).dimension() == 0);
  }
}
