package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.SparseMatrix;

/**
 * Sparse matrices on rows of {@code float[]}, a tile of each row after the other: eight vectors of
 * sums, or four, stay in registers over all terms of a row. How often loops over a tile run is a
 * constant, so that HotSpot writes them out; matrices of a term or two in each row, whose time is
 * that of loads and stores, take half the time or less in this way. What is left of a row follows
 * vector by vector, then number by number.
 */
final class FloatTransform {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Lanes of a tile that are taken eight vectors at a time; four vectors divide a tile. */
  private static final int EIGHTS = Tile.LANES - Tile.LANES % (8 * LENGTH);

  private FloatTransform() {}

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  /** {@code y[r n + i] = sum over c of M[r][c] x[c n + i]}; rows have at least one term. */
  static void set(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    int tiles = n - n % Tile.LANES;
    for (int i = 0; i < tiles; i += Tile.LANES) {
      setTile(matrix, x, xAt + i, y, yAt + i, n);
    }
    if (tiles < n) {
      rest(matrix, x, xAt, y, yAt, n, tiles, true);
    }
  }

  /** {@code y[r n + i] += sum over c of M[r][c] x[c n + i]}. */
  static void add(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    int tiles = n - n % Tile.LANES;
    for (int i = 0; i < tiles; i += Tile.LANES) {
      addTile(matrix, x, xAt + i, y, yAt + i, n);
    }
    if (tiles < n) {
      rest(matrix, x, xAt, y, yAt, n, tiles, false);
    }
  }

  /** As {@link #set}, for the first {@link Tile#LANES} numbers of each row. */
  private static void setTile(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    int[] rows = matrix.rows();
    int[] starts = matrix.starts();
    int[] columns = matrix.columns();
    float[] factors = matrix.inFloat();
    for (int row = 0; row < rows.length; row++) {
      int begin = starts[row];
      int end = starts[row + 1];
      int to = yAt + rows[row] * n;
      int first = xAt + columns[begin] * n;
      float factor = factors[begin];
      for (int i = 0; i < EIGHTS; i += 8 * LENGTH) {
        FloatVector a = load(x, first + i).mul(factor);
        FloatVector b = load(x, first + i + LENGTH).mul(factor);
        FloatVector c = load(x, first + i + 2 * LENGTH).mul(factor);
        FloatVector d = load(x, first + i + 3 * LENGTH).mul(factor);
        FloatVector e = load(x, first + i + 4 * LENGTH).mul(factor);
        FloatVector f = load(x, first + i + 5 * LENGTH).mul(factor);
        FloatVector g = load(x, first + i + 6 * LENGTH).mul(factor);
        FloatVector h = load(x, first + i + 7 * LENGTH).mul(factor);
        for (int k = begin + 1; k < end; k++) {
          FloatVector next = FloatVector.broadcast(SPECIES, factors[k]);
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
        FloatVector a = load(x, first + i).mul(factor);
        FloatVector b = load(x, first + i + LENGTH).mul(factor);
        FloatVector c = load(x, first + i + 2 * LENGTH).mul(factor);
        FloatVector d = load(x, first + i + 3 * LENGTH).mul(factor);
        for (int k = begin + 1; k < end; k++) {
          FloatVector next = FloatVector.broadcast(SPECIES, factors[k]);
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
  private static void addTile(SparseMatrix matrix, float[] x, int xAt, float[] y, int yAt, int n) {
    int[] rows = matrix.rows();
    int[] starts = matrix.starts();
    int[] columns = matrix.columns();
    float[] factors = matrix.inFloat();
    for (int row = 0; row < rows.length; row++) {
      int begin = starts[row];
      int end = starts[row + 1];
      int to = yAt + rows[row] * n;
      for (int i = 0; i < EIGHTS; i += 8 * LENGTH) {
        FloatVector a = load(y, to + i);
        FloatVector b = load(y, to + i + LENGTH);
        FloatVector c = load(y, to + i + 2 * LENGTH);
        FloatVector d = load(y, to + i + 3 * LENGTH);
        FloatVector e = load(y, to + i + 4 * LENGTH);
        FloatVector f = load(y, to + i + 5 * LENGTH);
        FloatVector g = load(y, to + i + 6 * LENGTH);
        FloatVector h = load(y, to + i + 7 * LENGTH);
        for (int k = begin; k < end; k++) {
          FloatVector next = FloatVector.broadcast(SPECIES, factors[k]);
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
        FloatVector a = load(y, to + i);
        FloatVector b = load(y, to + i + LENGTH);
        FloatVector c = load(y, to + i + 2 * LENGTH);
        FloatVector d = load(y, to + i + 3 * LENGTH);
        for (int k = begin; k < end; k++) {
          FloatVector next = FloatVector.broadcast(SPECIES, factors[k]);
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
      float[] x,
      int xAt,
      float[] y,
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
        FloatVector sum = fresh ? FloatVector.zero(SPECIES) : load(y, to + i);
        for (int k = begin; k < end; k++) {
          FloatVector factor = FloatVector.broadcast(SPECIES, matrix.inFloat()[k]);
          sum = factor.fma(load(x, xAt + matrix.columns()[k] * n + i), sum);
        }
        sum.intoArray(y, to + i);
      }
      for (int i = full; i < n; i++) {
        float sum = fresh ? 0 : y[to + i];
        for (int k = begin; k < end; k++) {
          sum += matrix.inFloat()[k] * x[xAt + matrix.columns()[k] * n + i];
        }
        y[to + i] = sum;
      }
    }
  }
}
