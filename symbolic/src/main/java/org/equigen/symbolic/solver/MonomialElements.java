package org.equigen.symbolic.solver;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;

/**
 * Elements of the complexified group, modulo a prime, that permute the axes of V up to factors.
 *
 * <p>A generator with {@code A^3 = c A}, c not zero, has {@code exp(t A) = 1 + sin(s t)/s A + (1 -
 * cos(s t))/s^2 A^2} with {@code s^2 = -c} (expand the series). At {@code s t = pi} this is {@code
 * 1 - 2/c A^2}, and at {@code s t = pi/2} it is {@code 1 + A/s - A^2/c}: for rotations half and
 * quarter turns, for boosts their imaginary counterparts. Invariants of the Lie algebra are
 * invariant under the complexified group, so such an element only ever adds true constraints; it
 * relates coordinates in pairs, which shrinks the system by the order of the group that these
 * elements generate.
 */
final class MonomialElements {
  private final PrimeField field;
  private final Set<Matrix<Long>> found = new LinkedHashSet<>();

  private MonomialElements(PrimeField field) {
    this.field = field;
  }

  /** All that are found, without the identity. */
  static List<Matrix<Long>> of(Group group, PrimeField field) {
    MonomialElements elements = new MonomialElements(field);
    for (Matrix<Rational> element : group.discrete()) {
      elements.keep(element.map(field, field::reduce));
    }
    for (Matrix<Rational> generator : group.generators()) {
      elements.exponentiate(generator);
    }
    elements.found.remove(Matrix.identity(field, group.dimension()));
    return List.copyOf(elements.found);
  }

  private void exponentiate(Matrix<Rational> generator) {
    Matrix<Rational> square = generator.multiply(generator);
    Optional<Rational> ratio = ratio(square.multiply(generator), generator);
    if (ratio.isEmpty()) {
      return;
    }
    Rational c = ratio.get();
    Matrix<Long> identity = Matrix.identity(field, generator.rows());
    Matrix<Long> scaledSquare = square.map(field, entry -> field.reduce(entry.divide(c.negate())));
    Optional<Matrix<Long>> quarter =
        squareRoot(c.negate())
            .map(
                s -> {
                  long inverse = field.inverse(s);
                  return identity
                      .add(generator.map(field, a -> field.times(inverse, field.reduce(a))))
                      .add(scaledSquare);
                })
            .filter(Matrix::isMonomial);
    // Two quarter turns are a half turn, which then says nothing new.
    keep(quarter.orElseGet(() -> identity.add(scaledSquare).add(scaledSquare)));
  }

  private void keep(Matrix<Long> element) {
    if (element.isMonomial()) {
      found.add(element);
    }
  }

  /** The rational c, not zero, with {@code left = c right}. */
  private static Optional<Rational> ratio(Matrix<Rational> left, Matrix<Rational> right) {
    for (int i = 0; i < right.rows(); i++) {
      if (!right.row(i).isEmpty()) {
        Matrix.Entry<Rational> entry = right.row(i).getFirst();
        Rational c = left.get(i, entry.column()).divide(entry.value());
        boolean proportional = c.signum() != 0 && left.equals(right.scale(c));
        return proportional ? Optional.of(c) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The root of a rational whose absolute value is a square. */
  private Optional<Long> squareRoot(Rational value) {
    BigInteger numerator = value.numerator().abs().sqrt();
    BigInteger denominator = value.denominator().sqrt();
    boolean exact =
        numerator.multiply(numerator).equals(value.numerator().abs())
            && denominator.multiply(denominator).equals(value.denominator());
    if (!exact) {
      return Optional.empty();
    }
    long root = field.reduce(new Rational(numerator, denominator));
    return Optional.of(value.signum() > 0 ? root : field.times(root, field.imaginaryUnit()));
  }
}
