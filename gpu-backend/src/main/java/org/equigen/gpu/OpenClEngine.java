package org.equigen.gpu;

import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.gradient.GradientEngine;
import org.equigen.runtime.gradient.Objective;
import org.equigen.runtime.gradient.ShardedGradient;
import org.equigen.runtime.gradient.Sharding;
import org.equigen.runtime.network.Network;

/**
 * Losses and gradients on an OpenCL device: of one generated layer, or of a network of such. Values
 * and gradients stay on the device from layer to layer, and parameters from pass to pass. What is
 * copied are the columns and maps of a batch and the parameters of a step to the device, and
 * outputs and the gradient of the parameters back. Losses are computed by the host, so the gradient
 * of each output goes to the device as well. {@link OpenClContext#traffic} counts it all.
 *
 * <p>Gradients are those of the engine on threads up to rounding, and equal arguments give equal
 * bits.
 */
public final class OpenClEngine {
  private OpenClEngine() {}

  /**
   * An engine on the device of {@code context}, to be closed before it: {@code new Trainer<>(layer,
   * objective, settings, (l, o, s) -> OpenClEngine.open(context, l, o, s))}.
   *
   * <p>A device runs all samples of a mini-batch in one shard. At most {@code shards *
   * samplesPerPass} of them run at once, which bounds its memory; the threads load batches
   * together.
   *
   * @param layer an {@link OpenClLayer}, or a {@link Network} whose layers all are, of this context
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the layer is none of these, or
   *     its kernels do not compile
   */
  public static <A> GradientEngine<A> open(
      OpenClContext context, Layer<A> layer, Objective objective, Sharding sharding) {
    int atOnce = Math.multiplyExact(sharding.shards(), sharding.samplesPerPass());
    return new ShardedGradient<>(
        layer,
        objective,
        new Sharding(1, atOnce, sharding.threads()),
        context.device().identity(),
        () -> new DeviceRunner<>(layer, passes(context, layer)));
  }

  private static <A> DevicePasses<A> passes(OpenClContext context, Layer<A> layer) {
    HostTransfer.Numbers<A> transfer = HostTransfer.of(layer.precision());
    if (layer instanceof Network<A> network) {
      List<KernelFile> files = network.layers().stream().map(it -> kernels(context, it)).toList();
      return new NetworkPasses<>(context, network, files, transfer);
    }
    return new LayerPasses<>(context, kernels(context, layer), transfer);
  }

  private static KernelFile kernels(OpenClContext context, Layer<?> layer) {
    if (layer instanceof OpenClLayer<?> generated) {
      return generated.kernels(context);
    }
    throw new DeviceDiagnostic.NotOnDevice(
            context.device().name(), layer.declaration(), "computes on " + layer.device())
        .exception();
  }
}
