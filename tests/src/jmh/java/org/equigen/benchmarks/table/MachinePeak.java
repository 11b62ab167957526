package org.equigen.benchmarks.table;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.FloatVector;
import org.equigen.runtime.Precision;

/**
 * What one core of this machine reaches, measured beside the layers: multiply-adds of twelve
 * independent sums of vectors, and copies of arrays that no cache holds.
 */
final class MachinePeak {
  private static final int ROUNDS = 12;
  private static final int STEPS = 2_000_000;
  private static final int COPIED = 32 << 20; // numbers

  private MachinePeak() {}

  /** Operations in a second, two for each multiply-add; the best of several rounds. */
  static double operations(Precision<?> precision) {
    boolean single = precision.bytes() == Float.BYTES;
    int lanes =
        single ? FloatVector.SPECIES_PREFERRED.length() : DoubleVector.SPECIES_PREFERRED.length();
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      double sum = single ? floats() : doubles();
      double seconds = (System.nanoTime() - start) * 1e-9;
      if (sum != 0) { // the sums are used
        best = Math.max(best, 2.0 * 12 * lanes * STEPS / seconds);
      }
    }
    return best;
  }

  private static double floats() {
    FloatVector a = FloatVector.broadcast(FloatVector.SPECIES_PREFERRED, 0.999f);
    FloatVector s0 = a.mul(1);
    FloatVector s1 = a.mul(2);
    FloatVector s2 = a.mul(3);
    FloatVector s3 = a.mul(4);
    FloatVector s4 = a.mul(5);
    FloatVector s5 = a.mul(6);
    FloatVector s6 = a.mul(7);
    FloatVector s7 = a.mul(8);
    FloatVector s8 = a.mul(9);
    FloatVector s9 = a.mul(10);
    FloatVector s10 = a.mul(11);
    FloatVector s11 = a.mul(12);
    for (int i = 0; i < STEPS; i++) {
      s0 = s0.fma(a, a);
      s1 = s1.fma(a, a);
      s2 = s2.fma(a, a);
      s3 = s3.fma(a, a);
      s4 = s4.fma(a, a);
      s5 = s5.fma(a, a);
      s6 = s6.fma(a, a);
      s7 = s7.fma(a, a);
      s8 = s8.fma(a, a);
      s9 = s9.fma(a, a);
      s10 = s10.fma(a, a);
      s11 = s11.fma(a, a);
    }
    return s0.add(s1)
        .add(s2)
        .add(s3)
        .add(s4)
        .add(s5)
        .add(s6)
        .add(s7)
        .add(s8)
        .add(s9)
        .add(s10)
        .add(s11)
        .lane(0);
  }

  private static double doubles() {
    DoubleVector a = DoubleVector.broadcast(DoubleVector.SPECIES_PREFERRED, 0.999);
    DoubleVector s0 = a.mul(1);
    DoubleVector s1 = a.mul(2);
    DoubleVector s2 = a.mul(3);
    DoubleVector s3 = a.mul(4);
    DoubleVector s4 = a.mul(5);
    DoubleVector s5 = a.mul(6);
    DoubleVector s6 = a.mul(7);
    DoubleVector s7 = a.mul(8);
    DoubleVector s8 = a.mul(9);
    DoubleVector s9 = a.mul(10);
    DoubleVector s10 = a.mul(11);
    DoubleVector s11 = a.mul(12);
    for (int i = 0; i < STEPS; i++) {
      s0 = s0.fma(a, a);
      s1 = s1.fma(a, a);
      s2 = s2.fma(a, a);
      s3 = s3.fma(a, a);
      s4 = s4.fma(a, a);
      s5 = s5.fma(a, a);
      s6 = s6.fma(a, a);
      s7 = s7.fma(a, a);
      s8 = s8.fma(a, a);
      s9 = s9.fma(a, a);
      s10 = s10.fma(a, a);
      s11 = s11.fma(a, a);
    }
    return s0.add(s1)
        .add(s2)
        .add(s3)
        .add(s4)
        .add(s5)
        .add(s6)
        .add(s7)
        .add(s8)
        .add(s9)
        .add(s10)
        .add(s11)
        .lane(0);
  }

  /** Bytes read and written in a second by copies; the best of several rounds. */
  static double bytes() {
    float[] from = new float[COPIED];
    float[] to = new float[COPIED];
    Arrays.fill(from, 1);
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      System.arraycopy(from, 0, to, 0, COPIED);
      double seconds = (System.nanoTime() - start) * 1e-9;
      best = Math.max(best, to[round] * 2.0 * COPIED * Float.BYTES / seconds);
    }
    return best;
  }
}
