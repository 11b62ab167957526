package org.equigen.examples.toptagging;

import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.annotation.EquivariantLayer;

/** The generated layers in numbers of 64 bits. The compiler generates them from what follows. */
final class DoubleLorentzLayers implements LorentzLayers<double[]> {
  /** Sixteen multiples of a four-momentum. */
  @EquivariantLayer(group = "lorentz", in = "V", out = "16V", precision = "double")
  interface Spread {}

  /** Each of sixteen four-momenta times the logistic function of its scalar. */
  @EquivariantLayer(group = "lorentz", layer = "gate", out = "16V", precision = "double")
  interface Weigh {}

  /** Products with sixteen sums, and between them. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "17V", precision = "double")
  interface Products {}

  /** Products of a constituent and its jet. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "2V", precision = "double")
  interface ProductsOfTwo {}

  /** Products of a constituent, its jet and the beams. */
  @EquivariantLayer(group = "lorentz", layer = "invariants", in = "4V", precision = "double")
  interface ProductsOfFour {}

  @Override
  public Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  public Layer<double[]> spread() {
    return new DoubleLorentzLayers_SpreadLayer();
  }

  @Override
  public Layer<double[]> weigh() {
    return new DoubleLorentzLayers_WeighLayer();
  }

  @Override
  public Layer<double[]> products() {
    return new DoubleLorentzLayers_ProductsLayer();
  }

  @Override
  public Layer<double[]> productsOfTwo() {
    return new DoubleLorentzLayers_ProductsOfTwoLayer();
  }

  @Override
  public Layer<double[]> productsOfFour() {
    return new DoubleLorentzLayers_ProductsOfFourLayer();
  }
}
