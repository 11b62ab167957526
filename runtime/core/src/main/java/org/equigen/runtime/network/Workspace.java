package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;
import org.jspecify.annotations.Nullable;

/**
 * The buffers with which one thread runs a network. They grow to the largest batch seen; after
 * that, forward and backward allocate nothing. Results do not depend on earlier content.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Workspace<A> {
  private final Network<A> network;
  private final Precision<A> precision;
  private final List<A> values = new ArrayList<>();
  private final List<A> gradients = new ArrayList<>();
  private final A scratch;
  private @Nullable Batch<A> batch;

  Workspace(Network<A> network) {
    this.network = network;
    this.precision = network.precision();
    A none = precision.allocate(0);
    for (int i = 0; i < network.nodes().size(); i++) {
      values.add(none);
      gradients.add(none);
    }
    int size = network.layers().stream().mapToInt(Layer::workspaceSize).max().orElse(0);
    this.scratch = precision.allocate(size);
  }

  /** Makes room for {@code samples} elements and sets, so that later batches find it there. */
  public void reserve(int elements, int sets) {
    for (Node node : network.nodes()) {
      int length = Tile.elements(node.axis() == Axis.SET ? sets : elements, node.size());
      if (!(node instanceof Node.Input)) {
        grow(values, node.index(), length);
      }
      grow(gradients, node.index(), length);
    }
  }

  private void grow(List<A> buffers, int index, int length) {
    if (precision.length(buffers.get(index)) < length) {
      buffers.set(index, precision.allocate(length + length / 4));
    }
  }

  void prepare(Batch<A> next, Parameters<A> parameters) {
    if (!parameters.digest().equals(network.digest())) {
      throw new NetworkDiagnostic.ForeignParameters(parameters.digest(), network.digest())
          .exception();
    }
    batch = next;
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node instanceof Node.Input) {
        requireSize(node, next.size(node.axis()));
        values.set(i, next.input(node.axis()));
      } else {
        grow(values, i, length(node));
      }
    }
  }

  private static void requireSize(Node node, int found) {
    if (found != node.size()) {
      String what = "number of features in the batch";
      throw new NetworkDiagnostic.SizeMismatch(node.name(), what, found, node.size()).exception();
    }
  }

  /** The batch of the last forward pass. */
  public Batch<A> batch() {
    if (batch == null) {
      throw new IllegalStateException("forward has not run with this workspace");
    }
    return batch;
  }

  /** The value of {@code node} after forward, {@code [tile][feature][lane]}, at least so long. */
  public A value(Node node) {
    return values.get(node.index());
  }

  /** The gradient with respect to {@code node} after backward, laid out as its value. */
  public A gradient(Node node) {
    return gradients.get(node.index());
  }

  /** The value that the network computes. */
  public A output() {
    return value(network.output());
  }

  /** The buffer in which {@link Network#backward} expects the gradient of the output, zeroed. */
  public A clearedOutputGradient() {
    Node output = network.output();
    clearGradient(output);
    return gradient(output);
  }

  void clearInnerGradients() {
    List<Node> nodes = network.nodes();
    for (int i = 0; i < nodes.size(); i++) {
      if (i != network.output().index()) {
        clearGradient(nodes.get(i));
      }
    }
  }

  private void clearGradient(Node node) {
    int length = length(node);
    grow(gradients, node.index(), length);
    precision.fill(gradient(node), 0, length, 0);
  }

  private int length(Node node) {
    return Tile.elements(batch().samples(node.axis()), node.size());
  }

  A scratch() {
    return scratch;
  }
}
