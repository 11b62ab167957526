package org.equigen.runtime;

import java.util.List;
import java.util.Set;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;

/**
 * A layer with two inputs over two domains, two maps and all four passes: {@code y[receiver(e)] +=
 * w x[sender(e)] z(e)} for every edge e, features alike. The derivatives are written down by hand.
 */
public final class EdgeSum implements Layer<double[]> {
  /** Features of nodes and edges. */
  public static final int SIZE = 3;

  private static final Set<Pass> ALL = Set.of(Pass.values());
  private static final Set<Pass> FORWARD = Set.of(Pass.FORWARD);
  private static final Set<Pass> BACKWARD = Set.of(Pass.BACKWARD);
  private static final Set<Pass> TANGENT = Set.of(Pass.TANGENT);
  private static final Set<Pass> SECOND = Set.of(Pass.SECOND);

  private final Signature signature =
      new Signature(
          List.of(
              operand("x", Role.INPUT, "node", ALL),
              operand("z", Role.INPUT, "edge", ALL),
              operand("w", Role.PARAMETER, Signature.SHARED, ALL),
              operand("y", Role.OUTPUT, "node", FORWARD),
              operand("dy", Role.SEED, "node", Set.of(Pass.BACKWARD, Pass.SECOND)),
              operand("dx", Role.GRADIENT, "node", BACKWARD),
              operand("dz", Role.GRADIENT, "edge", BACKWARD),
              operand("dw", Role.GRADIENT, Signature.SHARED, BACKWARD),
              operand("tx", Role.SEED, "node", TANGENT),
              operand("tz", Role.SEED, "edge", TANGENT),
              operand("tw", Role.SEED, Signature.SHARED, TANGENT),
              operand("ty", Role.OUTPUT, "node", TANGENT),
              operand("edx", Role.SEED, "node", SECOND),
              operand("edz", Role.SEED, "edge", SECOND),
              operand("edw", Role.SEED, Signature.SHARED, SECOND),
              operand("ex", Role.GRADIENT, "node", SECOND),
              operand("ez", Role.GRADIENT, "edge", SECOND),
              operand("ew", Role.GRADIENT, Signature.SHARED, SECOND),
              operand("edy", Role.GRADIENT, "node", SECOND)),
          List.of("node", "edge"),
          List.of(
              new Signature.Map("sender", "edge", "node", false),
              new Signature.Map("receiver", "edge", "node", true)),
          List.of(new ParameterBlock("weight", 0, List.of(), 1)),
          ALL);

  private static Operand operand(String name, Role role, String domain, Set<Pass> passes) {
    int size = domain.equals(Signature.SHARED) ? 1 : SIZE;
    return new Operand(name, role, domain, size, size + " S", passes);
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
  public void run(Pass pass, Frame<double[]> frame) {
    LayerCall.requireRun(this, signature, pass, frame);
    if (pass == Pass.FORWARD || pass == Pass.TANGENT) {
      double[] output = frame.array(pass == Pass.FORWARD ? 3 : 11);
      Precision.DOUBLE.fill(output, 0, Tile.elements(frame.rows(0), SIZE), 0);
    }
    for (int edge = 0; edge < frame.rows(1); edge++) {
      for (int i = 0; i < SIZE; i++) {
        int z = Tile.index(edge, i, SIZE);
        int x = Tile.index(frame.map(0)[edge], i, SIZE);
        int y = Tile.index(frame.map(1)[edge], i, SIZE);
        step(pass, frame, x, z, y);
      }
    }
  }

  private static void step(Pass pass, Frame<double[]> frame, int x, int z, int y) {
    double xs = frame.array(0)[x];
    double zs = frame.array(1)[z];
    double w = frame.array(2)[0];
    switch (pass) {
      case FORWARD -> frame.array(3)[y] += w * xs * zs;
      case BACKWARD -> {
        double seed = frame.array(4)[y];
        frame.array(5)[x] += w * zs * seed;
        frame.array(6)[z] += w * xs * seed;
        frame.array(7)[0] += xs * zs * seed;
      }
      case TANGENT ->
          frame.array(11)[y] +=
              w * frame.array(8)[x] * zs
                  + w * xs * frame.array(9)[z]
                  + frame.array(10)[0] * xs * zs;
      case SECOND -> second(frame, x, z, y, xs, zs, w);
    }
  }

  /** The gradients of {@code (w z edx + w x edz + x z edw) dy}. */
  private static void second(
      Frame<double[]> frame, int x, int z, int y, double xs, double zs, double w) {
    double seed = frame.array(4)[y];
    double ofX = frame.array(12)[x];
    double ofZ = frame.array(13)[z];
    double ofW = frame.array(14)[0];
    frame.array(15)[x] += (w * ofZ + zs * ofW) * seed;
    frame.array(16)[z] += (w * ofX + xs * ofW) * seed;
    frame.array(17)[0] += (zs * ofX + xs * ofZ) * seed;
    frame.array(18)[y] += w * zs * ofX + w * xs * ofZ + xs * zs * ofW;
  }
}
