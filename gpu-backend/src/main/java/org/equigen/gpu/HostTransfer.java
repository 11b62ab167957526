package org.equigen.gpu;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import org.equigen.runtime.Precision;

/**
 * Moves numbers between Java arrays and memory outside the heap, where the driver reads and writes.
 *
 * @param <A> the array type
 */
sealed interface HostTransfer<A> {
  /** Between {@code float[]} and memory. */
  HostTransfer<float[]> FLOAT = new FloatTransfer();

  /** Between {@code double[]} and memory. */
  HostTransfer<double[]> DOUBLE = new DoubleTransfer();

  /** The number type. */
  Precision<A> precision();

  /** {@code memory[i] = array[i]} for {@code i < length}. */
  void store(A array, MemorySegment memory, int length);

  /** {@code array[i] = memory[i]} for {@code i < length}. */
  void load(MemorySegment memory, A array, int length);

  /** {@code array[i] += memory[i]} for {@code i < length}. */
  void add(MemorySegment memory, A array, int length);

  /** In single precision. */
  record FloatTransfer() implements HostTransfer<float[]> {
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
  record DoubleTransfer() implements HostTransfer<double[]> {
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
