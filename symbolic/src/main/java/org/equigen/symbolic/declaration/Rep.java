package org.equigen.symbolic.declaration;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.number.Rational;

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
      String text = of instanceof Sum || of instanceof Multiple ? "(" + of + ")" : of.toString();
      return count + (Character.isDigit(text.charAt(0)) ? "x" : "") + text;
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

  /**
   * {@code Harm(l,R)}: the harmonic polynomials of degree l of the invariant form of R.
   *
   * @param degree l, at least 1
   * @param of R
   */
  record Harmonic(int degree, Rep of) implements Rep {
    @Override
    public String toString() {
      return "Harm(" + degree + "," + of + ")";
    }
  }

  /**
   * {@code Conj(R)}: the complex conjugate of every factor of every summand.
   *
   * @param of R
   */
  record Conjugate(Rep of) implements Rep {
    @Override
    public String toString() {
      return "Conj(" + of + ")";
    }
  }

  /**
   * {@code Real(R)}: R as a real representation of twice the size.
   *
   * @param of R
   */
  record Real(Rep of) implements Rep {
    @Override
    public String toString() {
      return "Real(" + of + ")";
    }
  }

  /**
   * {@code RealForm(R)}: R in real coordinates, as many as R has.
   *
   * @param of R
   */
  record RealForm(Rep of) implements Rep {
    @Override
    public String toString() {
      return "RealForm(" + of + ")";
    }
  }

  /**
   * {@code Schur([2,1],R)}: the image of a Young symmetriser.
   *
   * @param shape the lengths of the rows of the Young diagram, falling
   * @param of R
   */
  record Schur(List<Integer> shape, Rep of) implements Rep {
    /** Copies the shape. */
    public Schur {
      shape = List.copyOf(shape);
    }

    @Override
    public String toString() {
      String rows = shape.stream().map(String::valueOf).collect(Collectors.joining(","));
      return "Schur([" + rows + "]," + of + ")";
    }
  }

  /**
   * {@code R[name]}: R with a block of V in place of V.
   *
   * @param of R
   * @param component the name of the block, as the group gives it
   */
  record Block(Rep of, String component) implements Rep {
    @Override
    public String toString() {
      return operand(of) + "[" + component + "]";
    }
  }

  /**
   * An irreducible representation by its label.
   *
   * @param text without spaces, for example {@code [1,1]}, {@code (1/2,1/2)}, {@code 2e} or {@code
   *     spin(3/2)}
   */
  record Label(String text) implements Rep {
    @Override
    public String toString() {
      return text;
    }
  }

  /**
   * {@code Sub(R,{{1,0,0}})} or {@code Quot(R,{{1,0,0}})}: an invariant subspace of R, or R modulo
   * it.
   *
   * @param quotient whether it is divided out
   * @param of R
   * @param vectors that span the subspace, at least one, of one length
   */
  record Span(boolean quotient, Rep of, List<List<Rational>> vectors) implements Rep {
    /** Copies the vectors. */
    public Span {
      vectors = vectors.stream().map(List::copyOf).toList();
    }

    @Override
    public String toString() {
      String rows =
          vectors.stream()
              .map(row -> row.stream().map(Rational::toString).collect(Collectors.joining(",")))
              .collect(Collectors.joining("},{", "{{", "}}"));
      return (quotient ? "Quot(" : "Sub(") + of + "," + rows + ")";
    }
  }

  private static String operand(Rep rep) {
    return switch (rep) {
      case Sum _, Multiple _, Product _ -> "(" + rep + ")";
      case Scalar _,
          Vector _,
          Tensor _,
          Power _,
          Dual _,
          Symmetric _,
          Alternating _,
          Harmonic _,
          Conjugate _,
          Real _,
          RealForm _,
          Schur _,
          Block _,
          Label _,
          Span _ ->
          rep.toString();
    };
  }
}
