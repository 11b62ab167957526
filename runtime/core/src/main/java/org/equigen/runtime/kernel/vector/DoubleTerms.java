package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.LaneTable;

/**
 * Tables of products on rows of lanes of {@code double[]}: four vectors of a target stay in
 * registers over all terms of its group. Channels run in the innermost methods, so that the table
 * is read once for all of them.
 */
final class DoubleTerms {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int FOUR = 4 * LENGTH;

  private DoubleTerms() {}

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  private static DoubleVector load(double[] array, int at, VectorMask<Double> mask) {
    return DoubleVector.fromArray(SPECIES, array, at, mask);
  }

  /**
   * {@code z[t][u][i]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u][i]
   * y[s_k][u][i]}.
   *
   * @param fresh whether the sum replaces what z holds
   */
  static void products(
      LaneTable table,
      int from,
      int to,
      boolean fresh,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    int xFrom = xAt + from * table.firstChannel();
    int yFrom = yAt + from * table.secondChannel();
    int zFrom = zAt + from * table.targetChannel();
    for (int group = 0; group < table.targets().length; group++) {
      int first = table.starts()[group];
      boolean single = table.starts()[group + 1] == first + 1;
      int at = zFrom + table.targets()[group];
      int i = 0;
      for (; i + FOUR <= n; i += FOUR) {
        if (single) {
          oneProduct(
              table.inDouble()[first],
              fresh,
              x,
              xFrom + table.firsts()[first] + i,
              table.firstChannel(),
              y,
              yFrom + table.seconds()[first] + i,
              table.secondChannel(),
              z,
              at + i,
              table.targetChannel(),
              to - from);
        } else {
          sumOfProducts(table, group, fresh, x, xFrom + i, y, yFrom + i, z, at + i, to - from);
        }
      }
      for (; i < n; i += LENGTH) {
        maskedProducts(
            table, group, fresh, x, xFrom + i, y, yFrom + i, z, at + i, to - from, n - i);
      }
    }
  }

  /** One term for all channels, four vectors wide. */
  private static void oneProduct(
      double c,
      boolean fresh,
      double[] x,
      int xAt,
      int xStep,
      double[] y,
      int yAt,
      int yStep,
      double[] z,
      int zAt,
      int zStep,
      int channels) {
    DoubleVector factor = DoubleVector.broadcast(SPECIES, c);
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int u = 0; u < channels; u++) {
      int a = xAt + u * xStep;
      int b = yAt + u * yStep;
      int t = zAt + u * zStep;
      for (int i = 0; i < FOUR; i += LENGTH) {
        DoubleVector before = fresh ? zero : load(z, t + i);
        factor.mul(load(x, a + i)).fma(load(y, b + i), before).intoArray(z, t + i);
      }
    }
  }

  /** All terms of a group for all channels, four vectors wide. */
  private static void sumOfProducts(
      LaneTable table,
      int group,
      boolean fresh,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int channels) {
    double[] factors = table.inDouble();
    int[] firsts = table.firsts();
    int[] seconds = table.seconds();
    int start = table.starts()[group];
    int end = table.starts()[group + 1];
    for (int u = 0; u < channels; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      int t = zAt + u * table.targetChannel();
      DoubleVector s0 = fresh ? DoubleVector.zero(SPECIES) : load(z, t);
      DoubleVector s1 = fresh ? DoubleVector.zero(SPECIES) : load(z, t + LENGTH);
      DoubleVector s2 = fresh ? DoubleVector.zero(SPECIES) : load(z, t + 2 * LENGTH);
      DoubleVector s3 = fresh ? DoubleVector.zero(SPECIES) : load(z, t + 3 * LENGTH);
      for (int k = start; k < end; k++) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[k]);
        int a = xu + firsts[k];
        int b = yu + seconds[k];
        s0 = factor.mul(load(x, a)).fma(load(y, b), s0);
        s1 = factor.mul(load(x, a + LENGTH)).fma(load(y, b + LENGTH), s1);
        s2 = factor.mul(load(x, a + 2 * LENGTH)).fma(load(y, b + 2 * LENGTH), s2);
        s3 = factor.mul(load(x, a + 3 * LENGTH)).fma(load(y, b + 3 * LENGTH), s3);
      }
      s0.intoArray(z, t);
      s1.intoArray(z, t + LENGTH);
      s2.intoArray(z, t + 2 * LENGTH);
      s3.intoArray(z, t + 3 * LENGTH);
    }
  }

  /** All terms of a group for all channels, one vector of {@code rest} lanes at most wide. */
  private static void maskedProducts(
      LaneTable table,
      int group,
      boolean fresh,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int channels,
      int rest) {
    VectorMask<Double> mask = SPECIES.indexInRange(0, rest);
    for (int u = 0; u < channels; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      int t = zAt + u * table.targetChannel();
      DoubleVector sum = fresh ? DoubleVector.zero(SPECIES) : load(z, t, mask);
      for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
        DoubleVector first = load(x, xu + table.firsts()[k], mask).mul(table.inDouble()[k]);
        sum = first.fma(load(y, yu + table.seconds()[k], mask), sum);
      }
      sum.intoArray(z, t, mask);
    }
  }

  /** As {@link #products} with {@code x[f_k][u]}. */
  static void multiples(
      LaneTable table,
      int from,
      int to,
      boolean fresh,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    int xFrom = xAt + from * table.firstChannel();
    int yFrom = yAt + from * table.secondChannel();
    int zFrom = zAt + from * table.targetChannel();
    for (int group = 0; group < table.targets().length; group++) {
      int first = table.starts()[group];
      boolean single = table.starts()[group + 1] == first + 1;
      int at = zFrom + table.targets()[group];
      int i = 0;
      for (; i + FOUR <= n; i += FOUR) {
        if (single) {
          oneMultiple(
              table.inDouble()[first],
              fresh,
              x,
              xFrom + table.firsts()[first],
              table.firstChannel(),
              y,
              yFrom + table.seconds()[first] + i,
              table.secondChannel(),
              z,
              at + i,
              table.targetChannel(),
              to - from);
        } else {
          sumOfMultiples(table, group, fresh, x, xFrom, y, yFrom + i, z, at + i, to - from);
        }
      }
      for (; i < n; i += LENGTH) {
        maskedMultiples(table, group, fresh, x, xFrom, y, yFrom + i, z, at + i, to - from, n - i);
      }
    }
  }

  /** One term for all channels, four vectors wide. */
  private static void oneMultiple(
      double c,
      boolean fresh,
      double[] x,
      int xAt,
      int xStep,
      double[] y,
      int yAt,
      int yStep,
      double[] z,
      int zAt,
      int zStep,
      int channels) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    for (int u = 0; u < channels; u++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, c * x[xAt + u * xStep]);
      int b = yAt + u * yStep;
      int t = zAt + u * zStep;
      for (int i = 0; i < FOUR; i += LENGTH) {
        DoubleVector before = fresh ? zero : load(z, t + i);
        factor.fma(load(y, b + i), before).intoArray(z, t + i);
      }
    }
  }

  /** All terms of a group for all channels, four vectors wide. */
  private static void sumOfMultiples(
      LaneTable table,
      int group,
      boolean fresh,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int channels) {
    double[] factors = table.inDouble();
    int[] firsts = table.firsts();
    int[] seconds = table.seconds();
    int start = table.starts()[group];
    int end = table.starts()[group + 1];
    for (int u = 0; u < channels; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      int t = zAt + u * table.targetChannel();
      DoubleVector s0 = fresh ? DoubleVector.zero(SPECIES) : load(z, t);
      DoubleVector s1 = fresh ? DoubleVector.zero(SPECIES) : load(z, t + LENGTH);
      DoubleVector s2 = fresh ? DoubleVector.zero(SPECIES) : load(z, t + 2 * LENGTH);
      DoubleVector s3 = fresh ? DoubleVector.zero(SPECIES) : load(z, t + 3 * LENGTH);
      for (int k = start; k < end; k++) {
        DoubleVector factor = DoubleVector.broadcast(SPECIES, factors[k] * x[xu + firsts[k]]);
        int b = yu + seconds[k];
        s0 = factor.fma(load(y, b), s0);
        s1 = factor.fma(load(y, b + LENGTH), s1);
        s2 = factor.fma(load(y, b + 2 * LENGTH), s2);
        s3 = factor.fma(load(y, b + 3 * LENGTH), s3);
      }
      s0.intoArray(z, t);
      s1.intoArray(z, t + LENGTH);
      s2.intoArray(z, t + 2 * LENGTH);
      s3.intoArray(z, t + 3 * LENGTH);
    }
  }

  /** All terms of a group for all channels, one vector of {@code rest} lanes at most wide. */
  private static void maskedMultiples(
      LaneTable table,
      int group,
      boolean fresh,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int channels,
      int rest) {
    VectorMask<Double> mask = SPECIES.indexInRange(0, rest);
    for (int u = 0; u < channels; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      int t = zAt + u * table.targetChannel();
      DoubleVector sum = fresh ? DoubleVector.zero(SPECIES) : load(z, t, mask);
      for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
        double factor = table.inDouble()[k] * x[xu + table.firsts()[k]];
        sum =
            DoubleVector.broadcast(SPECIES, factor)
                .fma(load(y, yu + table.seconds()[k], mask), sum);
      }
      sum.intoArray(z, t, mask);
    }
  }

  /** {@code z[t][u][i]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u]}. */
  static void numbers(
      LaneTable table,
      int from,
      int to,
      boolean fresh,
      double[] x,
      int xAt,
      double[] z,
      int zAt,
      int n) {
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        double number = 0;
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          number += table.inDouble()[k] * x[xu + table.firsts()[k]];
        }
        DoubleVector sum = DoubleVector.broadcast(SPECIES, number);
        int full = SPECIES.loopBound(n);
        for (int i = 0; i < full; i += LENGTH) {
          (fresh ? sum : load(z, at + i).add(sum)).intoArray(z, at + i);
        }
        if (full < n) {
          VectorMask<Double> mask = SPECIES.indexInRange(full, n);
          (fresh ? sum : load(z, at + full, mask).add(sum)).intoArray(z, at + full, mask);
        }
      }
    }
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i] y[s_k][u][i]}. */
  static void dots(
      LaneTable table,
      int from,
      int to,
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        z[at] += dot(table, group, x, xu, y, yu, n);
      }
    }
  }

  private static double dot(
      LaneTable table, int group, double[] x, int xAt, double[] y, int yAt, int n) {
    DoubleVector even = DoubleVector.zero(SPECIES);
    DoubleVector odd = DoubleVector.zero(SPECIES);
    int full = n - n % (2 * LENGTH);
    for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, table.inDouble()[k]);
      int a = xAt + table.firsts()[k];
      int b = yAt + table.seconds()[k];
      for (int i = 0; i < full; i += 2 * LENGTH) {
        even = factor.mul(load(x, a + i)).fma(load(y, b + i), even);
        int next = i + LENGTH;
        odd = factor.mul(load(x, a + next)).fma(load(y, b + next), odd);
      }
      for (int i = full; i < n; i += LENGTH) {
        VectorMask<Double> mask = SPECIES.indexInRange(i, n);
        even = factor.mul(load(x, a + i, mask)).fma(load(y, b + i, mask), even);
      }
    }
    return DoubleFold.sum(even.add(odd));
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i]}. */
  static void sums(
      LaneTable table, int from, int to, double[] x, int xAt, double[] z, int zAt, int n) {
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        z[at] += sum(table, group, x, xu, n);
      }
    }
  }

  private static double sum(LaneTable table, int group, double[] x, int xAt, int n) {
    DoubleVector even = DoubleVector.zero(SPECIES);
    DoubleVector odd = DoubleVector.zero(SPECIES);
    int full = n - n % (2 * LENGTH);
    for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
      DoubleVector factor = DoubleVector.broadcast(SPECIES, table.inDouble()[k]);
      int a = xAt + table.firsts()[k];
      for (int i = 0; i < full; i += 2 * LENGTH) {
        even = factor.fma(load(x, a + i), even);
        odd = factor.fma(load(x, a + i + LENGTH), odd);
      }
      for (int i = full; i < n; i += LENGTH) {
        even = factor.fma(load(x, a + i, SPECIES.indexInRange(i, n)), even);
      }
    }
    return DoubleFold.sum(even.add(odd));
  }
}
