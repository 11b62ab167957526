package org.equigen.runtime.network;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.SumOfSquares;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.layer.ActivationLayer;
import org.equigen.runtime.layer.DenseLayer;
import org.equigen.runtime.layer.Sequential;

/** A network with every kind of node and a layer applied twice, and random ragged data for it. */
public final class SampleNetwork {
  /** Of all random numbers. */
  public static final long SEED = 20260104;

  private SampleNetwork() {}

  /** The squared differences of the output and the targets. */
  public static final Objective OBJECTIVE = Objective.of(new SumOfSquares(), "head", "targets");

  /** Two rounds with one shared layer; messages go from elements to the set and back. */
  public static <A> Network<A> build(Precision<A> precision) {
    NetworkBuilder<A> builder = Network.builder(precision);
    Node elements = builder.elementInput("elements", 3);
    Node sets = builder.setInput("sets", 2);
    Node encoded = builder.apply("encoder", perceptron(precision, 3, 5), elements);
    Sequential<A> shared = perceptron(precision, 5, 5);
    Node once = builder.apply("first round", shared, encoded);
    Node sum = builder.sumOverSet("sum", once, 0.25);
    Node context = builder.broadcast("context", sum);
    Node joined = builder.concatenate("joined", encoded, context);
    Node mixed = builder.apply("mixer", DenseLayer.he(precision, 10, 5), joined);
    Node twice = builder.apply("second round", shared, mixed);
    Node mean = builder.meanOverSet("mean", twice);
    Node all = builder.concatenate("all", mean, sets, sum);
    return builder.build(builder.apply("head", perceptron(precision, 12, 2), all));
  }

  private static <A> Sequential<A> perceptron(Precision<A> precision, int in, int out) {
    return new Sequential<>(
        List.of(
            DenseLayer.glorot(precision, in, 6),
            new ActivationLayer<>(precision, Activation.SILU, 6),
            DenseLayer.glorot(precision, 6, out)));
  }

  /** Sets of the given sizes. */
  public static Dataset data(int... sizes) {
    Random random = new Random(SEED);
    int[] offsets = new int[sizes.length + 1];
    for (int s = 0; s < sizes.length; s++) {
      offsets[s + 1] = offsets[s] + sizes[s];
    }
    return Dataset.over("set", sizes.length)
        .parts("element", "set", "set", offsets)
        .column("elements", "element", 3, normal(random, 3 * offsets[sizes.length]))
        .column("sets", "set", 2, normal(random, 2 * sizes.length))
        .column("targets", "set", 2, normal(random, 2 * sizes.length))
        .build();
  }

  private static double[] normal(Random random, int length) {
    double[] array = new double[length];
    Arrays.setAll(array, _ -> random.nextGaussian());
    return array;
  }

  /** Parameters of order one, biases included. */
  public static <A> Parameters<A> parameters(Network<A> network) {
    Parameters<A> parameters = Parameters.of(network);
    parameters.initialise(SEED);
    Precision<A> precision = network.precision();
    for (int i = 0; i < parameters.arrays(); i++) {
      for (int k = 0; k < precision.length(parameters.array(i)); k++) {
        double value = precision.get(parameters.array(i), k);
        precision.set(parameters.array(i), k, value + 0.1 * Math.cos(k));
      }
    }
    return parameters;
  }

  /** Sizes that leave sets across the borders of tiles, with empty sets at both ends and inside. */
  public static int[] awkwardSizes() {
    int[] sizes = new int[70];
    for (int s = 1; s < 69; s++) {
      sizes[s] = s * 7 % 13;
    }
    sizes[30] = 150;
    return sizes;
  }
}
