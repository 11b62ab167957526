package org.equigen.evaluation.dynamics;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Signature;

/**
 * A field that a layer computes: inputs move at the rates that outputs say. For a Hamiltonian
 * network with inputs q and p and the gradients {@code velocity = dH/dp} and {@code force = -dH/dq}
 * among its outputs these are {@code q at velocity} and {@code p at force}.
 *
 * <p>A state is {@code [input][row][number]}, the inputs in the order in which they are named. A
 * frame may hold several systems, all of which move.
 */
public final class LayerField implements VectorField {
  private final Layer<double[]> layer;
  private final Frame<double[]> frame;
  private final List<Moved> moved = new ArrayList<>();
  private int size;

  /**
   * An input and how it moves.
   *
   * @param input its name
   * @param output that of its rate, over the same rows
   */
  public record Rate(String input, String output) {}

  /** Two operands with as many rows and numbers. */
  private record Moved(int input, int output, int rows) {}

  /**
   * The field of a layer.
   *
   * @param layer the layer
   * @param frame holds all that the layer reads and writes; inputs and outputs that are named here
   *     are overwritten whenever the field is asked for
   * @param rates the inputs that move
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are no such operands, or a
   *     rate has other rows or numbers than what moves
   */
  public LayerField(Layer<double[]> layer, Frame<double[]> frame, List<Rate> rates) {
    this.layer = layer;
    this.frame = frame;
    Signature signature = layer.signature();
    for (Rate rate : rates) {
      int input = signature.operand(rate.input);
      int output = signature.operand(rate.output);
      Signature.Operand from = signature.operands().get(input);
      Signature.Operand to = signature.operands().get(output);
      if (from.size() != to.size() || !from.domain().equals(to.domain())) {
        throw new DynamicsDiagnostic.OtherRate(
                from.name(), from.size(), from.domain(), to.name(), to.size(), to.domain())
            .exception();
      }
      int rows = from.isShared() ? 1 : frame.rows(signature.domain(from.domain()));
      moved.add(new Moved(input, output, rows));
      size = Math.addExact(size, Math.multiplyExact(rows, from.size()));
    }
  }

  /** Numbers of a state. */
  public int size() {
    return size;
  }

  @Override
  public void rate(double time, double[] state, double[] rate) {
    load(state);
    layer.run(Pass.FORWARD, frame);
    int at = 0;
    for (Moved one : moved) {
      at = read(one.output, one.rows, rate, at);
    }
  }

  /** Puts a state into the frame, for a pass that asks for something else. */
  public void load(double[] state) {
    DynamicsDiagnostic.require("field of a layer", state, size);
    int at = 0;
    for (Moved one : moved) {
      Signature.Operand operand = operand(one.input);
      int[] features = operand.featuresOfColumn();
      double[] array = frame.array(one.input);
      for (int row = 0; row < one.rows; row++) {
        for (int k = 0; k < operand.size(); k++) {
          array[operand.index(row, feature(features, k))] = state[at++];
        }
      }
    }
  }

  private int read(int number, int rows, double[] into, int start) {
    Signature.Operand operand = operand(number);
    int[] features = operand.featuresOfColumn();
    double[] array = frame.array(number);
    int at = start;
    for (int row = 0; row < rows; row++) {
      for (int k = 0; k < operand.size(); k++) {
        into[at++] = array[operand.index(row, feature(features, k))];
      }
    }
    return at;
  }

  private static int feature(int[] features, int k) {
    return features.length == 0 ? k : features[k];
  }

  private Signature.Operand operand(int number) {
    return layer.signature().operands().get(number);
  }
}
