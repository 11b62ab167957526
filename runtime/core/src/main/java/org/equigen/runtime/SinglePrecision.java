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
  public void fill(float[] array, int from, int to, double value) {
    Arrays.fill(array, from, to, (float) value);
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
