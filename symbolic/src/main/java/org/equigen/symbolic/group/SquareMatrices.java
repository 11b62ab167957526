package org.equigen.symbolic.group;

import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/**
 * Square matrices of one size over one field, built from few entries.
 *
 * @param field of the entries
 * @param size the number of rows and columns
 */
record SquareMatrices(NumberField field, int size) {
  /** {@code value E_ij}. */
  Matrix<Algebraic> unit(int i, int j, Algebraic value) {
    return Matrix.builder(field, size, size).add(i, j, value).build();
  }

  /** {@code upper E_ij + lower E_ji}. */
  Matrix<Algebraic> plane(int i, int j, Algebraic upper, Algebraic lower) {
    return Matrix.builder(field, size, size).add(i, j, upper).add(j, i, lower).build();
  }

  /** {@code E_ij + lower E_ji}. */
  Matrix<Algebraic> plane(int i, int j, long lower) {
    return plane(i, j, Algebraic.ONE, Algebraic.of(lower));
  }

  /** {@code value (E_ii - E_jj)}. */
  Matrix<Algebraic> difference(int i, int j, Algebraic value) {
    return Matrix.builder(field, size, size)
        .add(i, i, value)
        .add(j, j, field.negate(value))
        .build();
  }

  /** The diagonal matrix of some integers. */
  Matrix<Algebraic> diagonal(IntUnaryOperator entries) {
    return entries(i -> Algebraic.of(entries.applyAsInt(i)));
  }

  private Matrix<Algebraic> entries(IntFunction<Algebraic> diagonal) {
    Matrix.Builder<Algebraic> builder = Matrix.builder(field, size, size);
    for (int i = 0; i < size; i++) {
      builder.add(i, i, diagonal.apply(i));
    }
    return builder.build();
  }

  /** The reflection that changes the sign of one axis. */
  Matrix<Algebraic> reflection(int axis) {
    return diagonal(i -> i == axis ? -1 : 1);
  }

  /**
   * A smaller matrix moved to some axes: entry (i,j) to ({@code axis(i)}, {@code axis(j)}).
   *
   * @param block with entries in a subfield
   * @param rest the diagonal entries on all other axes: 0 for algebra elements, 1 for group
   *     elements
   */
  Matrix<Algebraic> embed(
      Matrix<Algebraic> block, IntUnaryOperator axis, FieldEmbedding numbers, long rest) {
    Matrix.Builder<Algebraic> builder = Matrix.builder(field, size, size);
    boolean[] used = new boolean[size];
    for (int i = 0; i < block.rows(); i++) {
      int row = axis.applyAsInt(i);
      used[row] = true;
      for (Matrix.Entry<Algebraic> entry : block.row(i)) {
        builder.add(row, axis.applyAsInt(entry.column()), numbers.apply(entry.value()));
      }
    }
    for (int i = 0; i < size; i++) {
      if (!used[i]) {
        builder.add(i, i, Algebraic.of(rest));
      }
    }
    return builder.build();
  }
}
