package org.equigen.symbolic.number;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Square roots of {@code a = x + y sqrt d}, d positive.
 *
 * <p>Where the norm {@code x^2 - d y^2} is the square of r, {@code sqrt a = sqrt((x+r)/2) +- sqrt(
 * (x-r)/2)}. Where it is d times a square, a is multiplied by a u of that kind whose root is known:
 * {@code 2 + sqrt 2 = (2 cos(pi/8))^2} and {@code (5 + sqrt 5)/2 = (2 sin(2 pi/5))^2}. In all other
 * cases the root lies in no cyclotomic field.
 */
final class NestedRoot {
  private static final Rational HALF = Rational.of(1, 2);

  private NestedRoot() {}

  /** The root, positive or i times a positive number. */
  static Optional<AlgebraicNumber> of(AlgebraicNumber a) {
    NumberField field = a.field();
    if (field.degree() != 2 || !field.isReal()) {
      return Optional.empty();
    }
    if (a.doubleValue().real() < 0) {
      return positive(a.negate()).map(AlgebraicNumber.I::multiply);
    }
    return positive(a);
  }

  private static Optional<AlgebraicNumber> positive(AlgebraicNumber a) {
    long d = -a.field().minimalPolynomial()[0];
    Optional<AlgebraicNumber> root = denested(a, d);
    if (root.isPresent() || (d != 2 && d != 5)) {
      return root;
    }
    Rational x = d == 2 ? Rational.of(2) : Rational.of(5, 2);
    Rational y = d == 2 ? Rational.ONE : HALF;
    AlgebraicNumber u = new AlgebraicNumber(a.field(), Algebraic.of(x, y));
    AlgebraicNumber rootOfU =
        d == 2
            ? AlgebraicNumber.cosine(BigInteger.ONE, BigInteger.valueOf(16))
            : AlgebraicNumber.sine(BigInteger.ONE, BigInteger.valueOf(5));
    AlgebraicNumber twice = rootOfU.multiply(AlgebraicNumber.of(Rational.of(2)));
    return denested(a.multiply(u), d).map(product -> product.multiply(twice.invert()));
  }

  private static Optional<AlgebraicNumber> denested(AlgebraicNumber a, long d) {
    Rational x = a.value().coefficient(0);
    Rational y = a.value().coefficient(1);
    Rational norm = x.multiply(x).subtract(Rational.of(d).multiply(y).multiply(y));
    AlgebraicNumber r = AlgebraicNumber.squareRoot(norm);
    if (norm.signum() < 0 || !r.isRational()) {
      return Optional.empty();
    }
    Rational root = r.value().rational();
    AlgebraicNumber large = AlgebraicNumber.squareRoot(x.add(root).multiply(HALF));
    AlgebraicNumber small = AlgebraicNumber.squareRoot(x.subtract(root).multiply(HALF));
    return Optional.of(y.signum() < 0 ? large.subtract(small) : large.add(small));
  }
}
