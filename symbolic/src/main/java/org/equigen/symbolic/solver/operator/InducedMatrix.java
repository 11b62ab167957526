package org.equigen.symbolic.solver.operator;

import java.util.function.Function;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.PowerShape;
import org.equigen.symbolic.representation.WrittenSize;

/**
 * The matrix {@code dR(A)} of an element of the Lie algebra on a factor. That on a power is held as
 * the matrix A on its base, which is far smaller and determines it: brackets, multiples and sums of
 * A induce those of {@code dR(A)}.
 *
 * @param <E> the elements of the field
 * @param shape how the factor is made of the base
 * @param base A on the base
 */
public record InducedMatrix<E>(PowerShape shape, Matrix<E> base) {
  /**
   * The matrix on a factor.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if its basis is too large
   */
  static <E> InducedMatrix<E> of(Factor factor, Action<E> a) {
    PowerShape shape = PowerShape.of(factor);
    if (shape.degree() == 1) {
      return new InducedMatrix<>(PowerShape.whole(factor), Induced.algebra(factor, a));
    }
    Matrix<E> base = Induced.algebra(shape.base(), a);
    WrittenSize.requireIndices(factor, shape, base.rows());
    return new InducedMatrix<>(shape, base);
  }

  /** Whether the matrix on the base is that on the factor. */
  public boolean isWhole() {
    return shape.degree() == 1 && !shape.dual();
  }

  /** The basis of the factor, as lists of indices of the base. */
  public PowerIndex index() {
    return shape.index(base.rows());
  }

  /** The dimension of the factor. */
  public long size() {
    return shape.size(base.rows());
  }

  /** That of another matrix on the base. */
  <F> InducedMatrix<F> with(Matrix<F> other) {
    return new InducedMatrix<>(shape, other);
  }

  /** The image under a homomorphism of rings. */
  <F> InducedMatrix<F> map(Field<F> target, Function<E, F> image) {
    return with(base.map(target, image));
  }

  /** The commutator with a matrix on the same factor. */
  public InducedMatrix<E> bracket(InducedMatrix<E> other) {
    return with(base.bracket(other.base));
  }

  /** All entries times {@code factor}. */
  public InducedMatrix<E> scale(E factor) {
    return with(base.scale(factor));
  }

  /** Written out in integers; their size must be known to be small. */
  public static IntegerMatrix exact(InducedMatrix<Rational> matrix) {
    IntegerMatrix integers = IntegerMatrix.of(matrix.base);
    return matrix.isWhole()
        ? integers
        : PowerDerivation.of(
            matrix.shape, integers.overOneDenominator(), new RowArithmetic.Exact());
  }

  /** Written out in residues. */
  public static IntegerMatrix modular(InducedMatrix<Long> matrix, RowArithmetic.Modular numbers) {
    IntegerMatrix residues = IntegerMatrix.ofResidues(matrix.base);
    return matrix.isWhole() ? residues : PowerDerivation.of(matrix.shape, residues, numbers);
  }

  /** Written out modulo a prime. */
  public static Matrix<Long> residues(InducedMatrix<Rational> matrix, PrimeField field) {
    InducedMatrix<Long> residues = matrix.map(field, field::reduce);
    return matrix.isWhole()
        ? residues.base
        : modular(residues, new RowArithmetic.Modular(field)).residues(field);
  }
}
