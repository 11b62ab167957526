package org.equigen.examples.toptagging;

import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.layer.ActivationLayer;
import org.equigen.runtime.layer.DenseLayer;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.NetworkBuilder;
import org.equigen.runtime.network.Node;

/** Wires the baseline: a plain perceptron of three hidden layers that knows of no symmetry. */
final class PerceptronNetwork {
  private static final int[] HIDDEN = {224, 128, 64};

  private PerceptronNetwork() {}

  /** The network over {@link AlignedMomenta}; its output is a logit. */
  static <A> Network<A> of(Precision<A> precision) {
    NetworkBuilder<A> builder = Network.builder(precision);
    Node value = builder.setInput("aligned momenta", AlignedMomenta.SIZE);
    for (int i = 0; i < HIDDEN.length; i++) {
      String name = "hidden " + (i + 1);
      DenseLayer<A> dense = DenseLayer.he(precision, value.size(), HIDDEN[i]);
      value = builder.apply(name + " sum", dense, value);
      value =
          builder.apply(name, new ActivationLayer<>(precision, Activation.RELU, HIDDEN[i]), value);
    }
    return builder.build(
        builder.apply("logit", DenseLayer.glorot(precision, value.size(), 1), value));
  }
}
