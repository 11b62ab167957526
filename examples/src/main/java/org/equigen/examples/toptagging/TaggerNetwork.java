package org.equigen.examples.toptagging;

import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.layer.ActivationLayer;
import org.equigen.runtime.layer.AffineLayer;
import org.equigen.runtime.layer.DenseLayer;
import org.equigen.runtime.layer.PrefixLayer;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.NetworkBuilder;
import org.equigen.runtime.network.Node;

/**
 * Wires the Lorentz-invariant tagger.
 *
 * <p>With {@code p_i} the four-momenta of the constituents and {@code J} their sum, every
 * constituent starts with features made of the scalar products of {@code p_i} and J. A round turns
 * them into coefficients {@code c_ik} in (0, 1), sums {@code Q_k = w_k sum over i of c_ik p_i}, and
 * updates features of constituents from {@code p_i . Q_k}, and features of the jet from {@code Q_k
 * . Q_l} and {@code J . Q_k}. After two rounds a dense head reads the sum of the constituents'
 * features and those of the jet. Scalar products enter as {@code sign(x) log(1 + |x|)}, {@linkplain
 * Standardisation standardised}.
 *
 * <p>Invariant under SO+(1,3) and under permutations, whatever the parameters; with beams, under
 * permutations and rotations about the beams.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
final class TaggerNetwork<A> {
  private static final int FEATURES = 64;
  private static final int SHARED = 16;
  private static final double SUM_FACTOR = 0.05;
  private static final double[] BEAMS = {1, 0, 0, 1, 1, 0, 0, -1};

  private final LorentzLayers<A> lorentz;
  private final Standardisation standardisation;
  private final Precision<A> precision;
  private final NetworkBuilder<A> builder;
  private final Node momenta;
  private final Node jet;

  private TaggerNetwork(LorentzLayers<A> lorentz, Standardisation standardisation) {
    this.lorentz = lorentz;
    this.standardisation = standardisation;
    this.precision = lorentz.precision();
    this.builder = Network.builder(precision);
    this.momenta = builder.elementInput("momenta", Jet.COMPONENTS);
    this.jet = builder.sumOverSet("jet momentum", momenta);
  }

  /**
   * The network over constituents given as (E, px, py, pz) in GeV; its output is a logit.
   *
   * @param beams whether scalar products with the directions of the beams are features too
   * @param seed of the initial parameters that it will be trained from
   * @param sample jets to measure the scale of its values on
   */
  static <A> Network<A> of(LorentzLayers<A> lorentz, boolean beams, long seed, RaggedJets sample) {
    return Standardisation.apply(
        known -> new TaggerNetwork<>(lorentz, known).build(beams), seed, sample);
  }

  private Network<A> build(boolean beams) {
    Node hidden = dense("first", dense("zeroth", beams ? withBeams() : alone()));
    Node sums = sums("round 1", hidden);
    Node shared = dense("round 1 jet", ofSums("round 1", sums));
    hidden = constituents("round 1", hidden, sums, shared);
    sums = sums("round 2", hidden);
    Node mean = builder.meanOverSet("mean", hidden);
    Node known = builder.concatenate("known of the jet", ofSums("round 2", sums), shared, mean);
    shared = dense("round 2 jet", known);
    hidden = constituents("round 2", hidden, sums, shared);
    Node total = builder.sumOverSet("total", hidden, SUM_FACTOR);
    Node head = dense("head", dense("neck", builder.concatenate("all", total, shared)));
    return builder.build(
        builder.apply("logit", DenseLayer.glorot(precision, head.size(), 1), head));
  }

  private Node ofSums(String round, Node sums) {
    String name = round + " of sums";
    return compressed(name, products(name, lorentz.products(), jet, sums));
  }

  private Node alone() {
    String name = "constituent and jet";
    return compressed(name, products(name, lorentz.productsOfTwo(), momenta, broadcast(jet)));
  }

  private Node withBeams() {
    Node twice = builder.concatenate("place of the beams", jet, jet);
    Node beams =
        builder.apply(
            "beams", new AffineLayer<>(precision, new double[BEAMS.length], BEAMS), twice);
    Node all = builder.concatenate("jet and beams", jet, beams);
    String name = "constituent, jet and beams";
    return compressed(name, products(name, lorentz.productsOfFour(), momenta, broadcast(all)));
  }

  /** {@code Q_k = w_k sum over i of c_k(hidden_i) p_i}. */
  private Node sums(String name, Node hidden) {
    Node coefficients =
        builder.apply(
            name + " coefficients",
            DenseLayer.glorot(precision, hidden.size(), LorentzLayers.CHANNELS),
            hidden);
    Node spread = builder.apply(name + " spread", lorentz.spread(), momenta);
    Node both = builder.concatenate(name + " to weigh", coefficients, spread);
    return builder.sumOverSet(
        name + " sums", builder.apply(name + " weighted", lorentz.weigh(), both));
  }

  private Node constituents(String name, Node hidden, Node sums, Node shared) {
    String own = name + " with sums";
    Node all = products(own, lorentz.products(), momenta, broadcast(sums));
    // Those of the sums with each other are the same for all constituents: the jet has them.
    Layer<A> first = new PrefixLayer<>(precision, all.size(), LorentzLayers.CHANNELS + 1);
    Node compressed = compressed(own, builder.apply(own + " alone", first, all));
    Node context = broadcast(dense(name + " context", shared, SHARED));
    Node input = builder.concatenate(name + " input", hidden, compressed, context);
    return dense(name + " features", dense(name + " mixed", input));
  }

  /** The scalar products of two values side by side. */
  private Node products(String name, Layer<A> layer, Node first, Node second) {
    Node vectors = builder.concatenate(name + " vectors", first, second);
    return builder.apply(name + " products", layer, vectors);
  }

  private Node compressed(String name, Node products) {
    int size = products.size();
    Layer<A> logarithm = new ActivationLayer<>(precision, Activation.SIGNED_LOG, size);
    Node compressed = builder.apply(name + " compressed", logarithm, products);
    String standardised = name + Standardisation.SUFFIX;
    return builder.apply(
        standardised, standardisation.layer(precision, standardised, size), compressed);
  }

  private Node broadcast(Node node) {
    return builder.broadcast(node.name() + " for each", node);
  }

  private Node dense(String name, Node node) {
    return dense(name, node, FEATURES);
  }

  private Node dense(String name, Node node, int size) {
    Node sum = builder.apply(name + " sum", DenseLayer.he(precision, node.size(), size), node);
    return builder.apply(name, new ActivationLayer<>(precision, Activation.RELU, size), sum);
  }
}
