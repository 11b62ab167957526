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
  public void fill(double[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, value);
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
