package org.equigen.examples.toptagging;

import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.annotation.EquivariantLayer;

/**
 * The layers of the tagger that touch four-momenta, all of them generated for SO+(1,3) by the
 * compiler, from the annotations below. What lies between them sees scalars alone, so the network
 * as a whole is invariant.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 * @param precision the number type
 */
record LorentzLayers<A>(Precision<A> precision) {
  /** Weighted four-momenta for each constituent. */
  static final int CHANNELS = 16;

  /** Sixteen multiples of a four-momentum. */
  @EquivariantLayer(group = "lorentz", in = "V", out = "16V")
  interface Spread {}

  /** Each of sixteen four-momenta times the logistic function of its scalar. */
  @EquivariantLayer(group = "lorentz", layer = "gate", out = "16V")
  interface Weigh {}

  /** Products with sixteen sums, and between them. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "17V")
  interface Products {}

  /** Products of a constituent and its jet. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "2V")
  interface ProductsOfTwo {}

  /** Products of a constituent, its jet and the beams. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "4V")
  interface ProductsOfFour {}

  /** {@code V -> 16V}: the equivariant linear map, one weight for each channel. */
  Layer<A> spread() {
    return LorentzLayers_SpreadLayer.of(precision);
  }

  /** {@code 16S + 16V -> 16V}: each four-momentum times the logistic function of its scalar. */
  Layer<A> weigh() {
    return LorentzLayers_WeighLayer.of(precision);
  }

  /**
   * {@code 17V -> 153S}: the scalar products of all pairs, those of the first vector with all of
   * them first.
   */
  Layer<A> products() {
    return LorentzLayers_ProductsLayer.of(precision);
  }

  /** {@code 2V -> 3S}: the scalar products of all pairs. */
  Layer<A> productsOfTwo() {
    return LorentzLayers_ProductsOfTwoLayer.of(precision);
  }

  /** {@code 4V -> 10S}: the scalar products of all pairs. */
  Layer<A> productsOfFour() {
    return LorentzLayers_ProductsOfFourLayer.of(precision);
  }
}
