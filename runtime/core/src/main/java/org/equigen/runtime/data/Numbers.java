package org.equigen.runtime.data;

/** A flat array of a data set, in single or double precision; it is not copied. */
@SuppressWarnings("ArrayRecordComponent") // large, shared and never compared
public sealed interface Numbers {
  /** How many there are. */
  int length();

  /** One of them, widened to double: for checks and reports, not for copies. */
  double get(int index);

  /** In single precision. */
  record Floats(float[] array) implements Numbers {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double get(int index) {
      return array[index];
    }
  }

  /** In double precision. */
  record Doubles(double[] array) implements Numbers {
    @Override
    public int length() {
      return array.length;
    }

    @Override
    public double get(int index) {
      return array[index];
    }
  }
}
