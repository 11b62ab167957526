package org.equigen.symbolic.group.sample;

import java.util.random.RandomGenerator;

/** Draws elements of one group. */
@FunctionalInterface
interface ElementSampler {
  /** The next element. */
  DenseMatrix next(RandomGenerator random);
}
