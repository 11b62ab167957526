package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums of the lanes of vectors in a fixed order. {@code reduceLanes} leaves the order to the
 * compiler, so that its bits may change when a method is compiled.
 */
final class FloatFold {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final VectorShuffle<Float> HALF = rotation(2);
  private static final VectorShuffle<Float> QUARTER = rotation(4);
  private static final VectorShuffle<Float> EIGHTH = rotation(8);
  private static final VectorShuffle<Float> SIXTEENTH = rotation(16);

  private FloatFold() {}

  private static VectorShuffle<Float> rotation(int part) {
    return VectorShuffle.iota(SPECIES, LENGTH / part, 1, true);
  }

  /** Adds the halves, the quarters and so on; a rotation by less than a lane is left out. */
  static float sum(FloatVector v) {
    FloatVector sum = v.add(v.rearrange(HALF));
    if (LENGTH >= 4) {
      sum = sum.add(sum.rearrange(QUARTER));
    }
    if (LENGTH >= 8) {
      sum = sum.add(sum.rearrange(EIGHTH));
    }
    if (LENGTH >= 16) {
      sum = sum.add(sum.rearrange(SIXTEENTH));
    }
    return sum.lane(0);
  }

  /**
   * {@code w[wAt + i]} += the sum of the lanes of the vector at {@code partialAt + i * LENGTH}, for
   * {@code i < count}. Sums of {@code LENGTH} vectors are taken at once: halves of two vectors are
   * added in one step, then quarters of four, and so on, in the same order as by {@link #sum}.
   *
   * @param partial vectors up to the next multiple of {@code LENGTH}; overwritten
   */
  static void addSums(float[] partial, int partialAt, float[] w, int wAt, int count) {
    for (int i = 0; i < count; i += LENGTH) {
      int at = partialAt + i * LENGTH;
      sums(partial, at);
      int end = Math.min(LENGTH, count - i);
      for (int j = 0; j < end; j++) {
        w[wAt + i + j] += partial[at + j];
      }
    }
  }

  /**
   * Replaces the first of {@code LENGTH} vectors by the sums of each. No branch depends on data:
   * HotSpot leaves compiled code where one is new, and vectors are slow until it has compiled
   * again.
   */
  private static void sums(float[] partial, int at) {
    if (LENGTH >= 4) {
      addFours(
          partial,
          at,
          LENGTH / 4,
          FloatExchange.HALVES,
          FloatExchange.HALF_SWAP,
          FloatExchange.QUARTERS,
          FloatExchange.QUARTER_SWAP);
    }
    if (LENGTH == 16) {
      addFours(
          partial,
          at,
          1,
          FloatExchange.EIGHTHS,
          FloatExchange.EIGHTH_SWAP,
          FloatExchange.SIXTEENTHS,
          FloatExchange.SIXTEENTH_SWAP);
    } else if (LENGTH == 8) {
      addTwo(partial, at, FloatExchange.EIGHTHS, FloatExchange.EIGHTH_SWAP);
    } else if (LENGTH == 2) {
      addTwo(partial, at, FloatExchange.HALVES, FloatExchange.HALF_SWAP);
    }
  }

  /**
   * Replaces the first of each {@code LENGTH / 4} vectors, whose quarters hold parts of sums, by
   * these sums: that in quarter q of vector j comes to lane {@code q LENGTH / 4 + j}.
   *
   * @param length elements of all vectors
   */
  static void addQuarters(float[] partial, int length) {
    int step = LENGTH / 4 * LENGTH;
    for (int at = 0; at < length && step > LENGTH; at += step) {
      if (LENGTH == 16) {
        addFours(
            partial,
            at,
            1,
            FloatExchange.EIGHTHS,
            FloatExchange.EIGHTH_SWAP,
            FloatExchange.SIXTEENTHS,
            FloatExchange.SIXTEENTH_SWAP);
      } else {
        addTwo(partial, at, FloatExchange.EIGHTHS, FloatExchange.EIGHTH_SWAP);
      }
    }
  }

  /**
   * Adds neighbouring parts of two vectors; sums of the first come to even parts, of the second to
   * odd ones.
   */
  private static void addTwo(
      float[] partial, int at, VectorMask<Float> odd, VectorShuffle<Float> swap) {
    FloatVector a = FloatVector.fromArray(SPECIES, partial, at);
    FloatVector b = FloatVector.fromArray(SPECIES, partial, at + LENGTH);
    a.blend(b, odd).add(b.blend(a, odd).rearrange(swap)).intoArray(partial, at);
  }

  /**
   * Twice what {@code addTwo} does, for vectors {@code i}, {@code i + size}, {@code i + 2 * size}
   * and {@code i + 3 * size}, for {@code i < size}; sums come to vector {@code i}.
   */
  private static void addFours(
      float[] partial,
      int at,
      int size,
      VectorMask<Float> odd,
      VectorShuffle<Float> swap,
      VectorMask<Float> odd2,
      VectorShuffle<Float> swap2) {
    int step = size * LENGTH;
    for (int i = 0; i < size; i++) {
      int place = at + i * LENGTH;
      FloatVector a = FloatVector.fromArray(SPECIES, partial, place);
      FloatVector b = FloatVector.fromArray(SPECIES, partial, place + step);
      FloatVector c = FloatVector.fromArray(SPECIES, partial, place + 2 * step);
      FloatVector d = FloatVector.fromArray(SPECIES, partial, place + 3 * step);
      FloatVector ac = a.blend(c, odd).add(c.blend(a, odd).rearrange(swap));
      FloatVector bd = b.blend(d, odd).add(d.blend(b, odd).rearrange(swap));
      ac.blend(bd, odd2).add(bd.blend(ac, odd2).rearrange(swap2)).intoArray(partial, place);
    }
  }
}
