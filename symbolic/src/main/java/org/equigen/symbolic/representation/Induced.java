package org.equigen.symbolic.representation;

import java.util.function.Function;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;

/** The matrices by which the group and its algebra act on an induced representation. */
public final class Induced {
  private Induced() {}

  /**
   * {@code dR(A)} on a factor.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it has too many rows
   */
  public static <E> Matrix<E> algebra(Factor factor, Action<E> a) {
    WrittenSize.requireRows(factor, a.natural().rows());
    return switch (factor) {
      case Factor.Vector() -> a.natural();
      case Factor.Component(String _, int offset, int size) -> a.natural().block(offset, size);
      case Factor.Dual(Factor.Symmetric(int degree, Representation of)) -> {
        Matrix<E> base = algebra(of, a);
        yield new PowerBasis(base.rows(), degree, false).dualDerivation(base);
      }
      case Factor.Dual(Factor.Alternating(int degree, Representation of)) -> {
        Matrix<E> base = algebra(of, a);
        yield new PowerBasis(base.rows(), degree, true).dualDerivation(base);
      }
      case Factor.Dual(Factor of) -> {
        Field<E> field = a.field();
        yield algebra(of, a).transpose().scale(field.negate(field.one()));
      }
      case Factor.Conjugate(Factor of) -> algebra(of, a.conjugated());
      case Factor.Real(Representation of) -> {
        Matrix<E> matrix = algebra(of, a);
        yield isSelfConjugate(of, a)
            ? Matrix.identity(a.field(), 2).kronecker(matrix)
            : realified(matrix, algebra(of, a.conjugated()), a);
      }
      case Factor.Subspace subspace -> restricted(subspace, algebra(subspace.of(), a), a);
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
   * {@code R(h)} on a factor.
   *
   * @throws ArithmeticException if h is singular where its inverse is needed
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it has too many rows
   */
  public static <E> Matrix<E> element(Factor factor, Action<E> h) {
    WrittenSize.requireRows(factor, h.natural().rows());
    return switch (factor) {
      case Factor.Vector() -> h.natural();
      case Factor.Component(String _, int offset, int size) -> h.natural().block(offset, size);
      case Factor.Dual(Factor of) -> element(of, h.inverse()).transpose();
      case Factor.Conjugate(Factor of) -> element(of, h.conjugated());
      case Factor.Real(Representation of) -> {
        Matrix<E> matrix = element(of, h);
        yield isSelfConjugate(of, h)
            ? Matrix.identity(h.field(), 2).kronecker(matrix)
            : realified(matrix, element(of, h.conjugated()), h);
      }
      case Factor.Subspace subspace -> restricted(subspace, element(subspace.of(), h), h);
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

  /** Whether V and its conjugate may be exchanged without a change of the matrices. */
  private static boolean isSelfConjugate(Representation representation, Action<?> action) {
    return representation.summands().stream()
        .flatMap(summand -> summand.term().factors().stream())
        .allMatch(factor -> isSelfConjugate(factor, action));
  }

  private static boolean isSelfConjugate(Factor factor, Action<?> action) {
    return switch (factor) {
      case Factor.Vector _, Factor.Component _ -> action.natural().equals(action.conjugate());
      case Factor.Dual(Factor of) -> isSelfConjugate(of, action);
      case Factor.Conjugate(Factor of) -> isSelfConjugate(of, action);
      // Re stays, and Im = (M - conj(M)) / 2i as well, since i is exchanged with -i.
      case Factor.Real _ -> true;
      case Factor.Symmetric(int _, Representation of) -> isSelfConjugate(of, action);
      case Factor.Alternating(int _, Representation of) -> isSelfConjugate(of, action);
      case Factor.Subspace subspace ->
          subspace.field().isReal() && isSelfConjugate(subspace.of(), action);
    };
  }

  /** {@code {{Re,-Im},{Im,Re}}} of a matrix, from the matrix and its conjugate. */
  private static <E> Matrix<E> realified(Matrix<E> matrix, Matrix<E> conjugate, Action<E> action) {
    Field<E> field = action.field();
    E half = field.invert(field.of(2));
    Matrix<E> real = matrix.add(conjugate).scale(half);
    Matrix<E> difference = matrix.subtract(conjugate).scale(half);
    Matrix<E> imaginary =
        difference.isZero() ? difference : difference.scale(field.invert(action.imaginaryUnit()));
    Matrix<E> one = Matrix.identity(field, 2);
    Matrix<E> turn =
        Matrix.builder(field, 2, 2)
            .add(0, 1, field.negate(field.one()))
            .add(1, 0, field.one())
            .build();
    return one.kronecker(real).add(turn.kronecker(imaginary));
  }

  /** {@code P M J}. */
  private static <E> Matrix<E> restricted(
      Factor.Subspace subspace, Matrix<E> matrix, Action<E> action) {
    Function<Algebraic, E> constants = action.constants().apply(subspace.field());
    Matrix<E> inclusion = subspace.inclusion().map(action.field(), constants);
    Matrix<E> projection = subspace.projection().map(action.field(), constants);
    return projection.multiply(matrix.multiply(inclusion));
  }

  /** {@code dR(A)} on a tensor product: {@code sum 1 x ... dR_f(A) ... x 1}. */
  public static <E> Matrix<E> algebra(Term term, Action<E> a) {
    Field<E> field = a.field();
    Matrix<E> sum = Matrix.zero(field, 1, 1);
    for (Factor factor : term.factors()) {
      Matrix<E> next = algebra(factor, a);
      Matrix<E> left = sum.kronecker(Matrix.identity(field, next.rows()));
      sum = left.add(Matrix.identity(field, sum.rows()).kronecker(next));
    }
    return sum;
  }

  /** {@code R(h)} on a tensor product: the Kronecker product of the factors. */
  public static <E> Matrix<E> element(Term term, Action<E> h) {
    Matrix<E> product = Matrix.identity(h.field(), 1);
    for (Factor factor : term.factors()) {
      product = product.kronecker(element(factor, h));
    }
    return product;
  }

  /** {@code dR(A)} on a direct sum: block diagonal, {@code [summand][channel][component]}. */
  public static <E> Matrix<E> algebra(Representation representation, Action<E> a) {
    return blocks(representation, a.field(), summand -> algebra(summand.term(), a));
  }

  /** {@code R(h)} on a direct sum: block diagonal, {@code [summand][channel][component]}. */
  public static <E> Matrix<E> element(Representation representation, Action<E> h) {
    return blocks(representation, h.field(), summand -> element(summand.term(), h));
  }

  private static <E> Matrix<E> blocks(
      Representation representation, Field<E> field, Function<Summand, Matrix<E>> block) {
    Matrix<E> sum = Matrix.zero(field, 0, 0);
    for (Summand summand : representation.summands()) {
      Matrix<E> one = block.apply(summand);
      Matrix<E> copies = Matrix.identity(field, summand.multiplicity()).kronecker(one);
      sum = sum.directSum(copies);
    }
    return sum;
  }
}
