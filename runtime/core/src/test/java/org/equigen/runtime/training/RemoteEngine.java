package org.equigen.runtime.training;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.network.GradientEngine;
import org.equigen.runtime.network.Loss;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.Parameters;
import org.equigen.runtime.network.RaggedData;
import org.equigen.runtime.network.ShardedGradient;
import org.equigen.runtime.network.Sharding;

/** An engine that computes elsewhere, with copies of the parameters, and writes its calls down. */
public final class RemoteEngine implements GradientEngine<float[]> {
  private final List<String> calls = new ArrayList<>();
  private final GradientEngine<float[]> there;
  private final Parameters<float[]> copy;
  private final String device;

  /** An engine on a device of this name. */
  public RemoteEngine(Network<float[]> network, Loss loss, Sharding sharding, String device) {
    there = new ShardedGradient<>(network, loss, sharding);
    copy = network.newParameters();
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
  public Network<float[]> network() {
    return there.network();
  }

  @Override
  public String device() {
    return device;
  }

  @Override
  public double gradient(
      Parameters<float[]> parameters,
      RaggedData<float[]> data,
      int[] order,
      int from,
      int to,
      Parameters<float[]> gradient) {
    calls.add("gradient");
    return there.gradient(sent(parameters), data, order, from, to, gradient);
  }

  @Override
  public double loss(
      Parameters<float[]> parameters, RaggedData<float[]> data, int[] order, int from, int to) {
    calls.add("loss");
    return there.loss(sent(parameters), data, order, from, to);
  }

  @Override
  public double[] predict(
      Parameters<float[]> parameters, RaggedData<float[]> data, int[] order, int from, int to) {
    calls.add("predict");
    return there.predict(sent(parameters), data, order, from, to);
  }

  @Override
  public void close() {
    calls.add("close");
    there.close();
  }
}
