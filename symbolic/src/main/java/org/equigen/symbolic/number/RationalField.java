package org.equigen.symbolic.number;

/** The field Q of rational numbers. */
public enum RationalField implements Field<Rational> {
  /** The one instance. */
  Q;

  @Override
  public Rational zero() {
    return Rational.ZERO;
  }

  @Override
  public Rational one() {
    return Rational.ONE;
  }

  @Override
  public Rational add(Rational a, Rational b) {
    return a.add(b);
  }

  @Override
  public Rational negate(Rational a) {
    return a.negate();
  }

  @Override
  public Rational multiply(Rational a, Rational b) {
    return a.multiply(b);
  }

  @Override
  public Rational invert(Rational a) {
    return Rational.ONE.divide(a);
  }

  @Override
  public Rational of(long value) {
    return Rational.of(value);
  }
}
