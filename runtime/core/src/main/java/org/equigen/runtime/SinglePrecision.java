package org.equigen.runtime;

import java.util.Arrays;

/** Arithmetic on {@code float[]}. */
final class SinglePrecision implements Precision<float[]> {
  @Override
  public String primitive() {
    return "float";
  }

  @Override
  public int bytes() {
    return Float.BYTES;
  }

  @Override
  public float[] allocate(int length) {
    return new float[length];
  }

  @Override
  public int length(float[] array) {
    return array.length;
  }

  @Override
  public double get(float[] array, int index) {
    return array[index];
  }

  @Override
  public void set(float[] array, int index, double value) {
    array[index] = (float) value;
  }

  @Override
  public void load(float[] array, int from, int stride, double[] numbers) {
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array[from + i * stride];
    }
  }

  @Override
  public void store(double[] numbers, float[] array, int from, int stride) {
    for (int i = 0; i < numbers.length; i++) {
      array[from + i * stride] = (float) numbers[i];
    }
  }

  @Override
  public void add(float[] array, int index, double value) {
    array[index] = (float) (array[index] + value);
  }

  @Override
  public void fill(float[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, (float) value);
  }

  @Override
  public int firstNonFinite(float[] array, int from, int to) {
    if (finite(array, from, to)) {
      return -1;
    }
    int i = from;
    while (Float.isFinite(array[i])) {
      i++;
    }
    return i;
  }

  private static boolean finite(float[] array, int from, int to) {
    // The maximum is NaN where one number is, and HotSpot takes many at once.
    float largest = 0;
    for (int i = from; i < to; i++) {
      largest = Math.max(largest, Math.abs(array[i]));
    }
    return largest <= Float.MAX_VALUE;
  }

  @Override
  public void add(float[] target, double factor, float[] source) {
    float scale = (float) factor;
    for (int i = 0; i < target.length; i++) {
      target[i] += scale * source[i];
    }
  }

  @Override
  public String toString() {
    return primitive();
  }
}
