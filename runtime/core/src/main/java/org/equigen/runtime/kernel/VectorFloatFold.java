package org.equigen.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sum of the lanes of a vector in a fixed order. {@code reduceLanes} leaves the order to the
 * compiler, so that its bits may change when a method is compiled.
 */
final class VectorFloatFold {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final VectorShuffle<Float> HALF = rotation(2);
  private static final VectorShuffle<Float> QUARTER = rotation(4);
  private static final VectorShuffle<Float> EIGHTH = rotation(8);
  private static final VectorShuffle<Float> SIXTEENTH = rotation(16);

  private VectorFloatFold() {}

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
}
