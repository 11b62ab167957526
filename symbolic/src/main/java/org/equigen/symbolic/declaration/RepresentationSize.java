package org.equigen.symbolic.declaration;

import static org.equigen.symbolic.number.IntegerFunctions.binomial;

import java.math.BigInteger;
import java.util.function.BinaryOperator;

/**
 * The size of a representation, known without building it.
 *
 * @param dimension number of components
 * @param summands number of summands when products are distributed, before neighbours merge
 * @param order the largest number of factors in a summand
 */
record RepresentationSize(BigInteger dimension, BigInteger summands, BigInteger order) {
  private static final BigInteger ONE = BigInteger.ONE;

  static RepresentationSize scalar() {
    return new RepresentationSize(ONE, ONE, BigInteger.ZERO);
  }

  static RepresentationSize vector(int dimension) {
    return new RepresentationSize(BigInteger.valueOf(dimension), ONE, ONE);
  }

  /** One indivisible factor. */
  static RepresentationSize single(BigInteger dimension) {
    return new RepresentationSize(dimension, ONE, ONE);
  }

  RepresentationSize plus(RepresentationSize other) {
    return combine(other, BigInteger::add, BigInteger::max);
  }

  RepresentationSize times(RepresentationSize other) {
    return combine(other, BigInteger::multiply, BigInteger::add);
  }

  private RepresentationSize combine(
      RepresentationSize other,
      BinaryOperator<BigInteger> sizes,
      BinaryOperator<BigInteger> orders) {
    return new RepresentationSize(
        sizes.apply(dimension, other.dimension),
        sizes.apply(summands, other.summands),
        orders.apply(order, other.order));
  }

  /** Copies of a single summand stay one summand. */
  RepresentationSize times(int count) {
    BigInteger copies = BigInteger.valueOf(count);
    return new RepresentationSize(
        dimension.multiply(copies), summands.equals(ONE) ? ONE : summands.multiply(copies), order);
  }

  RepresentationSize power(int exponent) {
    return new RepresentationSize(
        dimension.pow(exponent),
        summands.pow(exponent),
        order.multiply(BigInteger.valueOf(exponent)));
  }

  /** {@code C(d + k - 1, k)}. */
  RepresentationSize symmetric(int degree) {
    return induced(binomial(dimension.add(BigInteger.valueOf(degree - 1)), degree), degree);
  }

  /** {@code C(d, k)}. */
  RepresentationSize alternating(int degree) {
    return induced(binomial(dimension, degree), degree);
  }

  private RepresentationSize induced(BigInteger size, int degree) {
    return degree == 1 ? this : single(size);
  }
}
