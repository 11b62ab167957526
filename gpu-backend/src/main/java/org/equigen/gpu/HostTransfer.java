package org.equigen.gpu;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import org.equigen.runtime.Precision;

/**
 * Moves elements of Java arrays into memory outside the heap, where the driver reads and writes.
 *
 * @param <T> the array type
 */
sealed interface HostTransfer<T> {
  /** From {@code int[]}. */
  HostTransfer<int[]> INT = new IntTransfer();

  /** Between {@code float[]} and memory. */
  Numbers<float[]> FLOAT = new FloatTransfer();

  /** Between {@code double[]} and memory. */
  Numbers<double[]> DOUBLE = new DoubleTransfer();

  /** The transfer of a number type. */
  @SuppressWarnings("unchecked") // chosen by the precision
  static <A> Numbers<A> of(Precision<A> precision) {
    return (Numbers<A>) (precision.equals(Precision.FLOAT) ? FLOAT : DOUBLE);
  }

  /** Bytes of one element. */
  int bytes();

  /** {@code memory[i] = array[i]} for {@code i < length}. */
  void store(T array, MemorySegment memory, int length);

  /**
   * Numbers, which come back as well.
   *
   * @param <A> {@code float[]} or {@code double[]}
   */
  sealed interface Numbers<A> extends HostTransfer<A> {
    /** The number type. */
    Precision<A> precision();

    @Override
    default int bytes() {
      return precision().bytes();
    }

    /** {@code array[i] = memory[i]} for {@code i < length}. */
    void load(MemorySegment memory, A array, int length);

    /** {@code array[i] += memory[i]} for {@code i < length}. */
    void add(MemorySegment memory, A array, int length);
  }

  /** Integers. */
  record IntTransfer() implements HostTransfer<int[]> {
    @Override
    public int bytes() {
      return Integer.BYTES;
    }

    @Override
    public void store(int[] array, MemorySegment memory, int length) {
      MemorySegment.copy(array, 0, memory, JAVA_INT, 0, length);
    }
  }

  /** In single precision. */
  record FloatTransfer() implements Numbers<float[]> {
    @Override
    public Precision<float[]> precision() {
      return Precision.FLOAT;
    }

    @Override
    public void store(float[] array, MemorySegment memory, int length) {
      MemorySegment.copy(array, 0, memory, JAVA_FLOAT, 0, length);
    }

    @Override
    public void load(MemorySegment memory, float[] array, int length) {
      MemorySegment.copy(memory, JAVA_FLOAT, 0, array, 0, length);
    }

    @Override
    public void add(MemorySegment memory, float[] array, int length) {
      for (int i = 0; i < length; i++) {
        array[i] += memory.getAtIndex(JAVA_FLOAT, i);
      }
    }
  }

  /** In double precision. */
  record DoubleTransfer() implements Numbers<double[]> {
    @Override
    public Precision<double[]> precision() {
      return Precision.DOUBLE;
    }

    @Override
    public void store(double[] array, MemorySegment memory, int length) {
      MemorySegment.copy(array, 0, memory, JAVA_DOUBLE, 0, length);
    }

    @Override
    public void load(MemorySegment memory, double[] array, int length) {
      MemorySegment.copy(memory, JAVA_DOUBLE, 0, array, 0, length);
    }

    @Override
    public void add(MemorySegment memory, double[] array, int length) {
      for (int i = 0; i < length; i++) {
        array[i] += memory.getAtIndex(JAVA_DOUBLE, i);
      }
    }
  }
}
