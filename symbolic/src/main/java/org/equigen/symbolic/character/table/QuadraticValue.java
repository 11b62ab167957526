package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.equigen.symbolic.number.IntegerFunctions;

/**
 * An irrational value of degree two over Q as {@code (a + b sqrt d) / c}, with c = 1 or 2.
 *
 * @param a an integer
 * @param b an integer, not 0
 * @param d free of squares, not 0 or 1; its root is positive, or i times a positive number
 * @param c 2 if a and b are odd, else 1
 */
public record QuadraticValue(BigInteger a, BigInteger b, int d, int c) {
  /** Below this, a number in double precision is 0. */
  private static final double TINY = 1e-9;

  /** The value of a sum of roots of unity; empty if its degree is not two. */
  public static Optional<QuadraticValue> of(RootSum value) {
    RootSum reduced = value.reduced();
    Set<RootSum> conjugates = new HashSet<>(Set.of(reduced));
    RootSum other = reduced;
    for (int u = 2; u < value.order() && conjugates.size() <= 2; u++) {
      if (IntegerFunctions.gcd(u, value.order()) == 1) {
        RootSum image = value.adams(u).reduced();
        other = conjugates.add(image) ? image : other;
      }
    }
    return conjugates.size() == 2 ? Optional.of(root(reduced, other)) : Optional.empty();
  }

  /** A root of the polynomial of the value and its conjugate. */
  private static QuadraticValue root(RootSum value, RootSum other) {
    BigInteger trace = value.plus(other).average().numerator();
    BigInteger norm = value.times(other).average().numerator();
    BigInteger discriminant = trace.multiply(trace).subtract(norm.shiftLeft(2));
    BigInteger square = BigInteger.ONE;
    for (BigInteger p = BigInteger.TWO;
        p.multiply(p).compareTo(discriminant.abs()) <= 0;
        p = p.add(BigInteger.ONE)) {
      while (discriminant.mod(p.multiply(p)).signum() == 0) {
        discriminant = discriminant.divide(p.multiply(p));
        square = square.multiply(p);
      }
    }
    BigInteger b = isAbove(value, trace) ? square : square.negate();
    boolean even = !b.testBit(0);
    return new QuadraticValue(
        even ? trace.shiftRight(1) : trace,
        even ? b.shiftRight(1) : b,
        discriminant.intValueExact(),
        even ? 1 : 2);
  }

  /** Whether {@code 2 value - trace}, which is real or imaginary, is positive or above 0. */
  private static boolean isAbove(RootSum value, BigInteger trace) {
    double real = -trace.doubleValue();
    double imaginary = 0;
    for (int j = 0; j < value.order(); j++) {
      double angle = 2 * Math.PI * j / value.order();
      real += 2 * value.count(j).doubleValue() * StrictMath.cos(angle);
      imaginary += 2 * value.count(j).doubleValue() * StrictMath.sin(angle);
    }
    return Math.abs(real) > TINY ? real > 0 : imaginary > 0;
  }
}
