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
    VectorSpecies<Float> species = FloatVector.SPECIES_PREFERRED;
    int size = species.length() / parts;
    boolean[] lanes = new boolean[species.length()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = (i & size) != 0;
    }
    return VectorMask.fromArray(species, lanes, 0);
  }

  private static VectorShuffle<Float> swap(int parts) {
    VectorSpecies<Float> species = FloatVector.SPECIES_PREFERRED;
    int size = species.length() / parts;
    return VectorShuffle.fromOp(species, i -> i ^ size);
  }
}
