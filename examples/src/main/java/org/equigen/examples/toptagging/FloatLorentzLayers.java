package org.equigen.examples.toptagging;

import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.annotation.EquivariantLayer;

/** The generated layers in numbers of 32 bits. The compiler generates them from what follows. */
final class FloatLorentzLayers implements LorentzLayers<float[]> {
  /** Sixteen multiples of a four-momentum. */
  @EquivariantLayer(group = "lorentz", in = "V", out = "16V", precision = "float")
  interface Spread {}

  /** Each of sixteen four-momenta times the logistic function of its scalar. */
  @EquivariantLayer(group = "lorentz", layer = "gate", out = "16V", precision = "float")
  interface Weigh {}

  /** Products with sixteen sums, and between them. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "17V", precision = "float")
  interface Products {}

  /** Products of a constituent and its jet. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "2V", precision = "float")
  interface ProductsOfTwo {}

  /** Products of a constituent, its jet and the beams. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "4V", precision = "float")
  interface ProductsOfFour {}

  @Override
  public Precision<float[]> precision() {
    return Precision.FLOAT;
  }

  @Override
  public Layer<float[]> spread() {
    return new FloatLorentzLayers_SpreadLayer();
  }

  @Override
  public Layer<float[]> weigh() {
    return new FloatLorentzLayers_WeighLayer();
  }

  @Override
  public Layer<float[]> products() {
    return new FloatLorentzLayers_ProductsLayer();
  }

  @Override
  public Layer<float[]> productsOfTwo() {
    return new FloatLorentzLayers_ProductsOfTwoLayer();
  }

  @Override
  public Layer<float[]> productsOfFour() {
    return new FloatLorentzLayers_ProductsOfFourLayer();
  }
}
