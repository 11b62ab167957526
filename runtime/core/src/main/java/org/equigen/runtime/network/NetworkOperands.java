package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.runtime.Layer;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;

/**
 * The operands of a network: all values, then the parameters of all layers, then the gradients of
 * both in the same order. Layers without parameters have an operand of size 0.
 */
final class NetworkOperands {
  private static final Set<Pass> FORWARD = Set.of(Pass.FORWARD);
  private static final Set<Pass> BACKWARD = Set.of(Pass.BACKWARD);
  private static final Set<Pass> BOTH = Set.of(Pass.FORWARD, Pass.BACKWARD);

  private final Signature signature;
  private final int values;
  private final int layers;
  private final int elements;
  private final int sets;
  private final Node output;

  private NetworkOperands(Signature signature, int values, int layers, Node output) {
    this.signature = signature;
    this.values = values;
    this.layers = layers;
    this.output = output;
    elements = signature.domains().indexOf(Axis.ELEMENT.domain());
    sets = signature.domains().indexOf(Axis.SET.domain());
  }

  static NetworkOperands of(
      List<Node> nodes, List<? extends Layer<?>> layers, List<String> layerNames, Node output) {
    List<Operand> operands = new ArrayList<>();
    for (Node node : nodes) {
      operands.add(value(node, node.index() == output.index()));
    }
    List<ParameterBlock> blocks = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      operands.add(parameters(layerNames.get(i), Role.PARAMETER, layers.get(i), BOTH));
      addBlocks(layerNames.get(i), layers.get(i), blocks);
    }
    for (Node node : nodes) {
      operands.add(gradient(node, node.index() == output.index()));
    }
    for (int i = 0; i < layers.size(); i++) {
      operands.add(parameters("d" + layerNames.get(i), Role.GRADIENT, layers.get(i), BACKWARD));
    }
    List<String> domains =
        Stream.of(Axis.values())
            .filter(axis -> nodes.stream().anyMatch(it -> it.axis() == axis))
            .map(Axis::domain)
            .toList();
    Signature signature = new Signature(operands, domains, maps(nodes), blocks, BOTH);
    return new NetworkOperands(signature, nodes.size(), layers.size(), output);
  }

  private static Operand value(Node node, boolean isOutput) {
    return switch (node) {
      case Node.Input input -> operand(input, "", Role.INPUT, BOTH);
      case Node.Apply _, Node.Concatenate _, Node.SumOverSet _, Node.Broadcast _ ->
          isOutput
              ? operand(node, "", Role.OUTPUT, FORWARD)
              : operand(node, "", Role.RESIDUAL, BOTH);
    };
  }

  private static Operand gradient(Node node, boolean isOutput) {
    return switch (node) {
      case Node.Input input -> operand(input, "d", Role.GRADIENT, BACKWARD);
      case Node.Apply _, Node.Concatenate _, Node.SumOverSet _, Node.Broadcast _ ->
          operand(node, "d", isOutput ? Role.SEED : Role.RESIDUAL, BACKWARD);
    };
  }

  private static Operand operand(Node node, String prefix, Role role, Set<Pass> passes) {
    return new Operand(prefix + node.name(), role, node.axis().domain(), node.size(), "", passes);
  }

  private static Operand parameters(String name, Role role, Layer<?> layer, Set<Pass> passes) {
    return new Operand(name + "/w", role, Signature.SHARED, layer.parameterCount(), "", passes);
  }

  private static void addBlocks(String name, Layer<?> layer, List<ParameterBlock> blocks) {
    int first = blocks.isEmpty() ? 0 : blocks.getLast().offset() + blocks.getLast().length();
    for (ParameterBlock block : layer.parameterBlocks()) {
      blocks.add(
          new ParameterBlock(
              name + "/" + block.name(), first + block.offset(), block.shape(), block.deviation()));
    }
  }

  private static List<Signature.Map> maps(List<Node> nodes) {
    boolean crosses =
        nodes.stream()
            .anyMatch(it -> it instanceof Node.SumOverSet || it instanceof Node.Broadcast);
    String set = Axis.SET.domain();
    return crosses ? List.of(new Signature.Map(set, Axis.ELEMENT.domain(), set, true)) : List.of();
  }

  Signature signature() {
    return signature;
  }

  int domain(Axis axis) {
    return switch (axis) {
      case ELEMENT -> elements;
      case SET -> sets;
    };
  }

  int value(Node node) {
    return node.index();
  }

  int parameters(int layer) {
    return values + layer;
  }

  int gradient(Node node) {
    return values + layers + node.index();
  }

  int parameterGradient(int layer) {
    return 2 * values + layers + layer;
  }

  /** Whether a value is neither given to the network nor its result. */
  boolean isInner(Node node) {
    return !(node instanceof Node.Input) && node.index() != output.index();
  }
}
