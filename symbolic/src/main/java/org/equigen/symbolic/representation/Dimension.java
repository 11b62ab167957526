package org.equigen.symbolic.representation;

import static org.equigen.symbolic.number.IntegerFunctions.binomial;

import java.math.BigInteger;
import org.equigen.symbolic.group.Group;

/** Dimensions of representations. Those as a long throw ArithmeticException beyond it. */
public final class Dimension {
  private Dimension() {}

  /** The dimension of a sum. */
  public static long of(Group group, Representation representation) {
    return of(group.dimension(), representation);
  }

  /** The dimension of a tensor product. */
  public static long of(Group group, Term term) {
    return of(group.dimension(), term);
  }

  /** The dimension of a sum when V has dimension {@code natural}. */
  static long of(int natural, Representation representation) {
    return exact(natural, representation).longValueExact();
  }

  /** The dimension of a tensor product when V has dimension {@code natural}. */
  public static long of(int natural, Term term) {
    return exact(natural, term).longValueExact();
  }

  /** The dimension of a factor when V has dimension {@code natural}. */
  static long of(int natural, Factor factor) {
    return exact(natural, factor).longValueExact();
  }

  /** The dimension of a sum, of any size, when V has dimension {@code natural}. */
  public static BigInteger exact(int natural, Representation representation) {
    BigInteger sum = BigInteger.ZERO;
    for (Summand summand : representation.summands()) {
      BigInteger copies = BigInteger.valueOf(summand.multiplicity());
      sum = sum.add(copies.multiply(exact(natural, summand.term())));
    }
    return sum;
  }

  /** The dimension of a tensor product, of any size, when V has dimension {@code natural}. */
  public static BigInteger exact(int natural, Term term) {
    BigInteger product = BigInteger.ONE;
    for (Factor factor : term.factors()) {
      product = product.multiply(exact(natural, factor));
    }
    return product;
  }

  private static BigInteger exact(int natural, Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> BigInteger.valueOf(natural);
      case Factor.Dual(Factor of) -> exact(natural, of);
      case Factor.Conjugate(Factor of) -> exact(natural, of);
      case Factor.Real(Representation of) -> exact(natural, of).shiftLeft(1);
      case Factor.Component component -> BigInteger.valueOf(component.size());
      case Factor.Subspace subspace -> BigInteger.valueOf(subspace.projection().rows());
      case Factor.Symmetric(int degree, Representation of) -> symmetric(exact(natural, of), degree);
      case Factor.Alternating(int degree, Representation of) ->
          binomial(exact(natural, of), degree);
    };
  }

  /** The dimension of the k-th symmetric power: {@code C(n+k-1,k)}. */
  static BigInteger symmetric(BigInteger size, int degree) {
    return size.signum() == 0
        ? BigInteger.ZERO
        : binomial(size.add(BigInteger.valueOf(degree - 1L)), degree);
  }
}
