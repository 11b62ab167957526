package org.equigen.symbolic.representation;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.number.IntegerFunctions;

/**
 * How a factor is made of a representation R, its base: as a symmetric or alternating power, as the
 * dual of one, or as R or its dual.
 *
 * @param base R
 * @param degree k of the k-th power, 1 for R itself
 * @param alternating whether the power is alternating
 * @param dual whether the factor is the dual of all this
 */
public record PowerShape(Representation base, int degree, boolean alternating, boolean dual) {
  /** The shape of a factor. */
  public static PowerShape of(Factor factor) {
    return switch (factor) {
      case Factor.Dual(Factor of) -> {
        PowerShape inner = of(of);
        yield new PowerShape(inner.base, inner.degree, inner.alternating, !inner.dual);
      }
      case Factor.Symmetric(int degree, Representation of) ->
          new PowerShape(of, degree, /* alternating= */ false, /* dual= */ false);
      case Factor.Alternating(int degree, Representation of) ->
          new PowerShape(of, degree, /* alternating= */ true, /* dual= */ false);
      case Factor.Vector _,
          Factor.Conjugate _,
          Factor.Real _,
          Factor.Component _,
          Factor.Subspace _ ->
          whole(factor);
    };
  }

  /** A factor as its own base. */
  public static PowerShape whole(Factor factor) {
    Representation base = Representation.of(new Term(List.of(factor)));
    return new PowerShape(base, 1, /* alternating= */ false, /* dual= */ false);
  }

  /**
   * The basis of the factor, as lists of indices of the base.
   *
   * @param size the dimension of the base
   */
  public PowerIndex index(int size) {
    return new PowerIndex(size, degree, alternating);
  }

  /**
   * The dimension of the factor.
   *
   * @param size the dimension of the base
   * @throws ArithmeticException if it exceeds 64 bits
   */
  public long size(int size) {
    BigInteger base = BigInteger.valueOf(size);
    BigInteger power =
        alternating ? IntegerFunctions.binomial(base, degree) : Dimension.symmetric(base, degree);
    return power.longValueExact();
  }
}
