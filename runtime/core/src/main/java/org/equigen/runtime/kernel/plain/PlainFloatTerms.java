package org.equigen.runtime.kernel.plain;

import java.util.Arrays;
import org.equigen.runtime.kernel.LaneTable;

/** Tables of products on rows of lanes of {@code float[]} as plain loops. */
final class PlainFloatTerms {
  private PlainFloatTerms() {}

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
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1) {
      PlainFloatSingles.products(table, from, to, fresh, x, xAt, y, yAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        clear(fresh, z, at, n);
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          float factor = table.inFloat()[k];
          int first = xu + table.firsts()[k];
          int second = yu + table.seconds()[k];
          for (int i = 0; i < n; i++) {
            z[at + i] += factor * x[first + i] * y[second + i];
          }
        }
      }
    }
  }

  /** As {@link #products} with {@code x[f_k][u]}. */
  static void multiples(
      LaneTable table,
      int from,
      int to,
      boolean fresh,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1) {
      PlainFloatSingles.products(table, from, to, fresh, x, xAt, y, yAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        clear(fresh, z, at, n);
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          float factor = table.inFloat()[k] * x[xu + table.firsts()[k]];
          int second = yu + table.seconds()[k];
          for (int i = 0; i < n; i++) {
            z[at + i] += factor * y[second + i];
          }
        }
      }
    }
  }

  /** {@code z[t][u][i]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u]}. */
  static void numbers(
      LaneTable table,
      int from,
      int to,
      boolean fresh,
      float[] x,
      int xAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1) {
      PlainFloatSingles.numbers(table, from, to, fresh, x, xAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        clear(fresh, z, at, n);
        float sum = 0;
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          sum += table.inFloat()[k] * x[xu + table.firsts()[k]];
        }
        for (int i = 0; i < n; i++) {
          z[at + i] += sum;
        }
      }
    }
  }

  private static void clear(boolean fresh, float[] z, int at, int n) {
    if (fresh) {
      Arrays.fill(z, at, at + n, 0);
    }
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i] y[s_k][u][i]}. */
  static void dots(
      LaneTable table,
      int from,
      int to,
      float[] x,
      int xAt,
      float[] y,
      int yAt,
      float[] z,
      int zAt,
      int n) {
    if (n == 1) {
      PlainFloatSingles.products(table, from, to, false, x, xAt, y, yAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        double all = 0;
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          int first = xu + table.firsts()[k];
          int second = yu + table.seconds()[k];
          double sum = 0;
          for (int i = 0; i < n; i++) {
            sum += (double) x[first + i] * y[second + i];
          }
          all += table.inDouble()[k] * sum;
        }
        z[zAt + u * table.targetChannel() + table.targets()[group]] += (float) all;
      }
    }
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i]}. */
  static void sums(
      LaneTable table, int from, int to, float[] x, int xAt, float[] z, int zAt, int n) {
    if (n == 1) {
      PlainFloatSingles.numbers(table, from, to, false, x, xAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        double all = 0;
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          int first = xu + table.firsts()[k];
          double sum = 0;
          for (int i = 0; i < n; i++) {
            sum += x[first + i];
          }
          all += table.inDouble()[k] * sum;
        }
        z[zAt + u * table.targetChannel() + table.targets()[group]] += (float) all;
      }
    }
  }
}
