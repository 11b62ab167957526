package org.equigen.runtime;

/**
 * The number type of a layer: an algebra of primitive arrays, {@code float[]} or {@code double[]}.
 *
 * <p>Access to every element through this interface is for code outside the hot path:
 * initialisation, optimisers, checkpoints, tests.
 *
 * @param <A> the array type
 */
public sealed interface Precision<A> permits SinglePrecision, DoublePrecision {
  /** 32-bit numbers in {@code float[]}. */
  Precision<float[]> FLOAT = new SinglePrecision();

  /** 64-bit numbers in {@code double[]}. */
  Precision<double[]> DOUBLE = new DoublePrecision();

  /** The name of the primitive type: {@code float} or {@code double}. */
  String primitive();

  /** Bytes of one element. */
  int bytes();

  /** A new array of zeros. */
  A allocate(int length);

  /** Number of elements. */
  int length(A array);

  /** Element {@code index}, widened to double. */
  double get(A array, int index);

  /** Stores {@code value}, rounded to this precision, at {@code index}. */
  void set(A array, int index, double value);

  /** {@code numbers[i] = array[from + i * stride]} for all elements of {@code numbers}, widened. */
  void load(A array, int from, int stride, double[] numbers);

  /** {@code array[from + i * stride] = numbers[i]} for all of {@code numbers}, rounded. */
  void store(double[] numbers, A array, int from, int stride);

  /** Adds {@code value} to element {@code index}: one rounding. */
  void add(A array, int index, double value);

  /** Sets elements {@code from} (inclusive) to {@code to} (exclusive) to {@code value}. */
  void fill(A array, int from, int to, double value);

  /**
   * The position of the first element from {@code from} (inclusive) to {@code to} (exclusive) that
   * is NaN or infinite, -1 where all are finite. Fast where they are.
   */
  int firstNonFinite(A array, int from, int to);

  /** {@code target[i] += factor * source[i]} for all elements of both. */
  void add(A target, double factor, A source);
}
