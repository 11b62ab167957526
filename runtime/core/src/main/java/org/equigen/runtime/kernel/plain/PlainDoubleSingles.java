package org.equigen.runtime.kernel.plain;

import org.equigen.runtime.kernel.LaneTable;

/**
 * Tables of products of {@code double[]} on rows of a single number: what runs in the innermost
 * loop are channels.
 */
final class PlainDoubleSingles {
  private PlainDoubleSingles() {}

  /**
   * {@code z[t][u]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u] y[s_k][u]}.
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
      int zAt) {
    int xStep = table.firstChannel();
    int yStep = table.secondChannel();
    int zStep = table.targetChannel();
    int[] firsts = table.firsts();
    int[] seconds = table.seconds();
    double[] factors = table.inDouble();
    for (int group = 0; group < table.targets().length; group++) {
      int start = table.starts()[group];
      int end = table.starts()[group + 1];
      int target = zAt + table.targets()[group];
      if (end == start + 1) {
        double factor = factors[start];
        int first = xAt + firsts[start];
        int second = yAt + seconds[start];
        if (fresh) {
          for (int u = from; u < to; u++) {
            z[target + u * zStep] = factor * x[first + u * xStep] * y[second + u * yStep];
          }
        } else {
          for (int u = from; u < to; u++) {
            z[target + u * zStep] += factor * x[first + u * xStep] * y[second + u * yStep];
          }
        }
        continue;
      }
      for (int u = from; u < to; u++) {
        int first = xAt + u * xStep;
        int second = yAt + u * yStep;
        double sum = 0;
        for (int k = start; k < end; k++) {
          sum += factors[k] * x[first + firsts[k]] * y[second + seconds[k]];
        }
        int at = target + u * zStep;
        z[at] = fresh ? sum : z[at] + sum;
      }
    }
  }

  /**
   * {@code z[t][u]} becomes, or takes in addition, {@code sum over k of c_k x[f_k][u]}.
   *
   * @param fresh whether the sum replaces what z holds
   */
  static void numbers(
      LaneTable table, int from, int to, boolean fresh, double[] x, int xAt, double[] z, int zAt) {
    int xStep = table.firstChannel();
    int zStep = table.targetChannel();
    int[] firsts = table.firsts();
    double[] factors = table.inDouble();
    for (int group = 0; group < table.targets().length; group++) {
      int start = table.starts()[group];
      int end = table.starts()[group + 1];
      int target = zAt + table.targets()[group];
      if (end == start + 1 && xStep == 1 && zStep == 1) {
        number(factors[start], fresh, x, xAt + firsts[start] + from, z, target + from, to - from);
        continue;
      }
      for (int u = from; u < to; u++) {
        double sum = 0;
        for (int k = start; k < end; k++) {
          sum += factors[k] * x[xAt + u * xStep + firsts[k]];
        }
        int at = target + u * zStep;
        z[at] = fresh ? sum : z[at] + sum;
      }
    }
  }

  private static void number(
      double factor, boolean fresh, double[] x, int xAt, double[] z, int zAt, int n) {
    if (fresh) {
      for (int u = 0; u < n; u++) {
        z[zAt + u] = factor * x[xAt + u];
      }
    } else {
      for (int u = 0; u < n; u++) {
        z[zAt + u] += factor * x[xAt + u];
      }
    }
  }
}
