package org.equigen.runtime.gradient;

import java.util.List;
import java.util.Set;
import org.equigen.runtime.Frame;
import org.equigen.runtime.Layer;
import org.equigen.runtime.LayerCall;
import org.equigen.runtime.ParameterBlock;
import org.equigen.runtime.Pass;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Signature;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;
import org.equigen.runtime.Tile;

/**
 * A layer with two outputs over two domains, two arrays of parameters and a residual: {@code y_n =
 * v s_n} with {@code s_n = sum_i x_ni^2} of every node n, kept for backward, and {@code t_g = sum
 * over the nodes n of the graph g of sum_i a_i x_ni + unit_0}.
 */
final class NodesAndGraphs implements Layer<double[]> {
  private static final int SIZE = 3;
  private static final Set<Pass> FORWARD = Set.of(Pass.FORWARD);
  private static final Set<Pass> BACKWARD = Set.of(Pass.BACKWARD);
  private static final Set<Pass> BOTH = Set.of(Pass.FORWARD, Pass.BACKWARD);

  private final Signature signature =
      new Signature(
          List.of(
              new Operand("x", Role.INPUT, "node", SIZE, "", BOTH),
              new Operand("unit", Role.CONSTANT, Signature.SHARED, 2, "", FORWARD),
              new Operand("v", Role.PARAMETER, Signature.SHARED, 1, "", BOTH),
              new Operand("a", Role.PARAMETER, Signature.SHARED, SIZE, "", BOTH),
              new Operand("s", Role.RESIDUAL, "node", 1, "", BOTH),
              new Operand("y", Role.OUTPUT, "node", 1, "", FORWARD),
              new Operand("t", Role.OUTPUT, "graph", 1, "", FORWARD),
              new Operand("dy", Role.SEED, "node", 1, "", BACKWARD),
              new Operand("dt", Role.SEED, "graph", 1, "", BACKWARD),
              new Operand("dx", Role.GRADIENT, "node", SIZE, "", BACKWARD),
              new Operand("dv", Role.GRADIENT, Signature.SHARED, 1, "", BACKWARD),
              new Operand("da", Role.GRADIENT, Signature.SHARED, SIZE, "", BACKWARD)),
          List.of("graph", "node"),
          List.of(new Signature.Map("graph", "node", "graph", true)),
          List.of(
              new ParameterBlock("scale", 0, List.of(), 1),
              new ParameterBlock("weights", 1, List.of(SIZE), 1)),
          BOTH);

  @Override
  public Signature signature() {
    return signature;
  }

  @Override
  public Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  public String declaration() {
    return "nodes and graphs (double)";
  }

  @Override
  public String digest() {
    return "2".repeat(64);
  }

  @Override
  public void run(Pass pass, Frame<double[]> frame) {
    LayerCall.requireRun(this, signature, pass, frame);
    if (pass == Pass.FORWARD) {
      Precision.DOUBLE.fill(frame.array(6), 0, Tile.elements(frame.rows(0), 1), 0);
    }
    for (int node = 0; node < frame.rows(1); node++) {
      int n = Tile.index(node, 0, 1);
      int g = Tile.index(frame.map(0)[node], 0, 1);
      if (pass == Pass.FORWARD) {
        forward(frame, node, n, g);
      } else {
        backward(frame, node, n, g);
      }
    }
  }

  private static void forward(Frame<double[]> frame, int node, int n, int g) {
    double square = 0;
    for (int i = 0; i < SIZE; i++) {
      double x = frame.array(0)[Tile.index(node, i, SIZE)];
      square += x * x;
      frame.array(6)[g] += frame.array(3)[i] * x;
    }
    frame.array(6)[g] += frame.array(1)[0];
    frame.array(4)[n] = square;
    frame.array(5)[n] = frame.array(2)[0] * square;
  }

  private static void backward(Frame<double[]> frame, int node, int n, int g) {
    frame.array(10)[0] += frame.array(4)[n] * frame.array(7)[n];
    for (int i = 0; i < SIZE; i++) {
      int at = Tile.index(node, i, SIZE);
      double x = frame.array(0)[at];
      frame.array(9)[at] += 2 * frame.array(2)[0] * x * frame.array(7)[n];
      frame.array(9)[at] += frame.array(3)[i] * frame.array(8)[g];
      frame.array(11)[i] += x * frame.array(8)[g];
    }
  }
}
