package org.equigen.runtime;

import java.util.Arrays;

/** Arithmetic on {@code double[]}. */
final class DoublePrecision implements Precision<double[]> {
  @Override
  public String primitive() {
    return "double";
  }

  @Override
  public int bytes() {
    return Double.BYTES;
  }

  @Override
  public double[] allocate(int length) {
    return new double[length];
  }

  @Override
  public int length(double[] array) {
    return array.length;
  }

  @Override
  public double get(double[] array, int index) {
    return array[index];
  }

  @Override
  public void set(double[] array, int index, double value) {
    array[index] = value;
  }

  @Override
  public void load(double[] array, int from, int stride, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array[from + i * stride];
    }
  }

  @Override
  public void store(double[] numbers, double[] array, int from, int stride) {
    for (int i = 0; i < numbers.length; i++) {
      array[from + i * stride] = numbers[i];
    }
  }

  @Override
  public void add(double[] array, int index, double value) {
    array[index] += value;
  }

  @Override
  public void fill(double[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, value);
  }

  @Override
  public int firstNonFinite(double[] array, int from, int to) {
    if (finite(array, from, to)) {
      return -1;
    }
    int i = from;
    while (Double.isFinite(array[i])) {
      i++;
    }
    return i;
  }

  private static boolean finite(double[] array, int from, int to) {
    // Zero times a number that is not finite is NaN, and stays so in a sum; four sums run abreast.
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    int i = from;
    for (; i <= to - 4; i += 4) {
      a += 0 * array[i];
      b += 0 * array[i + 1];
      c += 0 * array[i + 2];
      d += 0 * array[i + 3];
    }
    for (; i < to; i++) {
      a += 0 * array[i];
    }
    return a + b + c + d == 0;
  }

  @Override
  public void add(double[] target, double factor, double[] source) {
    double scale = factor;
    for (int i = 0; i < target.length; i++) {
      target[i] += scale * source[i];
    }
  }

  @Override
  public String toString() {
    return primitive();
  }
}
