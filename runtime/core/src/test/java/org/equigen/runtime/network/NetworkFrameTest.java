package org.equigen.runtime.network;

import java.util.Set;
import org.equigen.runtime.FrameContract;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;

/** A network is a layer: its gradients, buffers and padding fulfil the contract of one. */
class NetworkFrameTest extends FrameContract<double[]> {
  @Override
  protected Layer<double[]> layer() {
    return SampleNetwork.build(Precision.DOUBLE);
  }

  @Override
  protected Set<Pass> passes() {
    return Set.of(Pass.FORWARD, Pass.BACKWARD);
  }
}
