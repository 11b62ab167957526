package org.equigen.symbolic.matrix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import org.equigen.symbolic.number.Field;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;

/**
 * An immutable sparse matrix over a field; rows and columns count from 0.
 *
 * @param <E> the elements of the field
 */
public final class Matrix<E> {
  /**
   * A nonzero entry.
   *
   * @param <E> the elements of the field
   * @param column the column, from 0
   * @param value not zero
   */
  public record Entry<E>(int column, E value) {}

  private final Field<E> field;
  private final int columns;
  private final List<List<Entry<E>>> rows;

  /** The hash code once it is asked for: matrices are keys, inside of representations. */
  private int hash;

  private Matrix(Field<E> field, int columns, List<List<Entry<E>>> rows) {
    this.field = field;
    this.columns = columns;
    this.rows = Collections.unmodifiableList(rows);
  }

  /** Collects entries in any order; entries at one place add up. */
  public static final class Builder<E> {
    private final Field<E> field;
    private final int columns;

    /** The entries of each row as they came. */
    private final List<List<Entry<E>>> rows;

    private Builder(Field<E> field, int rows, int columns) {
      this.field = field;
      this.columns = columns;
      this.rows = new ArrayList<>(Collections.nCopies(rows, List.of()));
    }

    /** Adds {@code value} at a place. */
    public Builder<E> add(int row, int column, E value) {
      if (column < 0 || column >= columns) {
        throw new IndexOutOfBoundsException("column " + column + " of " + columns);
      }
      List<Entry<E>> entries = rows.get(row);
      if (entries.isEmpty()) {
        entries = new ArrayList<>(2);
        rows.set(row, entries);
      } else if (entries.size() > 2L * columns) {
        entries = RowCombination.merged(field, columns, entries);
        rows.set(row, entries);
      }
      entries.add(new Entry<>(column, value));
      return this;
    }

    /** The matrix; the builder may go on. */
    public Matrix<E> build() {
      List<List<Entry<E>>> built = new ArrayList<>(rows.size());
      for (List<Entry<E>> row : rows) {
        built.add(
            row.isEmpty()
                ? List.of()
                : Collections.unmodifiableList(RowCombination.merged(field, columns, row)));
      }
      return new Matrix<>(field, columns, built);
    }
  }

  /** An empty builder. */
  public static <E> Builder<E> builder(Field<E> field, int rows, int columns) {
    return new Builder<>(field, rows, columns);
  }

  /** The zero matrix. */
  public static <E> Matrix<E> zero(Field<E> field, int rows, int columns) {
    return Matrix.<E>builder(field, rows, columns).build();
  }

  /** The identity matrix. */
  public static <E> Matrix<E> identity(Field<E> field, int size) {
    return permutation(field, size, i -> i);
  }

  /** The matrix that sends basis vector {@code i} to basis vector {@code image(i)}. */
  public static <E> Matrix<E> permutation(Field<E> field, int size, IntUnaryOperator image) {
    Builder<E> builder = builder(field, size, size);
    for (int i = 0; i < size; i++) {
      builder.add(image.applyAsInt(i), i, field.one());
    }
    return builder.build();
  }

  /** A rational matrix from integers, row by row. */
  public static Matrix<Rational> of(long[][] values) {
    int columns = values.length == 0 ? 0 : values[0].length;
    Builder<Rational> builder = builder(RationalField.Q, values.length, columns);
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < values[i].length; j++) {
        builder.add(i, j, Rational.of(values[i][j]));
      }
    }
    return builder.build();
  }

  /** The field of the entries. */
  public Field<E> field() {
    return field;
  }

  /** Number of rows. */
  public int rows() {
    return rows.size();
  }

  /** Number of columns. */
  public int columns() {
    return columns;
  }

  /** Whether there are as many rows as columns. */
  public boolean isSquare() {
    return rows() == columns;
  }

  /** The nonzero entries of a row by rising column. */
  public List<Entry<E>> row(int row) {
    return rows.get(row);
  }

  /** The entry at a place. */
  public E get(int row, int column) {
    for (Entry<E> entry : rows.get(row)) {
      if (entry.column() == column) {
        return entry.value();
      }
    }
    return field.zero();
  }

  /** Whether all entries are zero. */
  public boolean isZero() {
    return rows.stream().allMatch(List::isEmpty);
  }

  /** Whether every entry off the diagonal is zero. */
  public boolean isDiagonal() {
    for (int i = 0; i < rows(); i++) {
      for (Entry<E> entry : rows.get(i)) {
        if (entry.column() != i) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether every row and every column has exactly one nonzero entry. */
  public boolean isMonomial() {
    boolean[] seen = new boolean[columns];
    for (List<Entry<E>> row : rows) {
      if (row.size() != 1 || seen[row.getFirst().column()]) {
        return false;
      }
      seen[row.getFirst().column()] = true;
    }
    return isSquare();
  }

  /** Whether the coordinates from {@code offset} on are a diagonal block of their own. */
  public boolean isBlock(int offset, int size) {
    for (int i = 0; i < rows(); i++) {
      boolean inside = i >= offset && i < offset + size;
      for (Entry<E> entry : rows.get(i)) {
        if (inside != (entry.column() >= offset && entry.column() < offset + size)) {
          return false;
        }
      }
    }
    return offset + size <= Math.min(rows(), columns);
  }

  /** The square block of rows and columns from {@code offset} on. */
  public Matrix<E> block(int offset, int size) {
    Builder<E> builder = builder(field, size, size);
    for (int i = 0; i < size; i++) {
      for (Entry<E> entry : rows.get(offset + i)) {
        if (entry.column() >= offset && entry.column() < offset + size) {
          builder.add(i, entry.column() - offset, entry.value());
        }
      }
    }
    return builder.build();
  }

  /** The sum. */
  public Matrix<E> add(Matrix<E> other) {
    requireSameSize(other);
    Builder<E> builder = builder(field, rows(), columns);
    addTo(builder, field.one());
    other.addTo(builder, field.one());
    return builder.build();
  }

  /** The difference. */
  public Matrix<E> subtract(Matrix<E> other) {
    return add(other.scale(field.negate(field.one())));
  }

  /** All entries times {@code factor}. */
  public Matrix<E> scale(E factor) {
    Builder<E> builder = builder(field, rows(), columns);
    addTo(builder, factor);
    return builder.build();
  }

  /** The matrix product {@code this other}. */
  public Matrix<E> multiply(Matrix<E> other) {
    if (columns != other.rows()) {
      throw new IllegalArgumentException(
          "product of %sx%s and %sx%s".formatted(rows(), columns, other.rows(), other.columns));
    }
    List<List<Entry<E>>> product = new ArrayList<>(rows());
    for (List<Entry<E>> row : rows) {
      List<Entry<E>> combined = RowCombination.of(field, row, other.columns, other.rows);
      product.add(Collections.unmodifiableList(combined));
    }
    return new Matrix<>(field, other.columns, product);
  }

  /** The commutator {@code this other - other this}. */
  public Matrix<E> bracket(Matrix<E> other) {
    return multiply(other).subtract(other.multiply(this));
  }

  /** The transpose. */
  public Matrix<E> transpose() {
    Builder<E> builder = builder(field, columns, rows());
    for (int i = 0; i < rows(); i++) {
      for (Entry<E> entry : rows.get(i)) {
        builder.add(entry.column(), i, entry.value());
      }
    }
    return builder.build();
  }

  /** The Kronecker product, shape {@code [rows * other.rows][columns * other.columns]}. */
  public Matrix<E> kronecker(Matrix<E> other) {
    Builder<E> builder = builder(field, rows() * other.rows(), columns * other.columns);
    for (int i = 0; i < rows(); i++) {
      for (Entry<E> left : rows.get(i)) {
        for (int k = 0; k < other.rows(); k++) {
          for (Entry<E> right : other.rows.get(k)) {
            builder.add(
                i * other.rows() + k,
                left.column() * other.columns + right.column(),
                field.multiply(left.value(), right.value()));
          }
        }
      }
    }
    return builder.build();
  }

  /** The block diagonal matrix of this and {@code other}. */
  public Matrix<E> directSum(Matrix<E> other) {
    Builder<E> builder = builder(field, rows() + other.rows(), columns + other.columns);
    addTo(builder, field.one());
    for (int i = 0; i < other.rows(); i++) {
      for (Entry<E> entry : other.rows.get(i)) {
        builder.add(rows() + i, columns + entry.column(), entry.value());
      }
    }
    return builder.build();
  }

  /** The same matrix over another field, entry by entry. */
  public <F> Matrix<F> map(Field<F> target, Function<E, F> image) {
    Builder<F> builder = builder(target, rows(), columns);
    for (int i = 0; i < rows(); i++) {
      for (Entry<E> entry : rows.get(i)) {
        builder.add(i, entry.column(), image.apply(entry.value()));
      }
    }
    return builder.build();
  }

  private void addTo(Builder<E> builder, E factor) {
    for (int i = 0; i < rows(); i++) {
      for (Entry<E> entry : rows.get(i)) {
        builder.add(i, entry.column(), field.multiply(factor, entry.value()));
      }
    }
  }

  private void requireSameSize(Matrix<E> other) {
    if (rows() != other.rows() || columns != other.columns) {
      throw new IllegalArgumentException(
          "sizes differ: %sx%s and %sx%s".formatted(rows(), columns, other.rows(), other.columns));
    }
  }

  @Override
  public boolean equals(Object object) {
    return object == this
        || (object instanceof Matrix<?> other
            && columns == other.columns
            && rows.equals(other.rows));
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = 31 * columns + rows.hashCode();
    }
    return hash;
  }

  /** In Symja syntax, for example {@code {{0,1},{1,0}}}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("{");
    for (int i = 0; i < rows(); i++) {
      text.append(i == 0 ? "{" : ",{");
      for (int j = 0; j < columns; j++) {
        text.append(j == 0 ? "" : ",").append(get(i, j));
      }
      text.append('}');
    }
    return text.append('}').toString();
  }
}
