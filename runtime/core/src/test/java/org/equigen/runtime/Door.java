package org.equigen.runtime;

import java.util.List;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;

/** The two ways into a layer with one input over samples. Both must lead to the same bits. */
enum Door {
  /** {@link Layer#forward} and {@link Layer#backward}. */
  METHODS {
    @Override
    <A> void forward(Layer<A> layer, LayerTrial.Arrays<A> arrays, A output, int tiles) {
      layer.forward(arrays.parameters(), arrays.input(), output, arrays.workspace(), tiles);
    }

    @Override
    <A> void backward(
        Layer<A> layer, LayerTrial.Arrays<A> arrays, LayerTrial.Gradients<A> gradients, int tiles) {
      layer.backward(
          arrays.parameters(),
          arrays.input(),
          arrays.seed(),
          gradients.input(),
          gradients.parameters(),
          arrays.workspace(),
          tiles);
    }
  },

  /** {@link Layer#run} on a frame. */
  FRAME {
    @Override
    <A> void forward(Layer<A> layer, LayerTrial.Arrays<A> arrays, A output, int tiles) {
      Frame<A> frame = frame(layer, arrays, tiles);
      give(frame, Pass.FORWARD, Role.OUTPUT, false, output);
      layer.run(Pass.FORWARD, frame);
    }

    @Override
    <A> void backward(
        Layer<A> layer, LayerTrial.Arrays<A> arrays, LayerTrial.Gradients<A> gradients, int tiles) {
      Frame<A> frame = frame(layer, arrays, tiles);
      if (layer.signature().operands().stream().anyMatch(it -> it.role() == Role.RESIDUAL)) {
        int elements = layer.outputSize() * tiles * Tile.LANES;
        give(frame, Pass.FORWARD, Role.OUTPUT, false, layer.precision().allocate(elements));
        layer.run(Pass.FORWARD, frame);
        fill(frame, arrays.workspace());
      }
      give(frame, Pass.BACKWARD, Role.SEED, false, arrays.seed());
      give(frame, Pass.BACKWARD, Role.GRADIENT, false, gradients.input());
      give(frame, Pass.BACKWARD, Role.GRADIENT, true, gradients.parameters());
      layer.run(Pass.BACKWARD, frame);
    }
  };

  /** Overwrites {@code output} with the value of the first {@code tiles} tiles. */
  abstract <A> void forward(Layer<A> layer, LayerTrial.Arrays<A> arrays, A output, int tiles);

  /** Adds the gradients of the first {@code tiles} tiles. */
  abstract <A> void backward(
      Layer<A> layer, LayerTrial.Arrays<A> arrays, LayerTrial.Gradients<A> gradients, int tiles);

  /** A frame with what both passes read, and room for residuals. */
  static <A> Frame<A> frame(Layer<A> layer, LayerTrial.Arrays<A> arrays, int tiles) {
    Frame<A> frame = new Frame<>(layer.precision(), layer.signature());
    int rows = tiles * Tile.LANES;
    frame.setRows(Signature.SAMPLE, rows);
    give(frame, Pass.FORWARD, Role.INPUT, false, arrays.input());
    give(frame, Pass.FORWARD, Role.PARAMETER, true, arrays.parameters());
    for (Operand residual : layer.signature().operands()) {
      if (residual.role() == Role.RESIDUAL) {
        int elements = Tile.elements(rows, residual.size());
        frame.set(residual.name(), layer.precision().allocate(elements));
      }
    }
    fill(frame, arrays.workspace());
    return frame;
  }

  /** Lets the workspace of a frame start with the content of another array. */
  private static <A> void fill(Frame<A> frame, A garbage) {
    int length = frame.precision().length(garbage);
    frame.requireWorkspace(length);
    System.arraycopy(garbage, 0, frame.workspace(), 0, length);
  }

  /** Sets the operands of a role, those over samples or those that are shared. */
  static <A> void give(Frame<A> frame, Pass pass, Role role, boolean shared, A array) {
    List<Operand> operands = frame.signature().operands();
    for (Operand operand : operands) {
      if (operand.role() == role
          && operand.isShared() == shared
          && operand.passes().contains(pass)) {
        frame.set(operand.name(), array);
      }
    }
  }
}
