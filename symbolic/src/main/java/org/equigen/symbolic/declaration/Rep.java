package org.equigen.symbolic.declaration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A representation as it was written, before products are distributed.
 *
 * <p>{@code toString} gives the expression back with the fewest parentheses.
 */
public sealed interface Rep {
  /** {@code S}, the trivial representation. */
  record Scalar() implements Rep {
    @Override
    public String toString() {
      return "S";
    }
  }

  /** {@code V}, the natural representation. */
  record Vector() implements Rep {
    @Override
    public String toString() {
      return "V";
    }
  }

  /**
   * {@code T(p,q) = V^p * V'^q}; {@code T(0,0)} is S.
   *
   * @param p the number of vectors
   * @param q the number of duals
   */
  record Tensor(int p, int q) implements Rep {
    @Override
    public String toString() {
      return "T(" + p + "," + q + ")";
    }
  }

  /**
   * A direct sum.
   *
   * @param parts at least two, in order
   */
  record Sum(List<Rep> parts) implements Rep {
    /** Copies the parts. */
    public Sum {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Rep::toString).collect(Collectors.joining(" + "));
    }
  }

  /**
   * Several copies, one after another.
   *
   * @param count at least 1
   * @param of what is repeated
   */
  record Multiple(int count, Rep of) implements Rep {
    @Override
    public String toString() {
      return count + (of instanceof Sum || of instanceof Multiple ? "(" + of + ")" : "" + of);
    }
  }

  /**
   * A tensor product.
   *
   * @param parts at least two, in order
   */
  record Product(List<Rep> parts) implements Rep {
    /** Copies the parts. */
    public Product {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Rep::operand).collect(Collectors.joining("*"));
    }
  }

  /**
   * {@code of * ... * of}.
   *
   * @param of the factor
   * @param exponent the number of factors, at least 1
   */
  record Power(Rep of, int exponent) implements Rep {
    @Override
    public String toString() {
      return operand(of) + "^" + exponent;
    }
  }

  /**
   * The dual of every factor of every summand.
   *
   * @param of what is dualised
   */
  record Dual(Rep of) implements Rep {
    @Override
    public String toString() {
      return operand(of) + "'";
    }
  }

  /**
   * {@code Sym(k,R)}.
   *
   * @param degree k, at least 1
   * @param of R
   */
  record Symmetric(int degree, Rep of) implements Rep {
    @Override
    public String toString() {
      return "Sym(" + degree + "," + of + ")";
    }
  }

  /**
   * {@code Alt(k,R)}.
   *
   * @param degree k, at least 1
   * @param of R
   */
  record Alternating(int degree, Rep of) implements Rep {
    @Override
    public String toString() {
      return "Alt(" + degree + "," + of + ")";
    }
  }

  private static String operand(Rep rep) {
    return switch (rep) {
      case Sum _, Multiple _, Product _ -> "(" + rep + ")";
      case Scalar _, Vector _, Tensor _, Power _, Dual _, Symmetric _, Alternating _ ->
          rep.toString();
    };
  }
}
