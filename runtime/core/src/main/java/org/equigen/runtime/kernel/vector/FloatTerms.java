package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.LaneTable;

/**
 * Tables of products on rows of lanes of {@code float[]}: four vectors of a target stay in
 * registers over all terms of its group.
 */
final class FloatTerms {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final int FOUR = 4 * LENGTH;

  private FloatTerms() {}

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  private static FloatVector load(float[] array, int at, VectorMask<Float> mask) {
    return FloatVector.fromArray(SPECIES, array, at, mask);
  }

  /**
   * {@code z[t][u][i]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u][i]
   * y[s_k][u][i]}.
   *
   * @param fresh whether the sum replaces what z holds
   */
  static void products(
      LaneTable table,
      boolean fresh,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    for (int u = 0; u < table.channels(); u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        int i = 0;
        for (; i + FOUR <= n; i += FOUR) {
          fourProducts(table, group, fresh, x, xu + i, y, yu + i, z, at + i);
        }
        for (; i < n; i += LENGTH) {
          VectorMask<Float> mask = SPECIES.indexInRange(i, n);
          FloatVector s = fresh ? FloatVector.zero(SPECIES) : load(z, at + i, mask);
          for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
            FloatVector first = load(x, xu + table.firsts()[k] + i, mask).mul(table.inFloat()[k]);
            s = first.fma(load(y, yu + table.seconds()[k] + i, mask), s);
          }
          s.intoArray(z, at + i, mask);
        }
      }
    }
  }

  private static void fourProducts(
      LaneTable table,
      int group,
      boolean fresh,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt) {
    float[] factors = table.inFloat();
    int[] firsts = table.firsts();
    int[] seconds = table.seconds();
    int end = table.starts()[group + 1];
    FloatVector s0 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt);
    FloatVector s1 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt + LENGTH);
    FloatVector s2 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt + 2 * LENGTH);
    FloatVector s3 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt + 3 * LENGTH);
    for (int k = table.starts()[group]; k < end; k++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[k]);
      int a = xAt + firsts[k];
      int b = yAt + seconds[k];
      s0 = factor.mul(load(x, a)).fma(load(y, b), s0);
      s1 = factor.mul(load(x, a + LENGTH)).fma(load(y, b + LENGTH), s1);
      s2 = factor.mul(load(x, a + 2 * LENGTH)).fma(load(y, b + 2 * LENGTH), s2);
      s3 = factor.mul(load(x, a + 3 * LENGTH)).fma(load(y, b + 3 * LENGTH), s3);
    }
    s0.intoArray(z, zAt);
    s1.intoArray(z, zAt + LENGTH);
    s2.intoArray(z, zAt + 2 * LENGTH);
    s3.intoArray(z, zAt + 3 * LENGTH);
  }

  /** As {@link #products} with {@code x[f_k][u]}. */
  static void multiples(
      LaneTable table,
      boolean fresh,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    for (int u = 0; u < table.channels(); u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        int i = 0;
        for (; i + FOUR <= n; i += FOUR) {
          fourMultiples(table, group, fresh, x, xu, y, yu + i, z, at + i);
        }
        for (; i < n; i += LENGTH) {
          VectorMask<Float> mask = SPECIES.indexInRange(i, n);
          FloatVector s = fresh ? FloatVector.zero(SPECIES) : load(z, at + i, mask);
          for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
            float factor = table.inFloat()[k] * x[xu + table.firsts()[k]];
            FloatVector second = load(y, yu + table.seconds()[k] + i, mask);
            s = FloatVector.broadcast(SPECIES, factor).fma(second, s);
          }
          s.intoArray(z, at + i, mask);
        }
      }
    }
  }

  private static void fourMultiples(
      LaneTable table,
      int group,
      boolean fresh,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt) {
    float[] factors = table.inFloat();
    int[] firsts = table.firsts();
    int[] seconds = table.seconds();
    int end = table.starts()[group + 1];
    FloatVector s0 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt);
    FloatVector s1 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt + LENGTH);
    FloatVector s2 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt + 2 * LENGTH);
    FloatVector s3 = fresh ? FloatVector.zero(SPECIES) : load(z, zAt + 3 * LENGTH);
    for (int k = table.starts()[group]; k < end; k++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, factors[k] * x[xAt + firsts[k]]);
      int b = yAt + seconds[k];
      s0 = factor.fma(load(y, b), s0);
      s1 = factor.fma(load(y, b + LENGTH), s1);
      s2 = factor.fma(load(y, b + 2 * LENGTH), s2);
      s3 = factor.fma(load(y, b + 3 * LENGTH), s3);
    }
    s0.intoArray(z, zAt);
    s1.intoArray(z, zAt + LENGTH);
    s2.intoArray(z, zAt + 2 * LENGTH);
    s3.intoArray(z, zAt + 3 * LENGTH);
  }

  /** {@code z[t][u][i]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u]}. */
  static void numbers(
      LaneTable table, boolean fresh, float[] x, int xAt, float[] z, int zAt, int n) {
    for (int u = 0; u < table.channels(); u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        float number = 0;
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          number += table.inFloat()[k] * x[xu + table.firsts()[k]];
        }
        FloatVector sum = FloatVector.broadcast(SPECIES, number);
        int full = SPECIES.loopBound(n);
        for (int i = 0; i < full; i += LENGTH) {
          (fresh ? sum : load(z, at + i).add(sum)).intoArray(z, at + i);
        }
        if (full < n) {
          VectorMask<Float> mask = SPECIES.indexInRange(full, n);
          (fresh ? sum : load(z, at + full, mask).add(sum)).intoArray(z, at + full, mask);
        }
      }
    }
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i] y[s_k][u][i]}. */
  static void dots(
      LaneTable table, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int u = 0; u < table.channels(); u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        z[at] += dot(table, group, x, xu, y, yu, n);
      }
    }
  }

  private static float dot(
      LaneTable table, int group, float[] x, int xAt, float[] y, int yAt, int n) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    int full = n - n % (2 * LENGTH);
    for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, table.inFloat()[k]);
      int a = xAt + table.firsts()[k];
      int b = yAt + table.seconds()[k];
      for (int i = 0; i < full; i += 2 * LENGTH) {
        even = factor.mul(load(x, a + i)).fma(load(y, b + i), even);
        int next = i + LENGTH;
        odd = factor.mul(load(x, a + next)).fma(load(y, b + next), odd);
      }
      for (int i = full; i < n; i += LENGTH) {
        VectorMask<Float> mask = SPECIES.indexInRange(i, n);
        even = factor.mul(load(x, a + i, mask)).fma(load(y, b + i, mask), even);
      }
    }
    return FloatFold.sum(even.add(odd));
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i]}. */
  static void sums(LaneTable table, float[] x, int xAt, float[] z, int zAt, int n) {
    for (int u = 0; u < table.channels(); u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        z[at] += sum(table, group, x, xu, n);
      }
    }
  }

  private static float sum(LaneTable table, int group, float[] x, int xAt, int n) {
    FloatVector even = FloatVector.zero(SPECIES);
    FloatVector odd = FloatVector.zero(SPECIES);
    int full = n - n % (2 * LENGTH);
    for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
      FloatVector factor = FloatVector.broadcast(SPECIES, table.inFloat()[k]);
      int a = xAt + table.firsts()[k];
      for (int i = 0; i < full; i += 2 * LENGTH) {
        even = factor.fma(load(x, a + i), even);
        odd = factor.fma(load(x, a + i + LENGTH), odd);
      }
      for (int i = full; i < n; i += LENGTH) {
        even = factor.fma(load(x, a + i, SPECIES.indexInRange(i, n)), even);
      }
    }
    return FloatFold.sum(even.add(odd));
  }
}
