package org.equigen.examples.toptagging;

import java.util.HashMap;
import java.util.Map;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Samples;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.layer.AffineLayer;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.Node;

/**
 * Constants that bring values of a network to mean 0 and deviation 1: those of the network with its
 * initial parameters, on a sample of jets. They depend on the sample, the seed and the wiring.
 */
final class Standardisation {
  /** What the name of a standardised value ends with. */
  static final String SUFFIX = ", standardised";

  // What is constant up to rounding, such as the square of a massless momentum, stays small.
  private static final double LEAST_DEVIATION = 0.3;

  private final Map<String, double[]> means = new HashMap<>();
  private final Map<String, double[]> deviations = new HashMap<>();

  /** Wires a network with the constants known so far. */
  @FunctionalInterface
  interface Wiring<A> {
    /** The network. */
    Network<A> build(Standardisation known);
  }

  /**
   * Measures the constants of all standardised values, one after the other since a value depends on
   * those before it, and returns the network with all of them.
   */
  static <A> Network<A> apply(Wiring<A> wiring, long seed, RaggedJets sample) {
    Standardisation known = new Standardisation();
    Network<A> network = wiring.build(known);
    Samples jets = new ConstituentMomenta().of(sample, Boost.NONE).all();
    for (Node node : network.nodes()) {
      if (node.name().endsWith(SUFFIX)) {
        known.measure(network, ((Node.Apply) node).source(), node.name(), seed, jets);
        network = wiring.build(known);
      }
    }
    return network;
  }

  private <A> void measure(Network<A> network, Node source, String name, long seed, Samples jets) {
    Parameters<A> parameters = Parameters.of(network);
    parameters.initialise(seed);
    double[] all = new Predictor<>(network, source.name()).predict(parameters, jets);
    double[] mean = new double[source.size()];
    double[] deviation = new double[source.size()];
    for (int f = 0; f < source.size(); f++) {
      double[] values = new double[all.length / source.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = all[i * source.size() + f];
      }
      mean[f] = mean(values);
      deviation[f] = Math.max(deviation(values, mean[f]), LEAST_DEVIATION);
    }
    means.put(name, mean);
    deviations.put(name, deviation);
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values, double mean) {
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  /** The layer of constants for the value {@code name}; the identity before it is measured. */
  <A> Layer<A> layer(Precision<A> precision, String name, int size) {
    double[] mean = means.get(name);
    double[] deviation = deviations.get(name);
    return mean == null || deviation == null
        ? AffineLayer.scaling(precision, size, 1)
        : AffineLayer.standardising(precision, mean, deviation);
  }
}
