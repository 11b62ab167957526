package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.layer.LayerDigest;

/**
 * A directed acyclic network of layers over ragged sets. Immutable; threads share it, each with a
 * {@link Workspace} of its own.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Network<A> {
  private static final int SETS_PER_PASS = 64;

  private final Precision<A> precision;
  private final List<Node> nodes;
  private final List<Layer<A>> layers;
  private final List<String> layerNames;
  private final Node output;
  private final SetOperations<A> sets;
  private final String digest;

  Network(
      Precision<A> precision,
      List<Node> nodes,
      List<Layer<A>> layers,
      List<String> layerNames,
      Node output) {
    this.precision = precision;
    this.nodes = List.copyOf(nodes);
    this.layers = List.copyOf(layers);
    this.layerNames = List.copyOf(layerNames);
    this.output = output;
    this.sets = new SetOperations<>(precision);
    this.digest = digestOf();
  }

  /** Starts a network that computes in {@code precision}. */
  public static <A> NetworkBuilder<A> builder(Precision<A> precision) {
    return new NetworkBuilder<>(precision);
  }

  /** The number type. */
  public Precision<A> precision() {
    return precision;
  }

  /** All values, sources before what is computed from them. */
  public List<Node> nodes() {
    return nodes;
  }

  /** The distinct layers, in the order of their first application. */
  public List<Layer<A>> layers() {
    return layers;
  }

  /** The value that the network computes. */
  public Node output() {
    return output;
  }

  /** Features that the network reads per sample along {@code axis}; 0 if it reads none. */
  public int inputSize(Axis axis) {
    return nodes.stream()
        .filter(node -> node instanceof Node.Input && node.axis() == axis)
        .mapToInt(Node::size)
        .sum();
  }

  /** Parameters of this network, all zero. */
  public Parameters<A> newParameters() {
    return Parameters.zeros(precision, digest, layerNames, layers);
  }

  /** Buffers for one thread. */
  public Workspace<A> newWorkspace() {
    return new Workspace<>(this);
  }

  /** The wiring and the layers, one value a line. */
  public String declaration() {
    return nodes.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  /**
   * Hexadecimal SHA-256 of the wiring and of the digests of all layers. It does not depend on the
   * names of the values, nor on the precision.
   */
  public String digest() {
    return digest;
  }

  private String digestOf() {
    List<String> parts = new ArrayList<>();
    for (Node node : nodes) {
      parts.add(kind(node) + " " + node.sources().stream().map(Node::index).toList());
    }
    layers.forEach(layer -> parts.add(layer.digest()));
    parts.add("output " + output.index());
    return LayerDigest.of(parts);
  }

  private static String kind(Node node) {
    return switch (node) {
      case Node.Input input -> "input " + input.axis() + " " + input.size();
      case Node.Apply apply -> "layer " + apply.layer();
      case Node.Concatenate _ -> "concatenate";
      case Node.SumOverSet sum ->
          (sum.mean() ? "mean" : "sum") + " over set, times " + sum.factor();
      case Node.Broadcast _ -> "broadcast";
    };
  }

  private String line(Node node) {
    String sources =
        node.sources().stream().map(Node::name).collect(Collectors.joining(", ", "(", ")"));
    String what =
        node instanceof Node.Apply apply
            ? layers.get(apply.layer()).declaration() + " [" + layerNames.get(apply.layer()) + "]"
            : kind(node);
    return node.name() + " = " + what + (node.sources().isEmpty() ? "" : " " + sources);
  }

  /**
   * Computes every value for the sets of {@code batch}; {@link Workspace#output} holds the result.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the batch has other sizes, or the
   *     parameters belong to another network
   */
  public void forward(Parameters<A> parameters, Batch<A> batch, Workspace<A> workspace) {
    workspace.prepare(batch, parameters);
    // By index: an iterator would be an object in the hot path.
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      A value = workspace.value(node);
      switch (node) {
        case Node.Input _ -> {}
        case Node.Apply apply ->
            layers
                .get(apply.layer())
                .forward(
                    parameters.array(apply.layer()),
                    workspace.value(apply.source()),
                    value,
                    workspace.scratch(),
                    Tile.count(batch.samples(apply.axis())));
        case Node.Concatenate concatenate -> sets.concatenate(concatenate, workspace);
        case Node.SumOverSet sum -> sets.sum(sum, workspace);
        case Node.Broadcast broadcast -> sets.broadcast(broadcast, workspace);
      }
    }
  }

  /**
   * The output for every set of {@code data}, {@code [sets][output size]} in the order of the data;
   * for an output on elements {@code [elements][output size]}.
   *
   * <p>Allocates buffers of its own and runs on the calling thread, 64 sets at a time; {@link
   * ShardedGradient#predict} uses several threads.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the data has other sizes, or the
   *     parameters belong to another network
   */
  public A predict(Parameters<A> parameters, RaggedData<A> data) {
    int samples = output.axis() == Axis.SET ? data.count() : data.offsets()[data.count()];
    A predictions = precision.allocate(Math.multiplyExact(samples, output.size()));
    Batch<A> batch = Batch.of(data);
    Workspace<A> workspace = newWorkspace();
    int[] order = data.naturalOrder();
    int row = 0;
    for (int from = 0; from < order.length; from += SETS_PER_PASS) {
      batch.load(data, order, from, Math.min(order.length, from + SETS_PER_PASS));
      forward(parameters, batch, workspace);
      copyRows(workspace.output(), batch.samples(output.axis()), predictions, row);
      row += batch.samples(output.axis());
    }
    return predictions;
  }

  private void copyRows(A tiles, int samples, A rows, int firstRow) {
    int size = output.size();
    for (int s = 0; s < samples; s++) {
      for (int f = 0; f < size; f++) {
        double value = precision.get(tiles, Tile.index(s, f, size));
        precision.set(rows, (firstRow + s) * size + f, value);
      }
    }
  }

  /**
   * Adds the gradient with respect to the parameters to {@code gradient}, and leaves those with
   * respect to every value in the workspace.
   *
   * <p>Call {@link #forward} before, with the same arguments, and write the gradient with respect
   * to the output, zero in padding lanes, over {@link Workspace#clearedOutputGradient}.
   */
  public void backward(Parameters<A> parameters, Workspace<A> workspace, Parameters<A> gradient) {
    Batch<A> batch = workspace.batch();
    workspace.clearInnerGradients();
    for (int i = nodes.size() - 1; i >= 0; i--) {
      switch (nodes.get(i)) {
        case Node.Input _ -> {}
        case Node.Apply apply ->
            layers
                .get(apply.layer())
                .backward(
                    parameters.array(apply.layer()),
                    workspace.value(apply.source()),
                    workspace.gradient(apply),
                    workspace.gradient(apply.source()),
                    gradient.array(apply.layer()),
                    workspace.scratch(),
                    Tile.count(batch.samples(apply.axis())));
        case Node.Concatenate concatenate -> sets.concatenateBackward(concatenate, workspace);
        case Node.SumOverSet sum -> sets.sumBackward(sum, workspace);
        case Node.Broadcast broadcast -> sets.broadcastBackward(broadcast, workspace);
      }
    }
  }
}
