package org.equigen.runtime;

import java.util.List;
import java.util.Set;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;
import org.equigen.runtime.kernel.RowKernel;

/**
 * A layer with two inputs over two domains and two maps, of all four passes: {@code y[receiver(e)]
 * += w x[sender(e)] z(e)} for every edge e, features alike. It is linear in each of w, x and z.
 */
final class EdgeSum implements Layer<double[]> {
  static final int SIZE = 3;

  private static final Set<Pass> ALL = Set.of(Pass.values());
  private static final int STEP = SIZE * Tile.LANES;

  private final LaneKernel<double[]> lanes = LaneKernels.doubles();
  private final Signature signature =
      new Signature(
          List.of(
              operand("x", Role.INPUT, "node", ALL),
              operand("z", Role.INPUT, "edge", ALL),
              new Operand("w", Role.PARAMETER, Signature.SHARED, 1, "", ALL),
              operand("y", Role.OUTPUT, "node", Set.of(Pass.FORWARD)),
              operand("dy", Role.SEED, "node", Set.of(Pass.BACKWARD, Pass.SECOND)),
              operand("dx", Role.GRADIENT, "node", Set.of(Pass.BACKWARD)),
              operand("tx", Role.SEED, "node", Set.of(Pass.TANGENT)),
              operand("ty", Role.OUTPUT, "node", Set.of(Pass.TANGENT)),
              operand("ddx", Role.SEED, "node", Set.of(Pass.SECOND)),
              operand("ddy", Role.GRADIENT, "node", Set.of(Pass.SECOND))),
          List.of("node", "edge"),
          List.of(
              new Signature.Map("sender", "edge", "node", false),
              new Signature.Map("receiver", "edge", "node", true)),
          List.of(new ParameterBlock("weight", 0, List.of(), 1)),
          ALL);

  private static Operand operand(String name, Role role, String domain, Set<Pass> passes) {
    return new Operand(name, role, domain, SIZE, SIZE + " S", passes);
  }

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
    return "sum over edges: 3 S, 3 S -> 3 S (double)";
  }

  @Override
  public String digest() {
    return "0".repeat(64);
  }

  @Override
  public int workspaceSize(Frame<double[]> frame) {
    return 2 * STEP;
  }

  @Override
  public void run(Pass pass, Frame<double[]> frame) {
    LayerCall.requireRun(this, signature, pass, frame);
    switch (pass) {
      case FORWARD -> sum(frame, 0, 0, 1, frame.array(3), true);
      case BACKWARD -> sum(frame, 4, 1, 0, frame.array(5), false);
      case TANGENT -> sum(frame, 6, 0, 1, frame.array(7), true);
      // What backward does to dy is linear; its transpose takes ddx to ddy.
      case SECOND -> sum(frame, 8, 0, 1, frame.array(9), false);
    }
  }

  /**
   * {@code to[in(e)] += w from[out(e)] z(e)}, the target being cleared before where it is to be.
   */
  private void sum(Frame<double[]> frame, int from, int out, int in, double[] to, boolean clear) {
    int nodes = frame.rows(0);
    if (clear) {
      Precision.DOUBLE.fill(to, 0, Tile.elements(nodes, SIZE), 0);
    }
    double[] scratch = frame.workspace();
    double w = frame.array(2)[0];
    int edges = frame.rows(1);
    for (int first = 0; first < edges; first += Tile.LANES) {
      int rows = Math.min(Tile.LANES, edges - first);
      RowKernel.gather(
          frame.array(from), 0, SIZE, 0, SIZE, frame.map(out), first, rows, scratch, 0);
      Precision.DOUBLE.fill(scratch, STEP, 2 * STEP, 0);
      int at = first / Tile.LANES * STEP;
      lanes.addProduct(w, scratch, 0, frame.array(1), at, scratch, STEP, STEP);
      RowKernel.scatterAdd(scratch, STEP, SIZE, frame.map(in), first, rows, to, 0, SIZE, 0);
    }
  }
}
