package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The irreducible representation of gl(n) with a partition, in the orthonormal basis of Gelfand and
 * Tsetlin (Vilenkin and Klimyk, Representation of Lie Groups and Special Functions 3, 18.1.2), in
 * double.
 */
final class GelfandTsetlin {
  private final int n;
  private final List<int[][]> patterns = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  /** With n parts, none negative, falling. */
  GelfandTsetlin(int... partition) {
    n = partition.length;
    int[][] pattern = new int[n][];
    pattern[n - 1] = partition.clone();
    fill(pattern, n - 2, 0);
  }

  /** Row k has k + 1 numbers, each between two of the row above. */
  private void fill(int[][] pattern, int row, int at) {
    if (row < 0) {
      int[][] copy = new int[n][];
      for (int k = 0; k < n; k++) {
        copy[k] = pattern[k].clone();
      }
      places.put(key(copy), patterns.size());
      patterns.add(copy);
      return;
    }
    if (at == 0) {
      pattern[row] = new int[row + 1];
    }
    for (int value = pattern[row + 1][at + 1]; value <= pattern[row + 1][at]; value++) {
      pattern[row][at] = value;
      if (at == row) {
        fill(pattern, row - 1, 0);
      } else {
        fill(pattern, row, at + 1);
      }
    }
  }

  private static String key(int[][] pattern) {
    return Arrays.deepToString(pattern);
  }

  int size() {
    return patterns.size();
  }

  /** The Dynkin labels of the weight of a basis vector. */
  List<Integer> weight(int place) {
    List<Integer> labels = new ArrayList<>();
    for (int k = 0; k + 1 < n; k++) {
      labels.add(diagonal(place, k) - diagonal(place, k + 1));
    }
    return labels;
  }

  /** The eigenvalue of {@code E_kk}: the sum of row k less that of the row below. */
  private int diagonal(int place, int k) {
    int sum = 0;
    for (int value : patterns.get(place)[k]) {
      sum += value;
    }
    for (int i = 0; i < k; i++) {
      sum -= patterns.get(place)[k - 1][i];
    }
    return sum;
  }

  /** {@code E_ij}, by brackets where i and j are no neighbours. */
  double[][] unit(int i, int j) {
    if (i == j) {
      double[][] unit = new double[size()][size()];
      for (int place = 0; place < size(); place++) {
        unit[place][place] = diagonal(place, i);
      }
      return unit;
    }
    if (i > j) {
      return transpose(unit(j, i));
    }
    return j == i + 1 ? raising(i) : bracket(unit(i, i + 1), unit(i + 1, j));
  }

  private double[][] raising(int k) {
    double[][] raising = new double[size()][size()];
    for (int from = 0; from < size(); from++) {
      for (int i = 0; i <= k; i++) {
        int[][] image = patterns.get(from).clone();
        image[k] = image[k].clone();
        image[k][i]++;
        Integer to = places.get(key(image));
        if (to != null) {
          raising[to][from] = Math.sqrt(Math.abs(square(patterns.get(from), k, i)));
        }
      }
    }
    return raising;
  }

  private double square(int[][] m, int k, int i) {
    int l = m[k][i] - i;
    double product = 1;
    for (int j = 0; j <= k + 1; j++) {
      product *= m[k + 1][j] - j - l;
    }
    for (int j = 0; j < k; j++) {
      product *= m[k - 1][j] - j - l - 1;
    }
    for (int j = 0; j <= k; j++) {
      int other = m[k][j] - j - l;
      product /= j == i ? 1 : (double) other * (other - 1);
    }
    return product;
  }

  static double[][] transpose(double[][] a) {
    double[][] transpose = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        transpose[j][i] = a[i][j];
      }
    }
    return transpose;
  }

  static double[][] bracket(double[][] a, double[][] b) {
    return combined(1, product(a, b), -1, product(b, a));
  }

  /** {@code x a + y b}. */
  static double[][] combined(double x, double[][] a, double y, double[][] b) {
    double[][] sum = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum[i][j] = x * a[i][j] + y * b[i][j];
      }
    }
    return sum;
  }

  static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < a.length; k++) {
        for (int j = 0; a[i][k] != 0 && j < a.length; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** {@code a x 1 + 1 x b}. */
  static double[][] sum(double[][] a, double[][] b) {
    int size = b.length;
    double[][] sum = new double[a.length * size][a.length * size];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < size; j++) {
        for (int k = 0; k < a.length; k++) {
          sum[i * size + j][k * size + j] += a[i][k];
        }
        for (int k = 0; k < size; k++) {
          sum[i * size + j][i * size + k] += b[j][k];
        }
      }
    }
    return sum;
  }
}
