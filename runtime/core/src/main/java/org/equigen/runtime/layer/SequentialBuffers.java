package org.equigen.runtime.layer;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;

/** What one thread needs to run a sequence: values between the parts, and parameters of each. */
final class SequentialBuffers<A> {
  private final List<Layer<A>> layers;
  private final Precision<A> precision;
  private final LaneKernel<A> lanes;
  private final List<A> inputs = new ArrayList<>();
  private final List<A> inputGradients = new ArrayList<>();
  private final List<A> parameters = new ArrayList<>();
  private final List<A> parameterGradients = new ArrayList<>();
  private final int[] counts;

  SequentialBuffers(List<Layer<A>> layers) {
    this.layers = layers;
    this.precision = layers.getFirst().precision();
    this.lanes = LaneKernels.of(precision);
    this.counts = layers.stream().mapToInt(Layer::parameterCount).toArray();
    for (int count : counts) {
      inputs.add(precision.allocate(0));
      inputGradients.add(precision.allocate(0));
      parameters.add(precision.allocate(count));
      parameterGradients.add(precision.allocate(count));
    }
  }

  /** Copies the parameters of all parts and makes room for {@code tiles} tiles. */
  void read(A all, int tiles) {
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      System.arraycopy(all, at, parameters.get(i), 0, counts[i]);
      at += counts[i];
    }
    for (int i = 1; i < counts.length; i++) {
      int length = Sequential.length(layers.get(i), tiles);
      if (precision.length(inputs.get(i)) < length) {
        inputs.set(i, precision.allocate(length));
        inputGradients.set(i, precision.allocate(length));
      }
    }
  }

  void clearGradients(int tiles) {
    for (int i = 0; i < counts.length; i++) {
      precision.fill(parameterGradients.get(i), 0, counts[i], 0);
    }
    for (int i = 1; i < counts.length; i++) {
      precision.fill(inputGradients.get(i), 0, Sequential.length(layers.get(i), tiles), 0);
    }
  }

  void addGradientsTo(A all) {
    int at = 0;
    for (int i = 0; i < counts.length; i++) {
      lanes.addScaled(1, parameterGradients.get(i), 0, all, at, counts[i]);
      at += counts[i];
    }
  }

  A input(int i, A first) {
    return i == 0 ? first : inputs.get(i);
  }

  A inputGradient(int i, A first) {
    return i == 0 ? first : inputGradients.get(i);
  }

  A parameters(int i) {
    return parameters.get(i);
  }

  A parameterGradient(int i) {
    return parameterGradients.get(i);
  }
}
