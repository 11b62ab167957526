package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Which lanes are odd parts of a vector, and the shuffles that exchange each even part with the odd
 * one after it: what sums over lanes and transposed squares are made of. Parts less than a lane
 * have no odd ones.
 */
final class FloatExchange {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final VectorMask<Float> HALVES = odd(2);
  static final VectorMask<Float> QUARTERS = odd(4);
  static final VectorMask<Float> EIGHTHS = odd(8);
  static final VectorMask<Float> SIXTEENTHS = odd(16);
  static final VectorShuffle<Float> HALF_SWAP = swap(2);
  static final VectorShuffle<Float> QUARTER_SWAP = swap(4);
  static final VectorShuffle<Float> EIGHTH_SWAP = swap(8);
  static final VectorShuffle<Float> SIXTEENTH_SWAP = swap(16);

  private FloatExchange() {}

  private static VectorMask<Float> odd(int parts) {
    int size = SPECIES.length() / parts;
    boolean[] lanes = new boolean[SPECIES.length()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = (i & size) != 0;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }

  private static VectorShuffle<Float> swap(int parts) {
    int size = SPECIES.length() / parts;
    return VectorShuffle.fromOp(SPECIES, i -> i ^ size);
  }

  /** Two exchanges among four rows: the first between rows two apart, the second neighbours. */
  static void fours(
      float[] from,
      int fromAt,
      int fromStep,
      float[] to,
      int at,
      int step,
      VectorMask<Float> odd,
      VectorShuffle<Float> swap,
      VectorMask<Float> odd2,
      VectorShuffle<Float> swap2) {
    FloatVector a = FloatVector.fromArray(SPECIES, from, fromAt);
    FloatVector b = FloatVector.fromArray(SPECIES, from, fromAt + fromStep);
    FloatVector c = FloatVector.fromArray(SPECIES, from, fromAt + 2 * fromStep);
    FloatVector d = FloatVector.fromArray(SPECIES, from, fromAt + 3 * fromStep);
    FloatVector ac = a.blend(c.rearrange(swap), odd);
    FloatVector bd = b.blend(d.rearrange(swap), odd);
    ac.blend(bd.rearrange(swap2), odd2).intoArray(to, at);
    ac.rearrange(swap2).blend(bd, odd2).intoArray(to, at + step);
    FloatVector ca = a.rearrange(swap).blend(c, odd);
    FloatVector db = b.rearrange(swap).blend(d, odd);
    ca.blend(db.rearrange(swap2), odd2).intoArray(to, at + 2 * step);
    ca.rearrange(swap2).blend(db, odd2).intoArray(to, at + 3 * step);
  }

  /** An exchange between two rows. */
  static void twos(
      float[] from,
      int fromAt,
      int fromStep,
      float[] to,
      int at,
      int step,
      VectorMask<Float> odd,
      VectorShuffle<Float> swap) {
    FloatVector a = FloatVector.fromArray(SPECIES, from, fromAt);
    FloatVector b = FloatVector.fromArray(SPECIES, from, fromAt + fromStep);
    a.blend(b.rearrange(swap), odd).intoArray(to, at);
    a.rearrange(swap).blend(b, odd).intoArray(to, at + step);
  }
}
