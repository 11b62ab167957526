package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.ProductTable;

/**
 * Products of one row of {@code double[]} summed over the channels: what all terms of a group have
 * in common, four vectors of it, stays in registers, and a term folds its sum once for them.
 */
final class DoubleDots {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private DoubleDots() {}

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  /** {@code a[f] += sum over u of s[g][u] z[t][u] x[h][u]}. */
  static void add(
      ProductTable table,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    int channels = table.channels();
    int[] terms = table.terms();
    int u = 0;
    for (; u <= channels - 8 * LENGTH; u += 8 * LENGTH) {
      eights(terms, s, sAt + u, z, zAt + u, x, xAt + u, a, aAt);
    }
    for (; u <= channels - 2 * LENGTH; u += 2 * LENGTH) {
      twos(terms, s, sAt + u, z, zAt + u, x, xAt + u, a, aAt);
    }
    if (u <= channels - LENGTH) {
      ones(terms, s, sAt + u, z, zAt + u, x, xAt + u, a, aAt);
      u += LENGTH;
    }
    if (LENGTH >= DoubleProducts.LEAST_MASKED && u < channels - 1) {
      rest(channels - u, terms, s, sAt + u, z, zAt + u, x, xAt + u, a, aAt);
      u = channels;
    }
    for (; u < channels; u++) {
      number(terms, s, sAt + u, z, zAt + u, x, xAt + u, a, aAt);
    }
  }

  private static DoubleVector scaled(double[] s, int sAt, int scale, double[] z, int zAt) {
    DoubleVector common = load(z, zAt);
    return scale == ProductTable.NO_SCALE ? common : common.mul(load(s, sAt + scale));
  }

  private static void eights(
      int[] terms,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    for (int at = 0; at < terms.length; ) {
      int scale = terms[at + 1];
      int from = zAt + terms[at];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector b = scaled(s, sAt, scale, z, from);
      DoubleVector c = scaled(s, sAt + LENGTH, scale, z, from + LENGTH);
      DoubleVector d = scaled(s, sAt + 2 * LENGTH, scale, z, from + 2 * LENGTH);
      DoubleVector e = scaled(s, sAt + 3 * LENGTH, scale, z, from + 3 * LENGTH);
      DoubleVector f = scaled(s, sAt + 4 * LENGTH, scale, z, from + 4 * LENGTH);
      DoubleVector g = scaled(s, sAt + 5 * LENGTH, scale, z, from + 5 * LENGTH);
      DoubleVector h = scaled(s, sAt + 6 * LENGTH, scale, z, from + 6 * LENGTH);
      DoubleVector i = scaled(s, sAt + 7 * LENGTH, scale, z, from + 7 * LENGTH);
      for (int k = at + 3; k < end; k += 2) {
        int other = xAt + terms[k + 1];
        DoubleVector first = b.mul(load(x, other));
        DoubleVector second = c.mul(load(x, other + LENGTH));
        first = d.fma(load(x, other + 2 * LENGTH), first);
        second = e.fma(load(x, other + 3 * LENGTH), second);
        first = f.fma(load(x, other + 4 * LENGTH), first);
        second = g.fma(load(x, other + 5 * LENGTH), second);
        first = h.fma(load(x, other + 6 * LENGTH), first);
        second = i.fma(load(x, other + 7 * LENGTH), second);
        a[aAt + terms[k]] += DoubleFold.sum(first.add(second));
      }
      at = end;
    }
  }

  private static void twos(
      int[] terms,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    for (int at = 0; at < terms.length; ) {
      int scale = terms[at + 1];
      int from = zAt + terms[at];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector b = scaled(s, sAt, scale, z, from);
      DoubleVector c = scaled(s, sAt + LENGTH, scale, z, from + LENGTH);
      for (int k = at + 3; k < end; k += 2) {
        int other = xAt + terms[k + 1];
        DoubleVector sum = c.fma(load(x, other + LENGTH), b.mul(load(x, other)));
        a[aAt + terms[k]] += DoubleFold.sum(sum);
      }
      at = end;
    }
  }

  private static void ones(
      int[] terms,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    for (int at = 0; at < terms.length; ) {
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector common = scaled(s, sAt, terms[at + 1], z, zAt + terms[at]);
      for (int k = at + 3; k < end; k += 2) {
        DoubleVector sum = common.mul(load(x, xAt + terms[k + 1]));
        a[aAt + terms[k]] += DoubleFold.sum(sum);
      }
      at = end;
    }
  }

  /** Fewer channels than a vector has. */
  private static void rest(
      int count,
      int[] terms,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    VectorMask<Double> mask = SPECIES.indexInRange(0, count);
    for (int at = 0; at < terms.length; ) {
      int scale = terms[at + 1];
      int end = at + 3 + 2 * terms[at + 2];
      DoubleVector common = DoubleVector.fromArray(SPECIES, z, zAt + terms[at], mask);
      if (scale != ProductTable.NO_SCALE) {
        common = common.mul(DoubleVector.fromArray(SPECIES, s, sAt + scale, mask));
      }
      for (int k = at + 3; k < end; k += 2) {
        int other = xAt + terms[k + 1];
        DoubleVector sum = common.mul(DoubleVector.fromArray(SPECIES, x, other, mask));
        a[aAt + terms[k]] += DoubleFold.sum(sum);
      }
      at = end;
    }
  }

  private static void number(
      int[] terms,
      double[] s,
      int sAt,
      double[] z,
      int zAt,
      double[] x,
      int xAt,
      double[] a,
      int aAt) {
    for (int at = 0; at < terms.length; ) {
      int end = at + 3 + 2 * terms[at + 2];
      double common = z[zAt + terms[at]];
      if (terms[at + 1] != ProductTable.NO_SCALE) {
        common *= s[sAt + terms[at + 1]];
      }
      for (int k = at + 3; k < end; k += 2) {
        a[aAt + terms[k]] += common * x[xAt + terms[k + 1]];
      }
      at = end;
    }
  }
}
