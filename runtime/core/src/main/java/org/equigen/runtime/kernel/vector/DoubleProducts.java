package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.ProductTable;

/**
 * Sums of products in one row of {@code double[]}: up to four vectors of channels stay in registers
 * over all terms of a group, so that the number which they share is read once for them.
 */
final class DoubleProducts {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  /** Shorter vectors have no masks on many machines, and few channels are left over. */
  static final int LEAST_MASKED = 8;

  private DoubleProducts() {}

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  /** {@code y[t][u] += s[g][u] sum a x}, or {@code =} where {@code set}. */
  static void add(
      ProductTable table,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      boolean set) {
    int channels = table.channels();
    int[] terms = table.terms();
    int u = 0;
    for (; u <= channels - 4 * LENGTH; u += 4 * LENGTH) {
      fours(terms, s, sAt + u, a, aAt, x, xAt + u, y, yAt + u, set);
    }
    if (u <= channels - 2 * LENGTH) {
      twos(terms, s, sAt + u, a, aAt, x, xAt + u, y, yAt + u, set);
      u += 2 * LENGTH;
    }
    if (u <= channels - LENGTH) {
      ones(terms, s, sAt + u, a, aAt, x, xAt + u, y, yAt + u, set);
      u += LENGTH;
    }
    if (LENGTH >= LEAST_MASKED && u < channels - 1) {
      rest(channels - u, terms, s, sAt + u, a, aAt, x, xAt + u, y, yAt + u, set);
      u = channels;
    }
    for (; u < channels; u++) {
      number(terms, s, sAt + u, a, aAt, x, xAt + u, y, yAt + u, set);
    }
  }

  private static void fours(
      int[] terms,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      boolean set) {
    for (int at = 0; at < terms.length; ) {
      int to = yAt + terms[at];
      int scale = terms[at + 1];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector p = DoubleVector.zero(SPECIES);
      DoubleVector q = p;
      DoubleVector v = p;
      DoubleVector w = p;
      for (int k = at + 3; k < end; k += 2) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a[aAt + terms[k]]);
        int from = xAt + terms[k + 1];
        p = factor.fma(load(x, from), p);
        q = factor.fma(load(x, from + LENGTH), q);
        v = factor.fma(load(x, from + 2 * LENGTH), v);
        w = factor.fma(load(x, from + 3 * LENGTH), w);
      }
      if (scale != ProductTable.NO_SCALE) {
        p = p.mul(load(s, sAt + scale));
        q = q.mul(load(s, sAt + scale + LENGTH));
        v = v.mul(load(s, sAt + scale + 2 * LENGTH));
        w = w.mul(load(s, sAt + scale + 3 * LENGTH));
      }
      if (!set) {
        p = p.add(load(y, to));
        q = q.add(load(y, to + LENGTH));
        v = v.add(load(y, to + 2 * LENGTH));
        w = w.add(load(y, to + 3 * LENGTH));
      }
      p.intoArray(y, to);
      q.intoArray(y, to + LENGTH);
      v.intoArray(y, to + 2 * LENGTH);
      w.intoArray(y, to + 3 * LENGTH);
      at = end;
    }
  }

  private static void twos(
      int[] terms,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      boolean set) {
    for (int at = 0; at < terms.length; ) {
      int to = yAt + terms[at];
      int scale = terms[at + 1];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector p = DoubleVector.zero(SPECIES);
      DoubleVector q = p;
      for (int k = at + 3; k < end; k += 2) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a[aAt + terms[k]]);
        int from = xAt + terms[k + 1];
        p = factor.fma(load(x, from), p);
        q = factor.fma(load(x, from + LENGTH), q);
      }
      if (scale != ProductTable.NO_SCALE) {
        p = p.mul(load(s, sAt + scale));
        q = q.mul(load(s, sAt + scale + LENGTH));
      }
      if (!set) {
        p = p.add(load(y, to));
        q = q.add(load(y, to + LENGTH));
      }
      p.intoArray(y, to);
      q.intoArray(y, to + LENGTH);
      at = end;
    }
  }

  private static void ones(
      int[] terms,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      boolean set) {
    for (int at = 0; at < terms.length; ) {
      int to = yAt + terms[at];
      int scale = terms[at + 1];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector p = DoubleVector.zero(SPECIES);
      for (int k = at + 3; k < end; k += 2) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a[aAt + terms[k]]);
        p = factor.fma(load(x, xAt + terms[k + 1]), p);
      }
      if (scale != ProductTable.NO_SCALE) {
        p = p.mul(load(s, sAt + scale));
      }
      if (!set) {
        p = p.add(load(y, to));
      }
      p.intoArray(y, to);
      at = end;
    }
  }

  /** Fewer channels than a vector has. */
  private static void rest(
      int count,
      int[] terms,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      boolean set) {
    VectorMask<Double> mask = SPECIES.indexInRange(0, count);
    for (int at = 0; at < terms.length; ) {
      int to = yAt + terms[at];
      int scale = terms[at + 1];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector p = DoubleVector.zero(SPECIES);
      for (int k = at + 3; k < end; k += 2) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, a[aAt + terms[k]]);
        p = factor.fma(DoubleVector.fromArray(SPECIES, x, xAt + terms[k + 1], mask), p);
      }
      if (scale != ProductTable.NO_SCALE) {
        p = p.mul(DoubleVector.fromArray(SPECIES, s, sAt + scale, mask));
      }
      if (!set) {
        p = p.add(DoubleVector.fromArray(SPECIES, y, to, mask));
      }
      p.intoArray(y, to, mask);
      at = end;
    }
  }

  private static void number(
      int[] terms,
      double[] s,
      int sAt,
      double[] a,
      int aAt,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      boolean set) {
    for (int at = 0; at < terms.length; ) {
      int end = at + 3 + 2 * terms[at + 2];
      double sum = 0;
      for (int k = at + 3; k < end; k += 2) {
        sum += a[aAt + terms[k]] * x[xAt + terms[k + 1]];
      }
      if (terms[at + 1] != ProductTable.NO_SCALE) {
        sum *= s[sAt + terms[at + 1]];
      }
      int to = yAt + terms[at];
      y[to] = set ? sum : y[to] + sum;
      at = end;
    }
  }
}
