package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.FieldRestriction;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;

/**
 * What is left of a representation W when the parts equivalent to known irreducible representations
 * are projected away.
 *
 * <p>For a basis J_i of the maps from k to W and the dual basis Q_i of those back, {@code tr(Q_i
 * J_j) = delta_ij}, the sum of {@code J_i Q_i} does not depend on the basis, so it commutes with
 * all endomorphisms of W: it is a multiple of the projection to the parts equivalent to k, with
 * factor {@code d/dim(k)} for d-dimensional endomorphisms of k.
 */
final class Remainder {
  private final IntertwinerSolver solver;
  private final Group group;

  Remainder(IntertwinerSolver solver, Group group) {
    this.solver = solver;
    this.group = group;
  }

  /**
   * The rest as a subspace of W in its reduced echelon basis.
   *
   * @param known irreducible representations, pairwise inequivalent
   * @param term W, a sum of irreducible representations
   */
  Factor.Subspace of(List<Irrep> known, Term term) {
    int size = Math.toIntExact(Dimension.of(group, term));
    Matrix<Algebraic> rest = Matrix.identity(NumberField.Q, size);
    NumberField field = NumberField.Q;
    for (Irrep irrep : known) {
      Matrix<Algebraic> part = idempotent(irrep, term);
      NumberField common = FieldEmbedding.compositum(List.of(field, fieldOf(part)));
      rest = over(common, field, rest).subtract(over(common, fieldOf(part), part));
      field = common;
    }
    List<Rational> norms = new InvariantMetric(group.dimension()).of(term);
    return new Realisation(field, rest, norms).echelon("", term);
  }

  private static NumberField fieldOf(Matrix<Algebraic> matrix) {
    return (NumberField) matrix.field();
  }

  private static Matrix<Algebraic> over(
      NumberField larger, NumberField field, Matrix<Algebraic> matrix) {
    return matrix.map(larger, FieldEmbedding.of(field, larger)::apply);
  }

  private Matrix<Algebraic> idempotent(Irrep irrep, Term term) {
    IntertwinerBasis there = solver.solve(group, irrep.term(), term);
    IntertwinerBasis back = solver.solve(group, term, irrep.term());
    NumberField field = FieldEmbedding.compositum(List.of(there.field(), back.field()));
    List<Matrix<Algebraic>> inclusions = matrices(there, field);
    List<Matrix<Algebraic>> duals = duals(field, inclusions, matrices(back, field));
    int size = there.rows();
    Matrix<Algebraic> sum = Matrix.zero(field, size, size);
    for (int i = 0; i < inclusions.size(); i++) {
      sum = sum.add(inclusions.get(i).multiply(duals.get(i)));
    }
    Rational scale = Rational.of(irrep.dimension(), irrep.commutant());
    return smallest(field, sum.scale(Algebraic.of(scale)));
  }

  private static List<Matrix<Algebraic>> matrices(IntertwinerBasis maps, NumberField field) {
    return maps.elements().stream()
        .map(map -> over(field, maps.field(), maps.matrix(map)))
        .toList();
  }

  private static List<Matrix<Algebraic>> duals(
      NumberField field, List<Matrix<Algebraic>> inclusions, List<Matrix<Algebraic>> back) {
    int count = inclusions.size();
    Matrix.Builder<Algebraic> traces = Matrix.builder(field, count, count);
    for (int i = 0; i < count; i++) {
      Matrix<Algebraic> transpose = inclusions.get(i).transpose();
      for (int j = 0; j < count; j++) {
        traces.add(j, i, trace(field, back.get(j), transpose));
      }
    }
    Matrix<Algebraic> inverse = Elimination.inverse(traces.build());
    List<Matrix<Algebraic>> duals = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Matrix<Algebraic> dual =
          Matrix.zero(field, back.getFirst().rows(), back.getFirst().columns());
      for (Matrix.Entry<Algebraic> entry : inverse.row(i)) {
        dual = dual.add(back.get(entry.column()).scale(entry.value()));
      }
      duals.add(dual);
    }
    return duals;
  }

  /** {@code tr(Q J)} from Q and the transpose of J. */
  private static Algebraic trace(
      NumberField field, Matrix<Algebraic> back, Matrix<Algebraic> transpose) {
    Algebraic trace = Algebraic.ZERO;
    for (int r = 0; r < back.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : back.row(r)) {
        Algebraic other = transpose.get(r, entry.column());
        trace = other.isZero() ? trace : field.add(trace, field.multiply(entry.value(), other));
      }
    }
    return trace;
  }

  private static Matrix<Algebraic> smallest(NumberField field, Matrix<Algebraic> matrix) {
    List<Algebraic> numbers = new ArrayList<>();
    for (int r = 0; r < matrix.rows(); r++) {
      matrix.row(r).forEach(entry -> numbers.add(entry.value()));
    }
    FieldRestriction restriction = FieldRestriction.smallest(field, numbers);
    return matrix.map(restriction.subfield(), value -> restriction.apply(value).orElseThrow());
  }
}
