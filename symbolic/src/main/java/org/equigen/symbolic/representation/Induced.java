package org.equigen.symbolic.representation;

import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Field;

/** The matrices by which the group and its algebra act on an induced representation. */
public final class Induced {
  private Induced() {}

  /** {@code dR(A)} on a factor, from the matrix A on V. */
  public static <E> Matrix<E> algebra(Factor factor, Matrix<E> a) {
    return switch (factor) {
      case Factor.Vector() -> a;
      case Factor.Dual(Factor of) -> {
        Field<E> field = a.field();
        yield algebra(of, a).transpose().scale(field.negate(field.one()));
      }
      case Factor.Symmetric(int degree, Representation of) -> {
        Matrix<E> base = algebra(of, a);
        yield new PowerBasis(base.rows(), degree, false).derivation(base);
      }
      case Factor.Alternating(int degree, Representation of) -> {
        Matrix<E> base = algebra(of, a);
        yield new PowerBasis(base.rows(), degree, true).derivation(base);
      }
    };
  }

  /**
   * {@code R(h)} on a factor, from the matrix h on V.
   *
   * @throws ArithmeticException if h is singular where its inverse is needed
   */
  public static <E> Matrix<E> element(Factor factor, Matrix<E> h) {
    return switch (factor) {
      case Factor.Vector() -> h;
      case Factor.Dual(Factor of) -> Elimination.inverse(element(of, h)).transpose();
      case Factor.Symmetric(int degree, Representation of) -> {
        Matrix<E> base = element(of, h);
        yield new PowerBasis(base.rows(), degree, false).power(base);
      }
      case Factor.Alternating(int degree, Representation of) -> {
        Matrix<E> base = element(of, h);
        yield new PowerBasis(base.rows(), degree, true).power(base);
      }
    };
  }

  /** {@code dR(A)} on a tensor product: {@code sum 1 x ... dR_f(A) ... x 1}. */
  public static <E> Matrix<E> algebra(Term term, Matrix<E> a) {
    Matrix<E> sum = Matrix.zero(a.field(), 1, 1);
    for (Factor factor : term.factors()) {
      Matrix<E> next = algebra(factor, a);
      Matrix<E> left = sum.kronecker(Matrix.identity(a.field(), next.rows()));
      sum = left.add(Matrix.identity(a.field(), sum.rows()).kronecker(next));
    }
    return sum;
  }

  /** {@code R(h)} on a tensor product: the Kronecker product of the factors. */
  public static <E> Matrix<E> element(Term term, Matrix<E> h) {
    Matrix<E> product = Matrix.identity(h.field(), 1);
    for (Factor factor : term.factors()) {
      product = product.kronecker(element(factor, h));
    }
    return product;
  }

  /** {@code dR(A)} on a direct sum: block diagonal, {@code [summand][channel][component]}. */
  public static <E> Matrix<E> algebra(Representation representation, Matrix<E> a) {
    return blocks(representation, a.field(), summand -> algebra(summand.term(), a));
  }

  /** {@code R(h)} on a direct sum: block diagonal, {@code [summand][channel][component]}. */
  public static <E> Matrix<E> element(Representation representation, Matrix<E> h) {
    return blocks(representation, h.field(), summand -> element(summand.term(), h));
  }

  private static <E> Matrix<E> blocks(
      Representation representation,
      Field<E> field,
      java.util.function.Function<Summand, Matrix<E>> block) {
    Matrix<E> sum = Matrix.zero(field, 0, 0);
    for (Summand summand : representation.summands()) {
      Matrix<E> one = block.apply(summand);
      Matrix<E> copies = Matrix.identity(field, summand.multiplicity()).kronecker(one);
      sum = sum.directSum(copies);
    }
    return sum;
  }
}
