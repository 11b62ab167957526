package org.equigen.symbolic.representation;

/** An indivisible factor of a tensor product: the natural representation or one induced from it. */
public sealed interface Factor {
  /** V: the group element itself. */
  record Vector() implements Factor {
    @Override
    public String toString() {
      return "V";
    }
  }

  /**
   * {@code R'}: {@code (R(h)^-1)^T} for group elements, {@code -dR(A)^T} for the algebra.
   *
   * @param of R, not itself a dual
   */
  record Dual(Factor of) implements Factor {
    @Override
    public String toString() {
      return of + "'";
    }
  }

  /**
   * {@code Sym(k,R)}: homogeneous polynomials of degree k in a basis of R, in the basis of
   * monomials {@code e_i1 ... e_ik} with {@code i1 <= ... <= ik}, in lexicographic order, not
   * normalised.
   *
   * @param degree k, at least 2
   * @param of R
   */
  record Symmetric(int degree, Representation of) implements Factor {
    @Override
    public String toString() {
      return "Sym(" + degree + "," + of + ")";
    }
  }

  /**
   * {@code Alt(k,R)}: in the basis {@code e_i1 ^ ... ^ e_ik} with {@code i1 < ... < ik}, in
   * lexicographic order.
   *
   * @param degree k, at least 2
   * @param of R
   */
  record Alternating(int degree, Representation of) implements Factor {
    @Override
    public String toString() {
      return "Alt(" + degree + "," + of + ")";
    }
  }
}
