package org.equigen.runtime.training;

import org.equigen.runtime.gradient.SplitMix64;

/**
 * The order in which an epoch visits the samples: a uniform permutation that depends on seed and
 * epoch alone, the same on every machine. A resumed training needs nothing else to go on where it
 * stopped.
 *
 * <p>Fisher and Yates' shuffle, driven by {@link SplitMix64} and Lemire's unbiased reduction (ACM
 * TOMACS 29, 2019).
 *
 * <p>Sets are not sorted into buckets of equal length: in the tiles of a batch the elements of all
 * samples follow one another without gaps, so mixed lengths cost no padding.
 */
public final class EpochOrder {
  private long state;

  private EpochOrder(long state) {
    this.state = state;
  }

  /**
   * A permutation of {@code 0, ..., count - 1}.
   *
   * @param seed of the training
   * @param epoch from 1
   * @param count number of samples
   */
  public static int[] of(long seed, int epoch, int count) {
    EpochOrder random =
        new EpochOrder(SplitMix64.mix(seed) + SplitMix64.mix(epoch * SplitMix64.GAMMA));
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int j = random.below(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  private long next() {
    state += SplitMix64.GAMMA;
    return SplitMix64.mix(state);
  }

  private int below(int bound) {
    long random = next();
    long low = random * bound;
    // Reject the few values that would make some results likelier than others.
    while (Long.compareUnsigned(low, Long.remainderUnsigned(-bound, bound)) < 0) {
      random = next();
      low = random * bound;
    }
    return (int) Math.unsignedMultiplyHigh(random, bound);
  }
}
