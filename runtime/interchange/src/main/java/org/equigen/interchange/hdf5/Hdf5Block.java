package org.equigen.interchange.hdf5;

import java.nio.ByteBuffer;
import java.util.Objects;

/** Consecutive rows of a table, in memory. Immutable. */
public final class Hdf5Block {
  private final byte[] bytes;
  private final int rowSize;
  private final int rows;

  /** Takes over the bytes, which begin with the first row and hold all rows. */
  Hdf5Block(byte[] bytes, int rowSize, int rows) {
    this.bytes = bytes;
    this.rowSize = rowSize;
    this.rows = rows;
  }

  /** Number of rows. */
  public int rows() {
    return rows;
  }

  /**
   * Copies the numbers of a column, or the first of them, rounded to float.
   *
   * @param row of this block, from 0
   * @param column of the table that this block comes from; numeric
   * @param first the first number to copy, from 0 to the {@linkplain Hdf5Column#count count}
   * @param target is filled
   */
  public void copy(int row, Hdf5Column column, int first, float[] target) {
    ByteBuffer values = values(row, column, first, target.length);
    int step = column.number().bytes();
    int at = values.position();
    for (int i = 0; i < target.length; i++) {
      target[i] = (float) column.number().real(values, at + i * step);
    }
  }

  /**
   * Copies the numbers of a column, or some of them; exact but for integers above 2^53.
   *
   * @param row of this block, from 0
   * @param column of the table that this block comes from; numeric
   * @param first the first number to copy, from 0 to the {@linkplain Hdf5Column#count count}
   * @param target is filled
   */
  public void copy(int row, Hdf5Column column, int first, double[] target) {
    ByteBuffer values = values(row, column, first, target.length);
    int step = column.number().bytes();
    int at = values.position();
    for (int i = 0; i < target.length; i++) {
      target[i] = column.number().real(values, at + i * step);
    }
  }

  /**
   * Number {@code index} of a column of integers or booleans (1 is true); of {@code uint64}, its
   * bits.
   */
  public long whole(int row, Hdf5Column column, int index) {
    if (column.number().kind() == Hdf5Number.Kind.REAL) {
      throw new IllegalArgumentException(column + " holds no integers");
    }
    ByteBuffer values = values(row, column, index, 1);
    return column.number().whole(values, values.position());
  }

  private ByteBuffer values(int row, Hdf5Column column, int first, int length) {
    Objects.checkIndex(row, rows);
    Objects.checkFromIndexSize(first, length, column.count());
    if (!column.number().isNumeric()) {
      throw new IllegalArgumentException(column + " holds no numbers");
    }
    int at = row * rowSize + column.offset() + first * column.number().bytes();
    return ByteBuffer.wrap(bytes).order(column.number().order()).position(at);
  }
}
