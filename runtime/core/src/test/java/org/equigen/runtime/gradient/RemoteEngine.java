package org.equigen.runtime.gradient;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.data.Samples;

/** An engine that computes elsewhere, with copies of the parameters, and writes its calls down. */
public final class RemoteEngine implements GradientEngine<float[]> {
  private final List<String> calls = new ArrayList<>();
  private final GradientEngine<float[]> there;
  private final Parameters<float[]> copy;
  private final String device;

  /** An engine on a device of this name. */
  public RemoteEngine(Layer<float[]> layer, Objective objective, Sharding sharding, String device) {
    there = new ShardedGradient<>(layer, objective, sharding);
    copy = Parameters.of(layer);
    this.device = device;
  }

  /** The calls so far, in order. */
  public List<String> calls() {
    return calls;
  }

  private Parameters<float[]> sent(Parameters<float[]> parameters) {
    copy.clear();
    copy.add(1, parameters);
    return copy;
  }

  @Override
  public Layer<float[]> layer() {
    return there.layer();
  }

  @Override
  public Objective objective() {
    return there.objective();
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public double gradient(
      Parameters<float[]> parameters,
      Samples samples,
      Dropout dropout,
      Parameters<float[]> gradient) {
    calls.add("gradient");
    return there.gradient(sent(parameters), samples, dropout, gradient);
  }

  @Override
  public double loss(Parameters<float[]> parameters, Samples samples) {
    calls.add("loss");
    return there.loss(sent(parameters), samples);
  }

  @Override
  public double[] predict(Parameters<float[]> parameters, Samples samples, String output) {
    calls.add("predict");
    return there.predict(sent(parameters), samples, output);
  }

  @Override
  public void close() {
    calls.add("close");
    there.close();
  }
}
