package org.equigen.examples.toptagging;

import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.network.Network;

/**
 * A network that tells top jets from others by a logit, and how it is shown jets.
 *
 * @param name for people and for file names
 * @param network the untrained network
 * @param features what it reads of a jet
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
record Classifier<A>(String name, Network<A> network, JetFeatures features) {
  /**
   * The Lorentz-invariant network of generated layers. Its constants come from the shipped sample,
   * whatever it is trained on, so layers, beams and seed are all it takes to build it again.
   */
  static <A> Classifier<A> tagger(LorentzLayers<A> layers, boolean beams, long seed) {
    RaggedJets sample = JetSplits.shipped(Integer.MAX_VALUE).validation();
    return new Classifier<>(
        "tagger", TaggerNetwork.of(layers, beams, seed, sample), new ConstituentMomenta());
  }

  /** The baseline of about the same size. */
  static <A> Classifier<A> perceptron(LorentzLayers<A> layers) {
    return new Classifier<>(
        "perceptron", PerceptronNetwork.of(layers.precision()), new AlignedMomenta());
  }

  /** Number of parameters. */
  int parameterCount() {
    return network.parameterCount();
  }
}
