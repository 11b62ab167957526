package org.equigen.gpu;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.network.Axis;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.Node;

/**
 * A network of generated layers on a device. All values and their gradients are buffers there,
 * which layers share: what one writes the next one reads.
 */
final class NetworkPasses<A> implements DevicePasses<A> {
  private final OpenClContext context;
  private final Network<A> network;
  private final Signature signature;
  private final HostTransfer.Numbers<A> transfer;
  private final SetKernels sets;
  private final Copies copies;
  private final List<DeviceBuffer> buffers = new ArrayList<>();
  private final List<LayerKernels<A>> kernels = new ArrayList<>();
  private final List<DeviceApplication<A>> applications = new ArrayList<>();
  private final int[] values;
  private final int[] gradients;
  private final DeviceBuffer starts;
  private final DeviceBuffer setOf;
  private final Inverse inverse = new Inverse();
  private int[] rows = {};

  /**
   * Compiles the kernels of all layers.
   *
   * @param layers the layers of the network, in its order
   * @throws org.equigen.runtime.diagnostic.DiagnosticException when they do not compile
   */
  NetworkPasses(
      OpenClContext context,
      Network<A> network,
      List<KernelFile> layers,
      HostTransfer.Numbers<A> transfer) {
    this.context = context;
    this.network = network;
    this.signature = network.signature();
    this.transfer = transfer;
    this.sets = new SetKernels(context, transfer.precision());
    this.copies = new Copies(context);
    this.starts = new DeviceBuffer(context);
    this.setOf = new DeviceBuffer(context);
    signature.operands().forEach(_ -> buffers.add(new DeviceBuffer(context)));
    values = network.nodes().stream().mapToInt(it -> signature.operand(it.name())).toArray();
    gradients =
        network.nodes().stream().mapToInt(it -> signature.operand("d" + it.name())).toArray();
    try {
      layers.forEach(it -> kernels.add(new LayerKernels<>(context, it, transfer)));
    } catch (RuntimeException e) {
      close();
      throw e;
    }
    for (Node node : network.nodes()) {
      if (node instanceof Node.Apply apply) {
        applications.add(application(apply, layers.get(apply.layer())));
      }
    }
  }

  private DeviceApplication<A> application(Node.Apply apply, KernelFile file) {
    DeviceFrame<A> frame = new DeviceFrame<>(context, transfer, file);
    return new DeviceApplication<>(
        apply,
        kernels.get(apply.layer()),
        frame,
        file.signature(),
        buffers.get(value(apply.source())),
        buffers.get(value(apply)),
        buffers.get(gradient(apply)),
        buffers.get(parameters(apply)));
  }

  private int value(Node node) {
    return values[node.index()];
  }

  private int gradient(Node node) {
    return gradients[node.index()];
  }

  private String parameterName(Node.Apply apply) {
    return network.layerNames().get(apply.layer()) + "/w";
  }

  private int parameters(Node.Apply apply) {
    return signature.operand(parameterName(apply));
  }

  private int parameterGradient(Node.Apply apply) {
    return signature.operand("d" + parameterName(apply));
  }

  private int elements(int operand) {
    return signature.elements(operand, rows);
  }

  private long buffer(int operand) {
    return buffers.get(operand).reserve((long) elements(operand) * transfer.bytes());
  }

  private int rows(Axis axis) {
    return rows[signature.domain(axis.domain())];
  }

  private int tiles(Node node) {
    return Tile.count(rows(node.axis()));
  }

  @Override
  public void prepare(int[] rowsOfDomains, int[][] maps) {
    rows = rowsOfDomains.clone();
    applications.forEach(it -> it.setRows(rows(it.node().axis())));
    if (maps.length > 0) {
      int elements = rows(Axis.ELEMENT);
      inverse.invert(maps, elements, rows(Axis.SET));
      copies.write(HostTransfer.INT, maps[0], elements, setOf);
      copies.write(HostTransfer.INT, inverse.starts(), rows(Axis.SET) + 1, starts);
    }
  }

  private SetKernels.Sets sets() {
    return new SetKernels.Sets(
        starts.reserve(0), setOf.reserve(0), rows(Axis.SET), rows(Axis.ELEMENT));
  }

  @Override
  public void write(int operand, A array) {
    copies.write(transfer, array, elements(operand), buffers.get(operand));
  }

  @Override
  public void read(int operand, A array) {
    copies.read(transfer, buffers.get(operand), array, elements(operand));
  }

  @Override
  public void addGradient(int operand, A array) {
    copies.add(transfer, buffers.get(operand), array, elements(operand));
  }

  @Override
  public void clearGradients() {
    for (int i = 0; i < signature.operands().size(); i++) {
      Signature.Operand operand = signature.operands().get(i);
      if (operand.role() == Signature.Role.GRADIENT && operand.isShared()) {
        sets.clear(buffer(i), elements(i));
      }
    }
  }

  @Override
  public void forward() {
    int next = 0;
    for (Node node : network.nodes()) {
      switch (node) {
        case Node.Input _ -> {}
        case Node.Apply _ -> applications.get(next++).forward();
        case Node.Concatenate concatenate -> concatenate(concatenate);
        case Node.SumOverSet sum ->
            sets.sum(
                sets(),
                buffer(value(sum.source())),
                buffer(value(sum)),
                sum.size(),
                sum.factor(),
                sum.mean(),
                false);
        case Node.Broadcast broadcast ->
            sets.spread(
                sets(),
                buffer(value(broadcast.source())),
                buffer(value(broadcast)),
                broadcast.size(),
                1,
                false,
                false);
      }
    }
  }

  private void concatenate(Node.Concatenate node) {
    int first = 0;
    for (Node source : node.sources()) {
      sets.copy(
          new SetKernels.Block(buffer(value(source)), source.size(), 0),
          new SetKernels.Block(buffer(value(node)), node.size(), first),
          source.size(),
          tiles(node),
          false);
      first += source.size();
    }
  }

  @Override
  public void backward() {
    for (Node node : network.nodes()) {
      if (node.index() != network.output().index()) {
        sets.clear(buffer(gradient(node)), elements(gradient(node)));
      }
    }
    int next = applications.size();
    for (Node node : network.nodes().reversed()) {
      switch (node) {
        case Node.Input _ -> {}
        case Node.Apply apply -> apply(apply, applications.get(--next));
        case Node.Concatenate concatenate -> concatenateBackward(concatenate);
        case Node.SumOverSet sum ->
            sets.spread(
                sets(),
                buffer(gradient(sum)),
                buffer(gradient(sum.source())),
                sum.size(),
                sum.factor(),
                sum.mean(),
                true);
        case Node.Broadcast broadcast ->
            sets.sum(
                sets(),
                buffer(gradient(broadcast)),
                buffer(gradient(broadcast.source())),
                broadcast.size(),
                1,
                false,
                true);
      }
    }
  }

  private void apply(Node.Apply apply, DeviceApplication<A> application) {
    application.backward();
    int source = gradient(apply.source());
    application.inputGradient().ifPresent(it -> sets.add(it, buffer(source), elements(source)));
    int weights = parameterGradient(apply);
    application
        .parameterGradient()
        .ifPresent(it -> sets.add(it, buffer(weights), elements(weights)));
  }

  private void concatenateBackward(Node.Concatenate node) {
    int first = 0;
    for (Node source : node.sources()) {
      sets.copy(
          new SetKernels.Block(buffer(gradient(node)), node.size(), first),
          new SetKernels.Block(buffer(gradient(source)), source.size(), 0),
          source.size(),
          tiles(node),
          true);
      first += source.size();
    }
  }

  @Override
  public void close() {
    applications.forEach(DeviceApplication::close);
    kernels.forEach(LayerKernels::close);
    buffers.forEach(DeviceBuffer::close);
    starts.close();
    setOf.close();
    sets.close();
    copies.close();
  }
}
