package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.FundamentalDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/** Writes tensor products as parts of tensor powers of natural spaces. */
final class ExpansionReader {
  /** The largest number of components of a tensor power. */
  private static final int MAX_COMPONENTS = 1 << 16;

  private final Place place;
  private final TheoremGroup group;
  private final NumberField field;

  ExpansionReader(Place place, TheoremGroup group) {
    this.place = place;
    this.group = group;
    field = group.group().field();
  }

  /**
   * The expansion of a tensor product.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for factors that are no tensors
   *     over the natural spaces, and for tensor powers of too many components
   */
  Expansion read(Term term) {
    Expansion product = Expansion.scalar(field);
    for (Factor factor : term.factors()) {
      product = times(product, read(factor));
    }
    return product;
  }

  private Expansion times(Expansion left, Expansion right) {
    long size = (long) left.inclusion().rows() * right.inclusion().rows();
    if (size > MAX_COMPONENTS) {
      throw refusal(
          "a tensor of more than " + MAX_COMPONENTS + " components", "tensors of fewer indices");
    }
    return left.times(right);
  }

  private Expansion read(Factor factor) {
    Optional<NaturalIndex> slot = group.slot(factor);
    if (slot.isPresent()) {
      return Expansion.natural(field, slot.get(), group.space(slot.get()).size());
    }
    return switch (factor) {
      case Factor.Dual(Factor of) -> read(of).dual();
      case Factor.Conjugate(Factor of) -> read(of).conjugate(group);
      case Factor.Symmetric(int degree, Representation of) -> power(of, degree, false, factor);
      case Factor.Alternating(int degree, Representation of) -> power(of, degree, true, factor);
      case Factor.Subspace subspace -> subspace(subspace);
      case Factor.Real _ ->
          throw refusal("a product with " + factor, "Real(R) as a summand of its own");
      case Factor.Vector _, Factor.Component _ ->
          throw refusal(factor + ", which is not one natural space", blocks());
    };
  }

  private Expansion power(Representation of, int degree, boolean alternating, Factor whole) {
    Expansion base = read(only(of, whole));
    Expansion product = base;
    for (int i = 1; i < degree; i++) {
      product = times(product, base);
    }
    PowerMaps maps = PowerMaps.of(field, base.projection().rows(), degree, alternating);
    return product.part(maps.inclusion(), maps.projection());
  }

  private Term only(Representation of, Factor whole) {
    if (of.summands().size() != 1 || of.summands().getFirst().multiplicity() != 1) {
      throw refusal(whole + ", a power of a sum", "powers of one tensor, such as Sym(2,V)");
    }
    return of.summands().getFirst().term();
  }

  private Expansion subspace(Factor.Subspace subspace) {
    Expansion whole = read(only(subspace.of(), subspace));
    if (!subspace.field().isRational() && !subspace.field().equals(field)) {
      throw refusal(subspace + " over " + subspace.field(), "parts of tensors over " + field);
    }
    List<Matrix<Algebraic>> moves = matrices(subspace.of());
    Matrix<Algebraic> include = subspace.inclusion().map(field, entry -> entry);
    Matrix<Algebraic> project = subspace.projection().map(field, entry -> entry);
    if (!keepsImage(moves, include, project)) {
      include = leftInverse(project.transpose()).transpose();
    }
    if (!keepsKernel(moves, include, project)) {
      project = leftInverse(include);
    }
    if (!keepsImage(moves, include, project) || !keepsKernel(moves, include, project)) {
      throw refusal(subspace + ", which is no direct summand", "V, V' and their tensors");
    }
    return whole.part(include, project);
  }

  private static boolean keepsImage(
      List<Matrix<Algebraic>> moves, Matrix<Algebraic> include, Matrix<Algebraic> project) {
    return moves.stream()
        .map(move -> move.multiply(include))
        .allMatch(moved -> include.multiply(project.multiply(moved)).equals(moved));
  }

  private static boolean keepsKernel(
      List<Matrix<Algebraic>> moves, Matrix<Algebraic> include, Matrix<Algebraic> project) {
    return moves.stream()
        .map(project::multiply)
        .allMatch(moved -> moved.multiply(include).multiply(project).equals(moved));
  }

  /**
   * {@code (J^+ J)^-1 J^+}: the projection along the orthogonal complement of the image of J, which
   * is invariant where the group contains the adjoint of each of its elements.
   */
  private Matrix<Algebraic> leftInverse(Matrix<Algebraic> inclusion) {
    Matrix<Algebraic> adjoint = Exact.conjugate(field, inclusion).transpose();
    return Elimination.inverse(adjoint.multiply(inclusion)).multiply(adjoint);
  }

  private List<Matrix<Algebraic>> matrices(Representation representation) {
    List<Matrix<Algebraic>> matrices = new ArrayList<>();
    for (Matrix<Algebraic> a : group.group().generators()) {
      matrices.add(Induced.algebra(representation, Action.exact(field, a)));
    }
    for (Matrix<Algebraic> h : group.group().discrete()) {
      matrices.add(Induced.element(representation, Action.exact(field, h)));
    }
    return matrices;
  }

  private String blocks() {
    List<String> names = new ArrayList<>();
    group.group().components().forEach(component -> names.add("V[" + component.name() + "]"));
    return names.isEmpty() ? "V, V' and their tensors" : String.join(" + ", names);
  }

  RuntimeException refusal(String what, String alternative) {
    return new FundamentalDiagnostic.NotCovered(
            place, group.group().name(), what, "\"" + alternative + "\"")
        .exception();
  }
}
