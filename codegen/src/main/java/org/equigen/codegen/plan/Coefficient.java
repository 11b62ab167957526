package org.equigen.codegen.plan;

import java.math.BigInteger;
import java.util.Optional;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PreciseValue;
import org.equigen.symbolic.number.Rational;

/**
 * An exact real number {@code factor * sqrt(radicand) * number}.
 *
 * <p>The canonical form has a radicand free of squares, and the number 1 where it is rational, so
 * equal numbers are equal records as long as they come from one field. Products stay in this form;
 * sums do where {@link #plus} finds them to.
 *
 * @param factor any rational
 * @param radicand at least 1 and free of squares; 1 where the factor is zero
 * @param number a positive number of a real field; 1 where it would be rational
 */
public record Coefficient(Rational factor, BigInteger radicand, AlgebraicNumber number) {
  /** 0. */
  public static final Coefficient ZERO = of(0);

  /** 1. */
  public static final Coefficient ONE = of(1);

  /**
   * Checks the sign; {@link #sqrt} reaches the canonical form.
   *
   * @throws ArithmeticException if the radicand is not positive
   */
  public Coefficient {
    if (radicand.signum() <= 0) {
      throw new ArithmeticException("square root of " + radicand);
    }
    if (factor.signum() == 0) {
      radicand = BigInteger.ONE;
      number = AlgebraicNumber.ONE;
    }
  }

  /**
   * {@code factor * sqrt(radicand)}.
   *
   * @throws ArithmeticException if the radicand is not positive
   */
  public Coefficient(Rational factor, BigInteger radicand) {
    this(factor, radicand, AlgebraicNumber.ONE);
  }

  /** The integer {@code value}. */
  public static Coefficient of(long value) {
    return of(Rational.of(value));
  }

  /** The rational {@code value}. */
  public static Coefficient of(Rational value) {
    return new Coefficient(value, BigInteger.ONE);
  }

  /**
   * A real element of a number field, which need not be real itself.
   *
   * @throws ArithmeticException if the element is not real
   */
  public static Coefficient of(NumberField field, Algebraic value) {
    if (value.isRational()) {
      return of(value.rational());
    }
    if (!field.conjugate(value).equals(value)) {
      throw new ArithmeticException(field.text(value) + " is not real");
    }
    AlgebraicNumber number = new AlgebraicNumber(field, value);
    AlgebraicNumber real = field.isReal() ? number : number.smallest();
    boolean negative = PreciseValue.of(real.field(), real.value()) < 0;
    return new Coefficient(
        Rational.of(negative ? -1 : 1), BigInteger.ONE, negative ? real.negate() : real);
  }

  /**
   * The square root of a rational, {@code sqrt(p/q) = sqrt(p q) / q}.
   *
   * @throws ArithmeticException if {@code value} is negative
   */
  public static Coefficient sqrt(Rational value) {
    if (value.signum() < 0) {
      throw new ArithmeticException("square root of " + value);
    }
    if (value.signum() == 0) {
      return ZERO;
    }
    BigInteger product = value.numerator().multiply(value.denominator());
    BigInteger root = largestSquareDivisorRoot(product);
    return new Coefficient(
        new Rational(root, value.denominator()), product.divide(root.multiply(root)));
  }

  /** The largest r such that r*r divides {@code value}; trial division up to the cube root. */
  private static BigInteger largestSquareDivisorRoot(BigInteger value) {
    BigInteger rest = value;
    BigInteger root = BigInteger.ONE;
    for (BigInteger p = BigInteger.TWO; p.pow(3).compareTo(rest) <= 0; p = p.add(BigInteger.ONE)) {
      BigInteger square = p.multiply(p);
      while (rest.mod(square).signum() == 0) {
        rest = rest.divide(square);
        root = root.multiply(p);
      }
      if (rest.mod(p).signum() == 0) {
        rest = rest.divide(p); // p occurs once: it stays under the root
      }
    }
    // What remains has at most two prime factors, so it holds a square only if it is one.
    BigInteger last = rest.sqrt();
    return last.multiply(last).equals(rest) ? root.multiply(last) : root;
  }

  /** The product. */
  public Coefficient multiply(Coefficient other) {
    Coefficient root = sqrt(new Rational(radicand.multiply(other.radicand), BigInteger.ONE));
    AlgebraicNumber product = number.multiply(other.number);
    Rational scale = factor.multiply(other.factor).multiply(root.factor);
    return product.isRational()
        ? new Coefficient(scale.multiply(product.value().rational()), root.radicand)
        : new Coefficient(scale, root.radicand, product);
  }

  /**
   * The sum, where it has this form: always among rationals, and among multiples of one root and
   * elements of one field; nothing for {@code 1 + sqrt(2)}.
   */
  public Optional<Coefficient> plus(Coefficient other) {
    if (isZero() || other.isZero()) {
      return Optional.of(isZero() ? other : this);
    }
    if (!radicand.equals(other.radicand) || !isOfOneField(other)) {
      return Optional.empty();
    }
    if (number.equals(other.number)) {
      return Optional.of(new Coefficient(factor.add(other.factor), radicand, number));
    }
    NumberField field = number.isRational() ? other.number.field() : number.field();
    Algebraic sum = field.add(multiple(field, this), multiple(field, other));
    return Optional.of(of(field, sum).multiply(new Coefficient(Rational.ONE, radicand)));
  }

  private boolean isOfOneField(Coefficient other) {
    return number.isRational()
        || other.number.isRational()
        || number.field().equals(other.number.field());
  }

  private static Algebraic multiple(NumberField field, Coefficient value) {
    return field.multiply(Algebraic.of(value.factor), value.number.value());
  }

  /** The negative. */
  public Coefficient negate() {
    return new Coefficient(factor.negate(), radicand, number);
  }

  /**
   * The square, a rational.
   *
   * @throws ArithmeticException if it is irrational
   */
  public Rational square() {
    if (!number.equals(AlgebraicNumber.ONE)) {
      throw new ArithmeticException("the square of " + this + " is not rational");
    }
    return factor.multiply(factor).multiply(new Rational(radicand, BigInteger.ONE));
  }

  /** Whether this is zero. */
  public boolean isZero() {
    return factor.signum() == 0;
  }

  /** Whether this is one. */
  public boolean isOne() {
    return equals(ONE);
  }

  /** Whether neither a square root nor a number field is involved. */
  public boolean isRational() {
    return radicand.equals(BigInteger.ONE) && number.equals(AlgebraicNumber.ONE);
  }

  /** The number in double, within four units in the last place. */
  public double doubleValue() {
    double rational = factor.doubleValue();
    double root =
        radicand.equals(BigInteger.ONE) ? rational : rational * Math.sqrt(radicand.doubleValue());
    return number.equals(AlgebraicNumber.ONE)
        ? root
        : root * PreciseValue.of(number.field(), number.value());
  }

  /** For example {@code -3/2}, {@code sqrt(2)}, {@code 1/2*sqrt(3)} or {@code -(1+sqrt(5))}. */
  @Override
  public String toString() {
    if (isRational()) {
      return factor.toString();
    }
    boolean rooted = !radicand.equals(BigInteger.ONE);
    String root = rooted ? "sqrt(" + radicand + ")" : "";
    String field = number.equals(AlgebraicNumber.ONE) ? "" : "(" + number + ")";
    String product = root + (rooted && !field.isEmpty() ? "*" : "") + field;
    if (factor.equals(Rational.ONE)) {
      return product;
    }
    return factor.equals(Rational.of(-1)) && !rooted ? "-" + product : factor + "*" + product;
  }
}
