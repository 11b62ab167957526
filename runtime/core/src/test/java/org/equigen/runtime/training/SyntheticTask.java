package org.equigen.runtime.training;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.kernel.Activation;
import org.equigen.runtime.layer.ActivationLayer;
import org.equigen.runtime.layer.DenseLayer;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.NetworkBuilder;
import org.equigen.runtime.network.Node;

/** Small ragged data from a seed, and networks that can learn them. */
public final class SyntheticTask {
  private static final int FEATURES = 3;
  private static final int LONGEST = 7;

  /** Binary cross entropy of the output. */
  public static final Objective CLASSIFICATION =
      Objective.of(new BinaryCrossEntropy(), "out", "target");

  /** Mean squared error of the output. */
  public static final Objective REGRESSION = Objective.of(new MeanSquaredError(), "out", "target");

  private SyntheticTask() {}

  /** Is the sum over the set of x_0 + x_1 x_2 positive? */
  public static Dataset classification(long seed, int sets) {
    return data(seed, sets, sum -> sum > 0 ? 1 : 0);
  }

  /** The same sum in three classes: up to -1, up to 1, and more. */
  public static Dataset threeClasses(long seed, int sets) {
    return data(seed, sets, sum -> sum <= -1 ? 0 : sum <= 1 ? 1 : 2);
  }

  /** The sum over the set of x_0 + x_1 x_2, divided by 2. */
  public static Dataset regression(long seed, int sets) {
    return data(seed, sets, sum -> sum / 2);
  }

  private static Dataset data(long seed, int sets, DoubleUnaryOperator label) {
    Random random = new Random(seed);
    int[] offsets = new int[sets + 1];
    for (int s = 0; s < sets; s++) {
      offsets[s + 1] = offsets[s] + 1 + random.nextInt(LONGEST);
    }
    double[] elements = new double[offsets[sets] * FEATURES];
    double[] targets = new double[sets];
    for (int s = 0; s < sets; s++) {
      double sum = 0;
      for (int e = offsets[s]; e < offsets[s + 1]; e++) {
        double[] x = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
        System.arraycopy(x, 0, elements, e * FEATURES, FEATURES);
        sum += x[0] + x[1] * x[2];
      }
      targets[s] = label.applyAsDouble(sum);
    }
    return Dataset.over("set", sets)
        .parts("element", "set", "set", offsets)
        .column("x", "element", FEATURES, elements)
        .column("target", "set", 1, targets)
        .build();
  }

  /** Two dense layers on elements, their sum over the set, and a dense layer to one output. */
  public static <A> Network<A> network(Precision<A> precision, int width) {
    return network(precision, width, 1);
  }

  /** The same with this number of outputs. */
  public static <A> Network<A> network(Precision<A> precision, int width, int outputs) {
    NetworkBuilder<A> builder = Network.builder(precision);
    Node x = builder.elementInput("x", FEATURES);
    Node hidden = builder.apply("hidden", DenseLayer.he(precision, FEATURES, width), x);
    Node active =
        builder.apply("active", new ActivationLayer<>(precision, Activation.SILU, width), hidden);
    Node second = builder.apply("second", DenseLayer.he(precision, width, width), active);
    Node bent =
        builder.apply("bent", new ActivationLayer<>(precision, Activation.SILU, width), second);
    Node sum = builder.sumOverSet("sum", bent);
    return builder.build(builder.apply("out", DenseLayer.glorot(precision, width, outputs), sum));
  }
}
