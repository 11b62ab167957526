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
    VectorSpecies<Double> species = DoubleVector.SPECIES_PREFERRED;
    int size = species.length() / parts;
    boolean[] lanes = new boolean[species.length()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = (i & size) != 0;
    }
    return VectorMask.fromArray(species, lanes, 0);
  }

  private static VectorShuffle<Double> swap(int parts) {
    VectorSpecies<Double> species = DoubleVector.SPECIES_PREFERRED;
    int size = species.length() / parts;
    return VectorShuffle.fromOp(species, i -> i ^ size);
  }
}
