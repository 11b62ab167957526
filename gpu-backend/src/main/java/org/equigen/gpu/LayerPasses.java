package org.equigen.gpu;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;

/** One generated layer on a device, whatever inputs, domains and maps it has. */
final class LayerPasses<A> implements DevicePasses<A> {
  private static final List<Pass> BOTH = List.of(Pass.FORWARD, Pass.BACKWARD);

  private final Signature signature;
  private final HostTransfer.Numbers<A> transfer;
  private final LayerKernels<A> kernels;
  private final DeviceFrame<A> frame;
  private final SetKernels sums;
  private final Copies copies;
  private final Map<Integer, DeviceBuffer> gradients = new HashMap<>();

  /**
   * Compiles the kernels.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when they do not compile
   */
  LayerPasses(OpenClContext context, KernelFile file, HostTransfer.Numbers<A> transfer) {
    this.signature = file.signature();
    this.transfer = transfer;
    this.kernels = new LayerKernels<>(context, file, transfer);
    this.frame = new DeviceFrame<>(context, transfer, file);
    this.sums = new SetKernels(context, transfer.precision());
    this.copies = new Copies(context);
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      if (operand.role() == Signature.Role.GRADIENT
          && operand.isShared()
          && operand.passes().contains(Pass.BACKWARD)) {
        gradients.put(i, new DeviceBuffer(context));
      }
    }
  }

  @Override
  public void prepare(int[] rows, int[][] maps) {
    for (int i = 0; i < rows.length; i++) {
      frame.setRows(i, rows[i]);
    }
    for (int i = 0; i < maps.length; i++) {
      frame.setMap(i, maps[i]);
    }
    frame.invertMaps(BOTH);
  }

  @Override
  public void write(int operand, A array) {
    frame.write(operand, array);
  }

  @Override
  public void read(int operand, A array) {
    frame.read(operand, array);
  }

  @Override
  public void clearGradients() {
    gradients.forEach((operand, _) -> sums.clear(gradient(operand), size(operand)));
  }

  private int size(int operand) {
    return signature.operands().get(operand).size();
  }

  private DeviceBuffer buffer(int operand) {
    DeviceBuffer buffer = gradients.get(operand);
    if (buffer == null) {
      throw new IllegalArgumentException("no gradient of parameters: operand " + operand);
    }
    return buffer;
  }

  private long gradient(int operand) {
    return buffer(operand).reserve((long) size(operand) * transfer.bytes());
  }

  @Override
  public void forward() {
    kernels.run(Pass.FORWARD, frame);
  }

  @Override
  public void backward() {
    kernels.run(Pass.BACKWARD, frame);
    for (int operand : gradients.keySet()) {
      String name = signature.operands().get(operand).name();
      sums.add(frame.operand(name), gradient(operand), size(operand));
    }
  }

  @Override
  public void addGradient(int operand, A array) {
    copies.add(transfer, buffer(operand), array, size(operand));
  }

  @Override
  public void close() {
    kernels.close();
    frame.close();
    sums.close();
    copies.close();
    gradients.values().forEach(DeviceBuffer::close);
  }
}
