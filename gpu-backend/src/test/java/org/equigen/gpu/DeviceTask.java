package org.equigen.gpu;

import java.util.Arrays;
import java.util.Random;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.NetworkBuilder;
import org.equigen.runtime.network.Node;
import org.equigen.runtime.training.MeanSquaredError;

/**
 * A network with every kind of node around the map of {@link FourVectors}, applied twice with
 * shared parameters, and random data for it.
 */
final class DeviceTask {
  static final long SEED = 20_261_130;

  /** The mean squared error of the output. */
  static final Objective OBJECTIVE = Objective.of(new MeanSquaredError(), "mean", "target");

  private DeviceTask() {}

  /** The network of {@code layer}, which computes 2S + 3V -> S + V. */
  static <A> Network<A> network(Layer<A> layer, Precision<A> precision) {
    NetworkBuilder<A> builder = Network.builder(precision);
    Node particles = builder.elementInput("particles", 14);
    Node extra = builder.elementInput("extra", 4);
    Node first = builder.apply("first", layer, particles);
    Node sum = builder.sumOverSet("sum", first, 0.25);
    Node context = builder.broadcast("context", sum);
    Node joined = builder.concatenate("joined", first, context, extra);
    Node second = builder.apply("second", layer, joined);
    return builder.build(builder.meanOverSet("mean", second));
  }

  /** Sets of 0 to 6 elements. */
  static Dataset data(long seed, int sets) {
    Random random = new Random(seed);
    int[] offsets = new int[sets + 1];
    for (int s = 0; s < sets; s++) {
      offsets[s + 1] = offsets[s] + random.nextInt(7);
    }
    return Dataset.over("set", sets)
        .parts("element", "set", "set", offsets)
        .column("particles", "element", 14, normal(14 * offsets[sets], random))
        .column("extra", "element", 4, normal(4 * offsets[sets], random))
        .column("target", "set", 5, normal(5 * sets, random))
        .column("share", "set", 5, random.doubles(5L * sets).toArray())
        .build();
  }

  private static double[] normal(int length, Random random) {
    double[] numbers = new double[length];
    Arrays.setAll(numbers, _ -> random.nextGaussian());
    return numbers;
  }
}
