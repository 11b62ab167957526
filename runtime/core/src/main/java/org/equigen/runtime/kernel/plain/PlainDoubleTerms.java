package org.equigen.runtime.kernel.plain;

import java.util.Arrays;
import org.equigen.runtime.kernel.LaneTable;

/** Tables of products on rows of lanes of {@code double[]} as plain loops. */
final class PlainDoubleTerms {
  private PlainDoubleTerms() {}

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
    if (n == 1) {
      PlainDoubleSingles.products(table, from, to, fresh, x, xAt, y, yAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        clear(fresh, z, at, n);
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          double factor = table.inDouble()[k];
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
      double[] x,
      int xAt,
      double[] y,
      int yAt,
      double[] z,
      int zAt,
      int n) {
    if (n == 1) {
      PlainDoubleSingles.products(table, from, to, fresh, x, xAt, y, yAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      int yu = yAt + u * table.secondChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        clear(fresh, z, at, n);
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          double factor = table.inDouble()[k] * x[xu + table.firsts()[k]];
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
      double[] x,
      int xAt,
      double[] z,
      int zAt,
      int n) {
    if (n == 1) {
      PlainDoubleSingles.numbers(table, from, to, fresh, x, xAt, z, zAt);
      return;
    }
    for (int u = from; u < to; u++) {
      int xu = xAt + u * table.firstChannel();
      for (int group = 0; group < table.targets().length; group++) {
        int at = zAt + u * table.targetChannel() + table.targets()[group];
        clear(fresh, z, at, n);
        double sum = 0;
        for (int k = table.starts()[group]; k < table.starts()[group + 1]; k++) {
          sum += table.inDouble()[k] * x[xu + table.firsts()[k]];
        }
        for (int i = 0; i < n; i++) {
          z[at + i] += sum;
        }
      }
    }
  }

  private static void clear(boolean fresh, double[] z, int at, int n) {
    if (fresh) {
      Arrays.fill(z, at, at + n, 0);
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
    if (n == 1) {
      PlainDoubleSingles.products(table, from, to, false, x, xAt, y, yAt, z, zAt);
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
            sum += x[first + i] * y[second + i];
          }
          all += table.inDouble()[k] * sum;
        }
        z[zAt + u * table.targetChannel() + table.targets()[group]] += all;
      }
    }
  }

  /** {@code z[t][u] += sum over k and i of c_k x[f_k][u][i]}. */
  static void sums(
      LaneTable table, int from, int to, double[] x, int xAt, double[] z, int zAt, int n) {
    if (n == 1) {
      PlainDoubleSingles.numbers(table, from, to, false, x, xAt, z, zAt);
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
        z[zAt + u * table.targetChannel() + table.targets()[group]] += all;
      }
    }
  }
}
