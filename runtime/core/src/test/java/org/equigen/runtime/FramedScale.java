package org.equigen.runtime;

import java.util.List;
import java.util.Set;
import org.equigen.runtime.Signature.Operand;
import org.equigen.runtime.Signature.Role;

/**
 * A layer written for frames: {@code y_i = w_i x_i^2} for every sample. It keeps {@code x_i^2} from
 * forward for backward, and needs a row of workspace for each tile, which nothing but a frame can
 * give.
 */
record FramedScale(int size, Signature signature) implements Layer<double[]> {
  private static final Set<Pass> FORWARD = Set.of(Pass.FORWARD);
  private static final Set<Pass> BACKWARD = Set.of(Pass.BACKWARD);
  private static final Set<Pass> BOTH = Set.of(Pass.FORWARD, Pass.BACKWARD);

  FramedScale(int size) {
    this(
        size,
        new Signature(
            List.of(
                operand("weight", Role.PARAMETER, Signature.SHARED, size, BOTH),
                operand("in", Role.INPUT, Signature.SAMPLE, size, BOTH),
                operand("square", Role.RESIDUAL, Signature.SAMPLE, size, BOTH),
                operand("out", Role.OUTPUT, Signature.SAMPLE, size, FORWARD),
                operand("dout", Role.SEED, Signature.SAMPLE, size, BACKWARD),
                operand("din", Role.GRADIENT, Signature.SAMPLE, size, BACKWARD),
                operand("dweight", Role.GRADIENT, Signature.SHARED, size, BACKWARD)),
            List.of(Signature.SAMPLE),
            List.of(),
            List.of(new ParameterBlock("weight", 0, List.of(size), 1)),
            BOTH));
  }

  private static Operand operand(
      String name, Role role, String domain, int size, Set<Pass> passes) {
    return new Operand(name, role, domain, size, size + " S", passes);
  }

  @Override
  public Precision<double[]> precision() {
    return Precision.DOUBLE;
  }

  @Override
  public String declaration() {
    return "square and scale: " + size + " S (double)";
  }

  @Override
  public String digest() {
    return "1".repeat(64);
  }

  @Override
  public int workspaceSize(Frame<double[]> frame) {
    return Tile.elements(frame.rows(0), 1);
  }

  @Override
  public void run(Pass pass, Frame<double[]> frame) {
    LayerCall.requireRun(this, signature, pass, frame);
    double[] w = frame.array(0);
    double[] x = frame.array(1);
    double[] square = frame.array(2);
    for (int at = 0; at < Tile.elements(frame.rows(0), size); at++) {
      int i = at / Tile.LANES % size;
      int scratch = at / Tile.LANES / size * Tile.LANES + at % Tile.LANES;
      if (pass == Pass.FORWARD) {
        square[at] = x[at] * x[at];
        frame.workspace()[scratch] = w[i] * square[at];
        frame.array(3)[at] = frame.workspace()[scratch];
      } else {
        double seed = frame.array(4)[at];
        frame.workspace()[scratch] = 2 * x[at] * seed;
        frame.array(5)[at] += w[i] * frame.workspace()[scratch];
        frame.array(6)[i] += square[at] * seed;
      }
    }
  }
}
