package org.equigen.gpu.service;

import java.util.ArrayList;
import java.util.List;
import org.equigen.gpu.KernelFile;
import org.equigen.gpu.OpenClContext;
import org.equigen.gpu.OpenClLayer;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.device.KernelDevice;

/** A context and its layers, which end before it. */
final class ServedDevice implements KernelDevice {
  private final OpenClContext context;
  private final List<OpenClLayer<?>> layers = new ArrayList<>();

  ServedDevice(OpenClContext context) {
    this.context = context;
  }

  @Override
  public String summary() {
    return context.device().summary();
  }

  @Override
  public boolean supports(Precision<?> precision) {
    return precision.equals(Precision.FLOAT) || context.device().limits().doublePrecision();
  }

  @Override
  public <A> Layer<A> layer(String place, String kernels, Precision<A> precision) {
    OpenClLayer<A> layer = OpenClLayer.of(context, KernelFile.parse(place, kernels), precision);
    layers.add(layer);
    return layer;
  }

  @Override
  public void close() {
    layers.forEach(OpenClLayer::close);
    layers.clear();
    context.close();
  }
}
