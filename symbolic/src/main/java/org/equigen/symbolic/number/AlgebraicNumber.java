package org.equigen.symbolic.number;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * A number together with a field that contains it: arithmetic goes on in the smallest cyclotomic
 * field, or real subfield of one, that contains both operands.
 *
 * <p>All methods that combine numbers throw {@link FieldTooLargeException} beyond degree {@link
 * #MAX_DEGREE}.
 *
 * @param field a field
 * @param value an element of it
 */
public record AlgebraicNumber(NumberField field, Algebraic value) {
  /** The largest degree of a field that is chosen for numbers. */
  public static final int MAX_DEGREE = 48;

  /** 0. */
  public static final AlgebraicNumber ZERO = of(Rational.ZERO);

  /** 1. */
  public static final AlgebraicNumber ONE = of(Rational.ONE);

  /** The square root of -1. */
  public static final AlgebraicNumber I =
      new AlgebraicNumber(NumberField.gaussian(), NumberField.gaussian().generator());

  /** A rational number. */
  public static AlgebraicNumber of(Rational value) {
    return new AlgebraicNumber(NumberField.Q, Algebraic.of(value));
  }

  /**
   * Reads the notation in which all exact numbers are written:
   *
   * <pre>
   * number  = ["-"] product {("+" | "-") product}
   * product = power {("*" | "/") power}
   * power   = atom ["^" ["-"] digits]
   * atom    = digits | "i" | "sqrt(" number ")" | "zeta(" digits ")" | "(" number ")"
   *         | "cos(" [digits "*"] "pi" ["/" digits] ")"
   * </pre>
   *
   * <p>{@code i} is the square root of -1, {@code zeta(n) = exp(2 pi i/n)}, and {@code sqrt} is
   * positive, or i times a positive number. There are no blanks. For example {@code
   * 1/2+1/2*sqrt(5)}, {@code -sqrt(3/10)} or {@code zeta(7)+zeta(7)^4}.
   *
   * @throws IllegalArgumentException if it is no such number, or has a root in no supported field
   * @throws ArithmeticException if it divides by zero
   */
  public static AlgebraicNumber parse(String text) {
    return new NumberParser(text).parse();
  }

  /** {@code exp(2 pi i k/n)}, n at least 1. */
  public static AlgebraicNumber rootOfUnity(BigInteger k, BigInteger n) {
    int order = order(k, n, /* real= */ false);
    long step = k.divide(k.gcd(n)).mod(BigInteger.valueOf(order)).longValue();
    NumberField field = NumberField.cyclotomic(order);
    if (order % 4 == 2) {
      // The field's own root of unity is the square of this one, and zeta = -(zeta^2)^((n/2+1)/2).
      Algebraic root = field.power(rootOf(field, order / 2), (order / 2 + 1) / 2);
      return new AlgebraicNumber(field, field.power(field.negate(root), step));
    }
    return new AlgebraicNumber(field, field.power(rootOf(field, order), step));
  }

  private static Algebraic rootOf(NumberField field, int order) {
    return order == 1 ? Algebraic.ONE : field.generator();
  }

  /** {@code cos(2 pi k/n)}, n at least 1. */
  public static AlgebraicNumber cosine(BigInteger k, BigInteger n) {
    int order = order(k, n, /* real= */ true);
    long step = k.divide(k.gcd(n)).mod(BigInteger.valueOf(order)).longValue();
    NumberField field = NumberField.realCyclotomic(order);
    return new AlgebraicNumber(field, field.cosine(step, order));
  }

  /** {@code sin(2 pi k/n)}, n at least 1. */
  public static AlgebraicNumber sine(BigInteger k, BigInteger n) {
    BigInteger four = BigInteger.valueOf(4);
    return cosine(four.multiply(k).subtract(n), four.multiply(n));
  }

  private static int order(BigInteger k, BigInteger n, boolean real) {
    BigInteger order = n.divide(k.gcd(n));
    Cyclotomy.requireSmall(order, real);
    return order.intValueExact();
  }

  /**
   * The square root of a rational number, positive or i times a positive number.
   *
   * @throws FieldTooLargeException if the part of it that is free of squares is beyond 31 bits
   */
  public static AlgebraicNumber squareRoot(Rational square) {
    SquarePart parts = SquarePart.of(square.numerator().multiply(square.denominator()));
    Rational factor = new Rational(parts.root(), square.denominator());
    int free = parts.free();
    if (free == 1 || free == 0) {
      return of(free == 0 ? Rational.ZERO : factor);
    }
    NumberField field = NumberField.quadratic(free);
    return new AlgebraicNumber(field, Algebraic.of(Rational.ZERO, factor));
  }

  /** A square root that lies in a supported field, if one is found. */
  public Optional<AlgebraicNumber> squareRoot() {
    AlgebraicNumber small = smallest();
    return small.isRational()
        ? Optional.of(squareRoot(small.value.rational()))
        : NestedRoot.of(small);
  }

  /** Whether this is 0. */
  public boolean isZero() {
    return value.isZero();
  }

  /** Whether this is a rational number. */
  public boolean isRational() {
    return value.isRational();
  }

  /** The sum. */
  public AlgebraicNumber add(AlgebraicNumber other) {
    NumberField common = Cyclotomy.common(field, other.field);
    return new AlgebraicNumber(common, common.add(in(common), other.in(common)));
  }

  /** The difference. */
  public AlgebraicNumber subtract(AlgebraicNumber other) {
    return add(other.negate());
  }

  /** The negative. */
  public AlgebraicNumber negate() {
    return new AlgebraicNumber(field, field.negate(value));
  }

  /** The product. */
  public AlgebraicNumber multiply(AlgebraicNumber other) {
    NumberField common = Cyclotomy.common(field, other.field);
    return new AlgebraicNumber(common, common.multiply(in(common), other.in(common)));
  }

  /**
   * The reciprocal.
   *
   * @throws ArithmeticException if this is zero
   */
  public AlgebraicNumber invert() {
    return new AlgebraicNumber(field, field.invert(value));
  }

  /**
   * The power.
   *
   * @throws ArithmeticException for a negative power of zero
   */
  public AlgebraicNumber power(int exponent) {
    AlgebraicNumber base = exponent < 0 ? invert() : this;
    return new AlgebraicNumber(base.field, base.field.power(base.value, Math.abs(exponent)));
  }

  /** Whether this is the same number as {@code other}, in whatever fields. */
  public boolean isSame(AlgebraicNumber other) {
    return subtract(other).isZero();
  }

  /** The element of a field that contains {@link #field}. */
  public Algebraic in(NumberField target) {
    return FieldEmbedding.of(field, target).apply(value);
  }

  /** The same number in the smallest supported field. */
  public AlgebraicNumber smallest() {
    if (isRational()) {
      return of(value.rational());
    }
    FieldRestriction restriction = FieldRestriction.smallest(field, List.of(value));
    return new AlgebraicNumber(restriction.subfield(), restriction.apply(value).orElseThrow());
  }

  /** The value in double precision. */
  public Complex doubleValue() {
    return field.value(value);
  }

  /** In terms of the generator of the field, for example {@code 1/2*sqrt(5)}. */
  @Override
  public String toString() {
    return field.text(value);
  }
}
