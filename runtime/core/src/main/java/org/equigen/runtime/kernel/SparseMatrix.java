package org.equigen.runtime.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A matrix M of which few numbers differ from zero, for {@link LaneKernel#transform} and {@link
 * LaneKernel#addTransform}: {@code y_r = sum over c of M[r][c] x_c}, for those r that occur.
 *
 * <p>Written as the formula that it stands for, a line for each row; what begins with a blank goes
 * on with the line before:
 *
 * <pre>
 * y0 = x0 - x5 - x10 - x15
 * y2 = 0.5 x1 + 1.5 x4
 *     - 0.75 x7
 * </pre>
 */
public final class SparseMatrix {
  private final int[] rows;
  private final int[] starts;
  private final int[] columns;
  private final double[] inDouble;
  private final float[] inFloat;
  private volatile @Nullable DenseColumns dense;

  private SparseMatrix(int[] rows, int[] starts, int[] columns, double[] factors) {
    this.rows = rows;
    this.starts = starts;
    this.columns = columns;
    this.inDouble = factors;
    this.inFloat = new float[factors.length];
    for (int k = 0; k < factors.length; k++) {
      inFloat[k] = (float) factors[k];
    }
  }

  /**
   * Reads a matrix.
   *
   * @param parts the text, which may be cut where lines end
   * @throws IllegalArgumentException if a line is not {@code yR = } and a sum of columns {@code
   *     xC}, each with a sign but for a first plus, and a positive factor before it unless it is 1
   */
  public static SparseMatrix of(String... parts) {
    Reader reader = new Reader();
    for (String part : parts) {
      // Streams would cost a program that starts more than all the reading.
      for (int at = 0; at < part.length(); ) {
        int end = part.indexOf('\n', at);
        end = end < 0 ? part.length() : end;
        reader.line(part.substring(at, end));
        at = end + 1;
      }
    }
    return reader.matrix();
  }

  /** The matrix with rows and columns exchanged. */
  public SparseMatrix transposed() {
    int[] newRows = distinct(columns);
    int[] newStarts = new int[newRows.length + 1];
    for (int column : columns) {
      newStarts[Arrays.binarySearch(newRows, column) + 1]++;
    }
    for (int row = 0; row < newRows.length; row++) {
      newStarts[row + 1] += newStarts[row];
    }
    int[] next = newStarts.clone();
    int[] newColumns = new int[columns.length];
    double[] factors = new double[columns.length];
    for (int row = 0; row < rows.length; row++) {
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        int place = next[Arrays.binarySearch(newRows, columns[k])]++;
        newColumns[place] = rows[row];
        factors[place] = inDouble[k];
      }
    }
    return new SparseMatrix(newRows, newStarts, newColumns, factors);
  }

  /** The numbers that occur, sorted. */
  private static int[] distinct(int[] numbers) {
    int[] sorted = numbers.clone();
    Arrays.sort(sorted);
    int count = 0;
    for (int number : sorted) {
      if (count == 0 || sorted[count - 1] != number) {
        sorted[count++] = number;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** The rows that occur, in the order in which they were written; not a copy. */
  public int[] rows() {
    return rows;
  }

  /** Where the terms of each of the rows begin, then where the last ends; not a copy. */
  public int[] starts() {
    return starts;
  }

  /** The column of each term; not a copy. */
  public int[] columns() {
    return columns;
  }

  /** The number of each term; not a copy. */
  public double[] inDouble() {
    return inDouble;
  }

  /** The number of each term, rounded; not a copy. */
  public float[] inFloat() {
    return inFloat;
  }

  /** All numbers column by column, made when they are first asked for. */
  public DenseColumns dense() {
    DenseColumns made = dense;
    if (made == null) {
      made = new DenseColumns(this);
      dense = made;
    }
    return made;
  }

  /** Collects the terms of line after line. */
  private static final class Reader {
    private int[] rows = new int[8];
    private int[] starts = new int[8];
    private int[] columns = new int[16];
    private double[] factors = new double[16];
    private int rowCount;
    private int terms;
    private String line = "";
    private int at;

    SparseMatrix matrix() {
      int[] allStarts = Arrays.copyOf(starts, rowCount + 1);
      allStarts[rowCount] = terms;
      return new SparseMatrix(
          Arrays.copyOf(rows, rowCount),
          allStarts,
          Arrays.copyOf(columns, terms),
          Arrays.copyOf(factors, terms));
    }

    void line(String text) {
      if (rowCount > 0 && text.startsWith(" ")) {
        line = " " + text.strip();
        at = 0;
      } else {
        line = text;
        at = 0;
        row();
        term(skip("-"));
      }
      while (at < line.length()) {
        boolean negative = skip(" - ");
        if (!negative) {
          expect(" + ");
        }
        term(negative);
      }
    }

    private void row() {
      if (rowCount + 1 == rows.length) {
        rows = Arrays.copyOf(rows, 2 * rows.length);
        starts = Arrays.copyOf(starts, 2 * rows.length);
      }
      rows[rowCount] = index('y');
      starts[rowCount] = terms;
      rowCount++;
      expect(" = ");
    }

    private void term(boolean negative) {
      if (terms == columns.length) {
        columns = Arrays.copyOf(columns, 2 * terms);
        factors = Arrays.copyOf(factors, 2 * terms);
      }
      double factor = line.startsWith("x", at) ? 1 : factor();
      factors[terms] = negative ? -factor : factor;
      columns[terms] = index('x');
      terms++;
    }

    private double factor() {
      int end = line.indexOf(' ', at);
      if (end < 0) {
        throw wrong();
      }
      String number = line.substring(at, end);
      at = end + 1;
      try {
        return Double.parseDouble(number);
      } catch (NumberFormatException e) {
        throw wrong();
      }
    }

    private int index(char letter) {
      expect(String.valueOf(letter));
      int start = at;
      int index = 0;
      while (at < line.length() && Character.isDigit(line.charAt(at))) {
        index = 10 * index + line.charAt(at) - '0';
        at++;
      }
      if (at == start) {
        throw wrong();
      }
      return index;
    }

    private boolean skip(String word) {
      boolean there = line.startsWith(word, at);
      at += there ? word.length() : 0;
      return there;
    }

    private void expect(String word) {
      if (!skip(word)) {
        throw wrong();
      }
    }

    private IllegalArgumentException wrong() {
      return new IllegalArgumentException(
          "no row of a sparse matrix from character " + at + " on: \"" + line + "\"");
    }
  }
}
