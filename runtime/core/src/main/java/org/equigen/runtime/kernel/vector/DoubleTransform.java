package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Sparse matrices on rows of {@code double[]}, a tile of each row after the other: eight vectors of
 * sums, or four, stay in registers over all terms of a row. How often loops over a tile run is a
 * constant, so that HotSpot writes them out; matrices of a term or two in each row, whose time is
 * that of loads and stores, take half the time or less in this way. What is left of a row follows
 * vector by vector, then number by number.
 */
final class DoubleTransform {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Lanes of a tile that are taken eight vectors at a time; four vectors divide a tile. */
  private static final int EIGHTS = Tile.LANES - Tile.LANES % (8 * LENGTH);

  private DoubleTransform() {}

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  /** {@code y[r n + i] = sum over c of M[r][c] x[c n + i]}; rows have at least one term. */
  static void set(SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    int tiles = n - n % Tile.LANES;
    for (int i = 0; i < tiles; i += Tile.LANES) {
      setTile(matrix, x, xAt + i, y, yAt + i, n);
    }
    if (tiles < n) {
      rest(matrix, x, xAt, y, yAt, n, tiles, true);
    }
  }

  /** {@code y[r n + i] += sum over c of M[r][c] x[c n + i]}. */
  static void add(SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    int tiles = n - n % Tile.LANES;
    for (int i = 0; i < tiles; i += Tile.LANES) {
      addTile(matrix, x, xAt + i, y, yAt + i, n);
    }
    if (tiles < n) {
      rest(matrix, x, xAt, y, yAt, n, tiles, false);
    }
  }

  /** As {@link #set}, for the first {@link Tile#LANES} numbers of each row. */
  private static void setTile(
      SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    int[] rows = matrix.rows();
    int[] starts = matrix.starts();
    int[] columns = matrix.columns();
    double[] factors = matrix.inDouble();
    for (int row = 0; row < rows.length; row++) {
      int begin = starts[row];
      int end = starts[row + 1];
      int to = yAt + rows[row] * n;
      int first = xAt + columns[begin] * n;
      double factor = factors[begin];
      for (int i = 0; i < EIGHTS; i += 8 * LENGTH) {
        DoubleVector a = load(x, first + i).mul(factor);
        DoubleVector b = load(x, first + i + LENGTH).mul(factor);
        DoubleVector c = load(x, first + i + 2 * LENGTH).mul(factor);
        DoubleVector d = load(x, first + i + 3 * LENGTH).mul(factor);
        DoubleVector e = load(x, first + i + 4 * LENGTH).mul(factor);
        DoubleVector f = load(x, first + i + 5 * LENGTH).mul(factor);
        DoubleVector g = load(x, first + i + 6 * LENGTH).mul(factor);
        DoubleVector h = load(x, first + i + 7 * LENGTH).mul(factor);
        for (int k = begin + 1; k < end; k++) {
          DoubleVector next = DoubleVector.broadcast(SPECIES, factors[k]);
          int at = xAt + columns[k] * n + i;
          a = next.fma(load(x, at), a);
          b = next.fma(load(x, at + LENGTH), b);
          c = next.fma(load(x, at + 2 * LENGTH), c);
          d = next.fma(load(x, at + 3 * LENGTH), d);
          e = next.fma(load(x, at + 4 * LENGTH), e);
          f = next.fma(load(x, at + 5 * LENGTH), f);
          g = next.fma(load(x, at + 6 * LENGTH), g);
          h = next.fma(load(x, at + 7 * LENGTH), h);
        }
        a.intoArray(y, to + i);
        b.intoArray(y, to + i + LENGTH);
        c.intoArray(y, to + i + 2 * LENGTH);
        d.intoArray(y, to + i + 3 * LENGTH);
        e.intoArray(y, to + i + 4 * LENGTH);
        f.intoArray(y, to + i + 5 * LENGTH);
        g.intoArray(y, to + i + 6 * LENGTH);
        h.intoArray(y, to + i + 7 * LENGTH);
      }
      for (int i = EIGHTS; i < Tile.LANES; i += 4 * LENGTH) {
        DoubleVector a = load(x, first + i).mul(factor);
        DoubleVector b = load(x, first + i + LENGTH).mul(factor);
        DoubleVector c = load(x, first + i + 2 * LENGTH).mul(factor);
        DoubleVector d = load(x, first + i + 3 * LENGTH).mul(factor);
        for (int k = begin + 1; k < end; k++) {
          DoubleVector next = DoubleVector.broadcast(SPECIES, factors[k]);
          int at = xAt + columns[k] * n + i;
          a = next.fma(load(x, at), a);
          b = next.fma(load(x, at + LENGTH), b);
          c = next.fma(load(x, at + 2 * LENGTH), c);
          d = next.fma(load(x, at + 3 * LENGTH), d);
        }
        a.intoArray(y, to + i);
        b.intoArray(y, to + i + LENGTH);
        c.intoArray(y, to + i + 2 * LENGTH);
        d.intoArray(y, to + i + 3 * LENGTH);
      }
    }
  }

  /** As {@link #add}, for the first {@link Tile#LANES} numbers of each row. */
  private static void addTile(
      SparseMatrix matrix, double[] x, int xAt, double[] y, int yAt, int n) {
    int[] rows = matrix.rows();
    int[] starts = matrix.starts();
    int[] columns = matrix.columns();
    double[] factors = matrix.inDouble();
    for (int row = 0; row < rows.length; row++) {
      int begin = starts[row];
      int end = starts[row + 1];
      int to = yAt + rows[row] * n;
      for (int i = 0; i < EIGHTS; i += 8 * LENGTH) {
        DoubleVector a = load(y, to + i);
        DoubleVector b = load(y, to + i + LENGTH);
        DoubleVector c = load(y, to + i + 2 * LENGTH);
        DoubleVector d = load(y, to + i + 3 * LENGTH);
        DoubleVector e = load(y, to + i + 4 * LENGTH);
        DoubleVector f = load(y, to + i + 5 * LENGTH);
        DoubleVector g = load(y, to + i + 6 * LENGTH);
        DoubleVector h = load(y, to + i + 7 * LENGTH);
        for (int k = begin; k < end; k++) {
          DoubleVector next = DoubleVector.broadcast(SPECIES, factors[k]);
          int at = xAt + columns[k] * n + i;
          a = next.fma(load(x, at), a);
          b = next.fma(load(x, at + LENGTH), b);
          c = next.fma(load(x, at + 2 * LENGTH), c);
          d = next.fma(load(x, at + 3 * LENGTH), d);
          e = next.fma(load(x, at + 4 * LENGTH), e);
          f = next.fma(load(x, at + 5 * LENGTH), f);
          g = next.fma(load(x, at + 6 * LENGTH), g);
          h = next.fma(load(x, at + 7 * LENGTH), h);
        }
        a.intoArray(y, to + i);
        b.intoArray(y, to + i + LENGTH);
        c.intoArray(y, to + i + 2 * LENGTH);
        d.intoArray(y, to + i + 3 * LENGTH);
        e.intoArray(y, to + i + 4 * LENGTH);
        f.intoArray(y, to + i + 5 * LENGTH);
        g.intoArray(y, to + i + 6 * LENGTH);
        h.intoArray(y, to + i + 7 * LENGTH);
      }
      for (int i = EIGHTS; i < Tile.LANES; i += 4 * LENGTH) {
        DoubleVector a = load(y, to + i);
        DoubleVector b = load(y, to + i + LENGTH);
        DoubleVector c = load(y, to + i + 2 * LENGTH);
        DoubleVector d = load(y, to + i + 3 * LENGTH);
        for (int k = begin; k < end; k++) {
          DoubleVector next = DoubleVector.broadcast(SPECIES, factors[k]);
          int at = xAt + columns[k] * n + i;
          a = next.fma(load(x, at), a);
          b = next.fma(load(x, at + LENGTH), b);
          c = next.fma(load(x, at + 2 * LENGTH), c);
          d = next.fma(load(x, at + 3 * LENGTH), d);
        }
        a.intoArray(y, to + i);
        b.intoArray(y, to + i + LENGTH);
        c.intoArray(y, to + i + 2 * LENGTH);
        d.intoArray(y, to + i + 3 * LENGTH);
      }
    }
  }

  /** The numbers from {@code first} on in each row. */
  private static void rest(
      SparseMatrix matrix,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      int n,
      int first,
      boolean fresh) {
    int full = SPECIES.loopBound(n);
    for (int row = 0; row < matrix.rows().length; row++) {
      int begin = matrix.starts()[row];
      int end = matrix.starts()[row + 1];
      int to = yAt + matrix.rows()[row] * n;
      for (int i = first; i < full; i += LENGTH) {
        DoubleVector sum = fresh ? DoubleVector.zero(SPECIES) : load(y, to + i);
        for (int k = begin; k < end; k++) {
          DoubleVector factor = DoubleVector.broadcast(SPECIES, matrix.inDouble()[k]);
          sum = factor.fma(load(x, xAt + matrix.columns()[k] * n + i), sum);
        }
        sum.intoArray(y, to + i);
      }
      for (int i = full; i < n; i++) {
        double sum = fresh ? 0 : y[to + i];
        for (int k = begin; k < end; k++) {
          sum += matrix.inDouble()[k] * x[xAt + matrix.columns()[k] * n + i];
        }
        y[to + i] = sum;
      }
    }
  }
}
