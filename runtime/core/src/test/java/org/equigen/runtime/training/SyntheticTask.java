package org.equigen.runtime.training;

import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.layer.ActivationLayer;
import org.equigen.runtime.layer.DenseLayer;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.NetworkBuilder;
import org.equigen.runtime.network.Node;
import org.equigen.runtime.network.RaggedData;

/** Small ragged data from a seed, and networks that can learn them. */
public final class SyntheticTask {
  private static final int FEATURES = 3;
  private static final int LONGEST = 7;

  private SyntheticTask() {}

  /** Is the sum over the set of x_0 + x_1 x_2 positive? */
  public static <A> RaggedData<A> classification(Precision<A> precision, long seed, int sets) {
    return data(precision, seed, sets, true);
  }

  /** The sum over the set of x_0 + x_1 x_2, divided by 2. */
  public static <A> RaggedData<A> regression(Precision<A> precision, long seed, int sets) {
    return data(precision, seed, sets, false);
  }

  private static <A> RaggedData<A> data(
      Precision<A> precision, long seed, int sets, boolean labels) {
    Random random = new Random(seed);
    int[] offsets = new int[sets + 1];
    for (int s = 0; s < sets; s++) {
      offsets[s + 1] = offsets[s] + 1 + random.nextInt(LONGEST);
    }
    A elements = precision.allocate(offsets[sets] * FEATURES);
    A targets = precision.allocate(sets);
    for (int s = 0; s < sets; s++) {
      double sum = 0;
      for (int e = offsets[s]; e < offsets[s + 1]; e++) {
        double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        for (int f = 0; f < FEATURES; f++) {
          precision.set(elements, e * FEATURES + f, x[f]);
        }
        sum += x[0] + x[1] * x[2];
      }
      precision.set(targets, s, labels ? (sum > 0 ? 1 : 0) : sum / 2);
    }
    return new RaggedData<>(
        precision, FEATURES, 0, 1, offsets, elements, precision.allocate(0), targets);
  }

  /** Two dense layers on elements, their sum over the set, and a dense layer to one output. */
  public static <A> Network<A> network(Precision<A> precision, int width) {
    NetworkBuilder<A> builder = Network.builder(precision);
    Node x = builder.elementInput("x", FEATURES);
    Node hidden = builder.apply("hidden", DenseLayer.he(precision, FEATURES, width), x);
    Node active =
        builder.apply("active", new ActivationLayer<>(precision, Activation.SILU, width), hidden);
    Node second = builder.apply("second", DenseLayer.he(precision, width, width), active);
    Node bent =
        builder.apply("bent", new ActivationLayer<>(precision, Activation.SILU, width), second);
    Node sum = builder.sumOverSet("sum", bent);
    return builder.build(builder.apply("out", DenseLayer.glorot(precision, width, 1), sum));
  }
}
