package org.equigen.symbolic.representation;

import org.equigen.symbolic.group.Group;

/** Dimensions of representations; all methods throw ArithmeticException beyond a long. */
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
    long sum = 0;
    for (Summand summand : representation.summands()) {
      long copies = Math.multiplyExact((long) summand.multiplicity(), of(natural, summand.term()));
      sum = Math.addExact(sum, copies);
    }
    return sum;
  }

  /** The dimension of a tensor product when V has dimension {@code natural}. */
  public static long of(int natural, Term term) {
    long product = 1;
    for (Factor factor : term.factors()) {
      product = Math.multiplyExact(product, of(natural, factor));
    }
    return product;
  }

  /** The dimension of a factor when V has dimension {@code natural}. */
  static long of(int natural, Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> natural;
      case Factor.Dual(Factor of) -> of(natural, of);
      case Factor.Conjugate(Factor of) -> of(natural, of);
      case Factor.Real(Representation of) -> Math.multiplyExact(2L, of(natural, of));
      case Factor.Component component -> component.size();
      case Factor.Subspace subspace -> subspace.projection().rows();
      case Factor.Symmetric(int degree, Representation of) -> {
        long size = of(natural, of);
        yield size == 0 ? 0 : binomial(size + degree - 1, degree);
      }
      case Factor.Alternating(int degree, Representation of) -> binomial(of(natural, of), degree);
    };
  }

  static long binomial(long n, int k) {
    long result = 1;
    for (int i = 1; i <= k; i++) {
      result = Math.multiplyExact(result, n - k + i) / i;
    }
    return n < k ? 0 : result;
  }
}
