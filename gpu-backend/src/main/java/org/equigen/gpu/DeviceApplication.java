package org.equigen.gpu;

import java.util.Optional;
import java.util.function.Predicate;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.network.Node;

/**
 * A layer of one input over samples, applied to a value of a network: its operands are lent buffers
 * of the network, but for the gradients that it finds.
 */
final class DeviceApplication<A> implements AutoCloseable {
  private final Node.Apply node;
  private final LayerKernels<A> kernels;
  private final DeviceFrame<A> frame;
  private final Optional<String> inputGradient;
  private final Optional<String> parameterGradient;

  /**
   * Lends the buffers.
   *
   * @param node the application
   * @param kernels of the layer
   * @param frame a new one of the layer
   * @param signature of the layer
   * @param source of the value that it reads
   * @param value of what it computes
   * @param seed of the gradient of that
   * @param parameters of the layer
   */
  DeviceApplication(
      Node.Apply node,
      LayerKernels<A> kernels,
      DeviceFrame<A> frame,
      Signature signature,
      DeviceBuffer source,
      DeviceBuffer value,
      DeviceBuffer seed,
      DeviceBuffer parameters) {
    this.node = node;
    this.kernels = kernels;
    this.frame = frame;
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      boolean forward = operand.passes().contains(Pass.FORWARD);
      boolean backward = operand.passes().contains(Pass.BACKWARD);
      switch (operand.role()) {
        case INPUT -> frame.lend(i, source);
        case PARAMETER -> frame.lend(i, parameters);
        case OUTPUT -> {
          if (forward) {
            frame.lend(i, value);
          }
        }
        case SEED -> {
          if (backward) {
            frame.lend(i, seed);
          }
        }
        case GRADIENT, RESIDUAL, CONSTANT, STATISTIC, MASK -> {}
      }
    }
    inputGradient = gradient(signature, it -> !it.isShared());
    parameterGradient = gradient(signature, Signature.Operand::isShared);
  }

  private static Optional<String> gradient(
      Signature signature, Predicate<Signature.Operand> wanted) {
    return signature.operands().stream()
        .filter(it -> it.role() == Signature.Role.GRADIENT)
        .filter(it -> it.passes().contains(Pass.BACKWARD) && it.size() > 0)
        .filter(wanted)
        .map(Signature.Operand::name)
        .findFirst();
  }

  Node.Apply node() {
    return node;
  }

  /** Says how many rows the batch has on the axis of the value. */
  void setRows(int rows) {
    frame.setRows(0, rows);
  }

  void forward() {
    kernels.run(Pass.FORWARD, frame);
  }

  void backward() {
    kernels.run(Pass.BACKWARD, frame);
  }

  /** The buffer of the gradient of what it reads, after backward. */
  Optional<Long> inputGradient() {
    return inputGradient.map(frame::operand);
  }

  /** The buffer of the gradient of its parameters, after backward. */
  Optional<Long> parameterGradient() {
    return parameterGradient.map(frame::operand);
  }

  @Override
  public void close() {
    frame.close();
  }
}
