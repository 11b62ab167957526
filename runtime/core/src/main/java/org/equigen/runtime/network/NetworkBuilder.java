package org.equigen.runtime.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Precision;
import org.equigen.runtime.diagnostic.NetworkDiagnostic;
import org.equigen.runtime.layer.Sequential;

/**
 * Wires a network, value after value, and checks sizes and axes as it goes. Every method throws a
 * {@link org.equigen.runtime.diagnostic.DiagnosticException} that names the value at fault.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class NetworkBuilder<A> {
  private final Precision<A> precision;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<String> names = new HashSet<>();
  private final List<Layer<A>> layers = new ArrayList<>();
  private final List<String> layerNames = new ArrayList<>();
  private final IdentityHashMap<Layer<A>, Integer> layerIndices = new IdentityHashMap<>();

  NetworkBuilder(Precision<A> precision) {
    this.precision = precision;
  }

  /** {@code size} features of an element, given with the data under this name. */
  public Node elementInput(String name, int size) {
    return input(name, Axis.ELEMENT, size);
  }

  /** {@code size} features of a set, given with the data under this name. */
  public Node setInput(String name, int size) {
    return input(name, Axis.SET, size);
  }

  private Node input(String name, Axis axis, int size) {
    if (size <= 0) {
      throw new NetworkDiagnostic.NotPositive(name, "size", size).exception();
    }
    return add(new Node.Input(nodes.size(), name, axis, size));
  }

  /**
   * The layer applied to every lane of {@code source}. A layer object that is applied again shares
   * its parameters. A {@link Sequential} is applied part by part, the parts before the last under
   * {@code name} with their number appended, so that nothing is computed twice.
   */
  public Node apply(String name, Layer<A> layer, Node source) {
    require(name, source);
    if (layer instanceof Sequential<A> sequence) {
      return applyAll(name, sequence.layers(), source);
    }
    if (layer.inputSize() != source.size()) {
      String what = "size of \"" + source.name() + "\", the input of " + layer.declaration() + ",";
      throw new NetworkDiagnostic.SizeMismatch(name, what, source.size(), layer.inputSize())
          .exception();
    }
    if (layer.precision() != precision) {
      throw new NetworkDiagnostic.PrecisionMismatch(
              name, layer.precision().primitive(), precision.primitive())
          .exception();
    }
    int index = layerIndices.computeIfAbsent(layer, key -> register(key, name));
    return add(new Node.Apply(nodes.size(), name, layer.outputSize(), index, source));
  }

  private Node applyAll(String name, List<Layer<A>> parts, Node source) {
    Node value = source;
    for (int i = 0; i < parts.size() - 1; i++) {
      value = apply(name + "." + (i + 1), parts.get(i), value);
    }
    return apply(name, parts.getLast(), value);
  }

  private int register(Layer<A> layer, String name) {
    layers.add(layer);
    layerNames.add(name);
    return layers.size() - 1;
  }

  /** The features of all sources, one after the other; the sources live on one axis. */
  public Node concatenate(String name, Node... sources) {
    if (sources.length == 0) {
      throw new NetworkDiagnostic.NotPositive(name, "number of sources", 0).exception();
    }
    int size = 0;
    for (Node source : sources) {
      require(name, source);
      requireAxis(name, source, sources[0].axis());
      size += source.size();
    }
    return add(new Node.Concatenate(nodes.size(), name, size, List.of(sources)));
  }

  /** {@code y_s = sum over the elements e of set s of x_e}; 0 for an empty set. */
  public Node sumOverSet(String name, Node source) {
    return sumOverSet(name, source, 1);
  }

  /** {@code y_s = factor * sum over the elements e of set s of x_e}; 0 for an empty set. */
  public Node sumOverSet(String name, Node source, double factor) {
    return sum(name, source, factor, false);
  }

  /** {@code y_s = (1 / n_s) sum over the n_s elements e of set s of x_e}; 0 for an empty set. */
  public Node meanOverSet(String name, Node source) {
    return sum(name, source, 1, true);
  }

  private Node sum(String name, Node source, double factor, boolean mean) {
    require(name, source);
    requireAxis(name, source, Axis.ELEMENT);
    return add(new Node.SumOverSet(nodes.size(), name, factor, mean, source));
  }

  /** {@code y_e = x_s} for every element e of set s. */
  public Node broadcast(String name, Node source) {
    require(name, source);
    requireAxis(name, source, Axis.SET);
    return add(new Node.Broadcast(nodes.size(), name, source));
  }

  /** The network that computes {@code output}; every other value must be used by one after it. */
  public Network<A> build(Node output) {
    require("network", output);
    if (output instanceof Node.Input) {
      throw new NetworkDiagnostic.NothingComputed("network", output.name()).exception();
    }
    Set<Integer> used = new HashSet<>();
    used.add(output.index());
    nodes.forEach(node -> node.sources().forEach(source -> used.add(source.index())));
    for (Node node : nodes) {
      if (!used.contains(node.index())) {
        throw new NetworkDiagnostic.UnusedValue(node.name(), output.name()).exception();
      }
    }
    return new Network<>(precision, nodes, layers, layerNames, output);
  }

  private Node add(Node node) {
    if (!names.add(node.name())) {
      throw new NetworkDiagnostic.DuplicateName(node.name()).exception();
    }
    nodes.add(node);
    return node;
  }

  @SuppressWarnings("ReferenceEquality") // an equal value of another builder is another value
  private void require(String name, Node source) {
    boolean mine = source.index() < nodes.size() && nodes.get(source.index()) == source;
    if (!mine) {
      throw new NetworkDiagnostic.ForeignValue(name, source.name()).exception();
    }
  }

  private static void requireAxis(String name, Node source, Axis axis) {
    if (source.axis() != axis) {
      throw new NetworkDiagnostic.AxisMismatch(
              name, source.name(), source.axis().name(), axis.name())
          .exception();
    }
  }
}
