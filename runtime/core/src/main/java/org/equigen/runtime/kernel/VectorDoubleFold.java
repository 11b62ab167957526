package org.equigen.runtime.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * The sum of the lanes of a vector in a fixed order. {@code reduceLanes} leaves the order to the
 * compiler, so that its bits may change when a method is compiled.
 */
final class VectorDoubleFold {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();
  private static final VectorShuffle<Double> HALF = rotation(2);
  private static final VectorShuffle<Double> QUARTER = rotation(4);
  private static final VectorShuffle<Double> EIGHTH = rotation(8);
  private static final VectorShuffle<Double> SIXTEENTH = rotation(16);

  private VectorDoubleFold() {}

  private static VectorShuffle<Double> rotation(int part) {
    return VectorShuffle.iota(SPECIES, LENGTH / part, 1, true);
  }

  /** Adds the halves, the quarters and so on; a rotation by less than a lane is left out. */
  static double sum(DoubleVector v) {
    DoubleVector sum = v.add(v.rearrange(HALF));
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
