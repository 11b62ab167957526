package org.equigen.runtime;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of a layer in which one array is not as it must be. */
final class LayerCalls<A> {
  private static final int FORWARD = 4;

  private final Layer<A> layer;
  private final int tiles;
  private final List<Argument> arguments;

  /** One array that forward (position 0 to 3) or backward (from 4 on) is given. */
  record Argument(int position, String name, int needed) {}

  LayerCalls(Layer<A> layer, int tiles) {
    this.layer = layer;
    this.tiles = tiles;
    int count = layer.parameterCount();
    int in = tiles * layer.inputSize() * Tile.LANES;
    int out = tiles * layer.outputSize() * Tile.LANES;
    int scratch = layer.workspaceSize();
    this.arguments =
        List.of(
            new Argument(0, "parameters", count),
            new Argument(1, "input", in),
            new Argument(2, "output", out),
            new Argument(3, "workspace", scratch),
            new Argument(4, "parameters", count),
            new Argument(5, "input", in),
            new Argument(6, "outputGradient", out),
            new Argument(7, "inputGradient", in),
            new Argument(8, "parameterGradient", count),
            new Argument(9, "workspace", scratch));
  }

  List<Argument> arguments() {
    return arguments;
  }

  String declaration() {
    return layer.declaration();
  }

  /** The call that this argument belongs to, with another length of it. */
  void run(Argument argument, int length) {
    call(argument, layer.precision().allocate(length));
  }

  /** The call that this argument belongs to, with null for it. */
  void runWithNull(Argument argument) {
    call(argument, null);
  }

  @SuppressWarnings("NullAway") // null is what the callee must refuse
  private void call(Argument special, @Nullable A array) {
    List<@Nullable A> arrays = new ArrayList<>();
    arguments.forEach(it -> arrays.add(layer.precision().allocate(it.needed())));
    arrays.set(special.position(), array);
    if (special.position() < FORWARD) {
      layer.forward(arrays.get(0), arrays.get(1), arrays.get(2), arrays.get(3), tiles);
    } else {
      layer.backward(
          arrays.get(4),
          arrays.get(5),
          arrays.get(6),
          arrays.get(7),
          arrays.get(8),
          arrays.get(9),
          tiles);
    }
  }
}
