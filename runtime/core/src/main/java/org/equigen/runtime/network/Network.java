package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Tile;
import org.equigen.runtime.layer.LayerDigest;

/**
 * A directed acyclic network of layers over ragged sets, itself a layer on frames. Immutable;
 * threads share it, each with a {@link Frame} of its own.
 *
 * <p>The rows of the frame are those of the domains {@code element} and {@code set}, and the sorted
 * map {@code set} says to which set an element belongs. Every value of the network is an operand
 * under its own name: inputs are inputs, the output is the output, and what lies between is kept
 * from forward for backward. The parameters of a layer are an operand named after the value that
 * applies it first, such as {@code encoder/w}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Network<A> implements Layer<A> {
  private final Precision<A> precision;
  private final List<Node> nodes;
  private final List<Layer<A>> layers;
  private final List<String> layerNames;
  private final Node output;
  private final NetworkOperands operands;
  private final SetOperations<A> sets;
  private final String digest;
  private final int workspaceSize;

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
    this.operands = NetworkOperands.of(this.nodes, this.layers, this.layerNames, output);
    this.sets = new SetOperations<>(precision, operands);
    this.digest = digestOf();
    this.workspaceSize = layers.stream().mapToInt(Layer::workspaceSize).max().orElse(0);
  }

  /** Starts a network that computes in {@code precision}. */
  public static <A> NetworkBuilder<A> builder(Precision<A> precision) {
    return new NetworkBuilder<>(precision);
  }

  @Override
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

  /** The names of the layers: those of the values that apply them first. */
  public List<String> layerNames() {
    return layerNames;
  }

  /** The value that the network computes. */
  public Node output() {
    return output;
  }

  @Override
  public Signature signature() {
    return operands.signature();
  }

  @Override
  public int workspaceSize(Frame<A> frame) {
    return workspaceSize;
  }

  /** The devices of the layers. */
  @Override
  public String device() {
    return layers.isEmpty()
        ? Layer.super.device()
        : layers.stream().map(Layer::device).distinct().sorted().collect(Collectors.joining(", "));
  }

  /** The wiring and the layers, one value a line. */
  @Override
  public String declaration() {
    return nodes.stream().map(this::line).collect(Collectors.joining("\n"));
  }

  /**
   * Hexadecimal SHA-256 of the wiring and of the digests of all layers. It does not depend on the
   * names of the values, nor on the precision.
   */
  @Override
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

  @Override
  public void run(Pass pass, Frame<A> frame) {
    LayerCall.requireRun(this, operands.signature(), pass, frame);
    switch (pass) {
      case FORWARD -> forward(frame);
      case BACKWARD -> backward(frame);
      // The check has refused them.
      case TANGENT, SECOND -> signature().require(pass);
    }
  }

  private int tiles(Node node, Frame<A> frame) {
    return Tile.count(frame.rows(operands.domain(node.axis())));
  }

  private A parameters(Node.Apply apply, Frame<A> frame) {
    return frame.array(operands.parameters(apply.layer()));
  }

  private void forward(Frame<A> frame) {
    // By index: an iterator would be an object in the hot path.
    for (int i = 0; i < nodes.size(); i++) {
      switch (nodes.get(i)) {
        case Node.Input _ -> {}
        case Node.Apply apply ->
            layers
                .get(apply.layer())
                .forward(
                    parameters(apply, frame),
                    frame.array(operands.value(apply.source())),
                    frame.array(operands.value(apply)),
                    frame.workspace(),
                    tiles(apply, frame));
        case Node.Concatenate concatenate -> sets.concatenate(concatenate, frame);
        case Node.SumOverSet sum -> sets.sum(sum, frame);
        case Node.Broadcast broadcast -> sets.broadcast(broadcast, frame);
      }
    }
  }

  private void backward(Frame<A> frame) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (operands.isInner(node)) {
        int elements = tiles(node, frame) * node.size() * Tile.LANES; // the length of an array
        precision.fill(frame.array(operands.gradient(node)), 0, elements, 0);
      }
    }
    for (int i = nodes.size() - 1; i >= 0; i--) {
      switch (nodes.get(i)) {
        case Node.Input _ -> {}
        case Node.Apply apply ->
            layers
                .get(apply.layer())
                .backward(
                    parameters(apply, frame),
                    frame.array(operands.value(apply.source())),
                    frame.array(operands.gradient(apply)),
                    frame.array(operands.gradient(apply.source())),
                    frame.array(operands.parameterGradient(apply.layer())),
                    frame.workspace(),
                    tiles(apply, frame));
        case Node.Concatenate concatenate -> sets.concatenateBackward(concatenate, frame);
        case Node.SumOverSet sum -> sets.sumBackward(sum, frame);
        case Node.Broadcast broadcast -> sets.broadcastBackward(broadcast, frame);
      }
    }
  }
}
