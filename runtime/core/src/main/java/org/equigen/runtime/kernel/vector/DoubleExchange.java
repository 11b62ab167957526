package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Which lanes are odd parts of a vector, and the shuffles that exchange each even part with the odd
 * one after it: what sums over lanes and transposed squares are made of. Parts less than a lane
 * have no odd ones.
 */
final class DoubleExchange {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  static final VectorMask<Double> HALVES = odd(2);
  static final VectorMask<Double> QUARTERS = odd(4);
  static final VectorMask<Double> EIGHTHS = odd(8);
  static final VectorMask<Double> SIXTEENTHS = odd(16);
  static final VectorShuffle<Double> HALF_SWAP = swap(2);
  static final VectorShuffle<Double> QUARTER_SWAP = swap(4);
  static final VectorShuffle<Double> EIGHTH_SWAP = swap(8);
  static final VectorShuffle<Double> SIXTEENTH_SWAP = swap(16);

  private DoubleExchange() {}

  private static VectorMask<Double> odd(int parts) {
    int size = SPECIES.length() / parts;
    boolean[] lanes = new boolean[SPECIES.length()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = (i & size) != 0;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }

  private static VectorShuffle<Double> swap(int parts) {
    int size = SPECIES.length() / parts;
    return VectorShuffle.fromOp(SPECIES, i -> i ^ size);
  }

  /** Two exchanges among four rows: the first between rows two apart, the second neighbours. */
  static void fours(
      double[] from,
      int fromAt,
      int fromStep,
      double[] to,
      int at,
      int step,
      VectorMask<Double> odd,
      VectorShuffle<Double> swap,
      VectorMask<Double> odd2,
      VectorShuffle<Double> swap2) {
    DoubleVector a = DoubleVector.fromArray(SPECIES, from, fromAt);
    DoubleVector b = DoubleVector.fromArray(SPECIES, from, fromAt + fromStep);
    DoubleVector c = DoubleVector.fromArray(SPECIES, from, fromAt + 2 * fromStep);
    DoubleVector d = DoubleVector.fromArray(SPECIES, from, fromAt + 3 * fromStep);
    DoubleVector ac = a.blend(c.rearrange(swap), odd);
    DoubleVector bd = b.blend(d.rearrange(swap), odd);
    ac.blend(bd.rearrange(swap2), odd2).intoArray(to, at);
    ac.rearrange(swap2).blend(bd, odd2).intoArray(to, at + step);
    DoubleVector ca = a.rearrange(swap).blend(c, odd);
    DoubleVector db = b.rearrange(swap).blend(d, odd);
    ca.blend(db.rearrange(swap2), odd2).intoArray(to, at + 2 * step);
    ca.rearrange(swap2).blend(db, odd2).intoArray(to, at + 3 * step);
  }

  /** An exchange between two rows. */
  static void twos(
      double[] from,
      int fromAt,
      int fromStep,
      double[] to,
      int at,
      int step,
      VectorMask<Double> odd,
      VectorShuffle<Double> swap) {
    DoubleVector a = DoubleVector.fromArray(SPECIES, from, fromAt);
    DoubleVector b = DoubleVector.fromArray(SPECIES, from, fromAt + fromStep);
    a.blend(b.rearrange(swap), odd).intoArray(to, at);
    a.rearrange(swap).blend(b, odd).intoArray(to, at + step);
  }
}
