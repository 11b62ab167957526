package org.equigen.symbolic.solver.orbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.solver.operator.FactorMatrices;
import org.equigen.symbolic.solver.operator.InducedMatrix;

/**
 * A pair of generators that span a split sl(2) with their bracket: {@code h = [e,f]} is diagonal,
 * {@code [h,e] = 2e} and {@code [h,f] = -2f}. Each part is a list of one matrix per factor.
 *
 * @param e raises weights
 * @param f lowers them, scaled to match
 * @param h the bracket
 */
public record RootPair(
    List<InducedMatrix<Rational>> e,
    List<InducedMatrix<Rational>> f,
    List<InducedMatrix<Rational>> h) {
  /** With more generators than this, pairs are not searched for: the search is quadratic. */
  private static final int MOST_GENERATORS = 1_000;

  /** Beyond this size a reflection, with its dense exponentials, costs more than it saves. */
  private static final int LARGEST_REFLECTION = 256;

  /** All pairs among generators of the algebra. */
  static List<RootPair> among(List<List<InducedMatrix<Rational>>> generators) {
    List<RootPair> pairs = new ArrayList<>();
    List<List<InducedMatrix<Rational>>> nilpotent =
        generators.stream().filter(a -> traceOfProduct(a, a).signum() == 0).toList();
    for (int i = 0; i < nilpotent.size() && nilpotent.size() <= MOST_GENERATORS; i++) {
      for (int j = i + 1; j < nilpotent.size(); j++) {
        of(nilpotent.get(i), nilpotent.get(j)).ifPresent(pairs::add);
      }
    }
    return pairs;
  }

  private static Optional<RootPair> of(
      List<InducedMatrix<Rational>> e, List<InducedMatrix<Rational>> f) {
    if (traceOfProduct(e, f).signum() == 0) {
      return Optional.empty();
    }
    List<InducedMatrix<Rational>> h = FactorMatrices.combine(e, f, InducedMatrix::bracket);
    if (!h.stream().allMatch(matrix -> matrix.base().isDiagonal())) {
      return Optional.empty();
    }
    Optional<Rational> raised = ratio(h, e);
    if (raised.isEmpty() || !ratio(h, f).equals(raised.map(Rational::negate))) {
      return Optional.empty();
    }
    Rational scale = Rational.of(2).divide(raised.get());
    return Optional.of(
        new RootPair(
            e,
            FactorMatrices.map(f, matrix -> matrix.scale(scale)),
            FactorMatrices.map(h, matrix -> matrix.scale(scale))));
  }

  /**
   * {@code sum_f tr(a_f b_f)} on bases: not zero for a pair, since {@code tr(h h) = tr([h,e] f) = 2
   * tr(e f)} is a sum of squares, and zero for {@code a = b} nilpotent.
   */
  private static Rational traceOfProduct(
      List<InducedMatrix<Rational>> a, List<InducedMatrix<Rational>> b) {
    Rational trace = Rational.ZERO;
    for (int f = 0; f < a.size(); f++) {
      Matrix<Rational> left = a.get(f).base();
      Matrix<Rational> right = b.get(f).base();
      for (int i = 0; i < left.rows(); i++) {
        for (Matrix.Entry<Rational> entry : left.row(i)) {
          Rational other = right.get(entry.column(), i);
          if (other.signum() != 0) {
            trace = trace.add(entry.value().multiply(other));
          }
        }
      }
    }
    return trace;
  }

  /** The c, not zero, with {@code [h,a] = c a}. */
  private static Optional<Rational> ratio(
      List<InducedMatrix<Rational>> h, List<InducedMatrix<Rational>> a) {
    return FactorMatrices.ratio(FactorMatrices.combine(h, a, InducedMatrix::bracket), a);
  }

  /** Whether the factors and their numbers are so small that the reflection is soon computed. */
  public boolean hasCheapReflection() {
    return e.stream().allMatch(matrix -> matrix.size() <= LARGEST_REFLECTION)
        && Stream.of(e, f).flatMap(List::stream).allMatch(RootPair::hasSmallNumbers);
  }

  /** Whether the entries are small, which on a power are up to k times those on the base. */
  private static boolean hasSmallNumbers(InducedMatrix<Rational> matrix) {
    Rational degree = Rational.of(matrix.shape().degree());
    return IntStream.range(0, matrix.base().rows())
        .mapToObj(matrix.base()::row)
        .flatMap(List::stream)
        .allMatch(
            entry ->
                Orbits.isSmall(entry.value()) && Orbits.isSmall(entry.value().multiply(degree)));
  }

  /**
   * {@code exp(e) exp(-f) exp(e)} modulo a prime: a group element that represents a reflection of
   * the Weyl group and so permutes the weight spaces (Carter, Simple Groups of Lie Type, 1972,
   * section 6.4).
   */
  public List<Matrix<Long>> reflection(PrimeField field) {
    return FactorMatrices.combine(
        FactorMatrices.map(e, matrix -> exponential(InducedMatrix.residues(matrix, field))),
        FactorMatrices.map(
            f,
            matrix -> exponential(InducedMatrix.residues(matrix, field).scale(field.prime() - 1))),
        (raise, lower) -> raise.multiply(lower).multiply(raise));
  }

  /**
   * The sum of {@code a^k / k!}, which ends: a shifts weights, of which there are finitely many.
   */
  private static Matrix<Long> exponential(Matrix<Long> a) {
    Matrix<Long> sum = Matrix.identity(a.field(), a.rows());
    Matrix<Long> power = sum;
    for (long k = 1; !power.isZero(); k++) {
      power = power.multiply(a).scale(a.field().invert(a.field().of(k)));
      sum = sum.add(power);
    }
    return sum;
  }
}
