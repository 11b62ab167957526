package org.equigen.examples.toptagging;

import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;

/**
 * The layers of the tagger that touch four-momenta, all of them generated for SO+(1,3). What lies
 * between them sees scalars alone, so the network as a whole is invariant.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
interface LorentzLayers<A> {
  /** Weighted four-momenta for each constituent. */
  int CHANNELS = 16;

  /** The number type. */
  Precision<A> precision();

  /** {@code V -> 16V}: the equivariant linear map, one weight for each channel. */
  Layer<A> spread();

  /** {@code 16S + 16V -> 16V}: each four-momentum times the logistic function of its scalar. */
  Layer<A> weigh();

  /**
   * {@code 17V -> 153S}: the scalar products of all pairs, those of the first vector with all of
   * them first.
   */
  Layer<A> products();

  /** {@code 2V -> 3S}: the scalar products of all pairs. */
  Layer<A> productsOfTwo();

  /** {@code 4V -> 10S}: the scalar products of all pairs. */
  Layer<A> productsOfFour();
}
