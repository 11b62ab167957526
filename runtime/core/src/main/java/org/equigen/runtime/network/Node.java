package org.equigen.runtime.network;

import java.util.List;

/** A value in a network: what computes it, on which axis it lives, and its features per lane. */
public sealed interface Node {
  /** Position in {@link Network#nodes}; every source has a smaller one. */
  int index();

  /** The name that the author of the network gave, unique within the network. */
  String name();

  /** What a lane of this value stands for. */
  Axis axis();

  /** Features per lane. */
  int size();

  /** The values that this one is computed from, in order. */
  List<Node> sources();

  /** Features given with the data. */
  record Input(int index, String name, Axis axis, int size) implements Node {
    @Override
    public List<Node> sources() {
      return List.of();
    }
  }

  /**
   * A layer applied to every lane of the source.
   *
   * @param layer position of the layer in {@link Network#layers}
   */
  record Apply(int index, String name, int size, int layer, Node source) implements Node {
    @Override
    public Axis axis() {
      return source.axis();
    }

    @Override
    public List<Node> sources() {
      return List.of(source);
    }
  }

  /** The features of the sources one after the other; all live on one axis. */
  record Concatenate(int index, String name, int size, List<Node> sources) implements Node {
    /** Copies the sources. */
    public Concatenate {
      sources = List.copyOf(sources);
    }

    @Override
    public Axis axis() {
      return sources.getFirst().axis();
    }
  }

  /**
   * {@code y_s = factor * sum over the elements e of set s of x_e}, divided by the number of
   * elements too if {@code mean}. The sum over an empty set is zero.
   */
  record SumOverSet(int index, String name, double factor, boolean mean, Node source)
      implements Node {
    @Override
    public Axis axis() {
      return Axis.SET;
    }

    @Override
    public int size() {
      return source.size();
    }

    @Override
    public List<Node> sources() {
      return List.of(source);
    }

    /** What the sum over {@code elements} elements is multiplied by. */
    double scale(int elements) {
      return mean ? factor / Math.max(elements, 1) : factor;
    }
  }

  /** {@code y_e = x_s} for every element e of set s. */
  record Broadcast(int index, String name, Node source) implements Node {
    @Override
    public Axis axis() {
      return Axis.ELEMENT;
    }

    @Override
    public int size() {
      return source.size();
    }

    @Override
    public List<Node> sources() {
      return List.of(source);
    }
  }
}
