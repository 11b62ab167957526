package org.equigen.codegen.emit.java;

import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Contraction;

/**
 * A linear map of components as a sparse matrix on rows of numbers: the lanes of a component, in a
 * loop over the channels, or all channels of a component at once where they are neighbours.
 */
final class TransformEmitter {
  private static final int CALL_BYTES = 60;

  private final View view;
  private final Members members;
  private final Contraction step;

  TransformEmitter(View view, Members members, Contraction step) {
    this.view = view;
    this.members = members;
    this.step = step;
  }

  /** Whether a contraction is such a map. */
  static boolean fits(Contraction step) {
    if (step.degree() != 1) {
      return false;
    }
    long shared = step.accesses().stream().filter(it -> it.operand().isShared()).count();
    return shared == 0 || (shared == 2 && keepsChannels(step));
  }

  /** Whether the channels of both sides are the same, in the same order. */
  private static boolean keepsChannels(Contraction step) {
    Access input = step.inputs().getFirst();
    String letters = input.channels();
    return letters.equals(step.output().channels())
        && letters.chars().distinct().count() == letters.length()
        && input.shape().channels().equals(step.output().shape().channels());
  }

  /** Whether the channels of a component lie one after another on both sides. */
  private static boolean isWhole(Contraction step) {
    return keepsChannels(step)
        && step.accesses().stream()
            .allMatch(it -> it.operand().isShared() || it.shape().components() == 1);
  }

  /**
   * The code.
   *
   * @param assign whether the output is overwritten
   */
  Fragment emit(boolean assign) {
    Fragment.Builder code = new Fragment.Builder();
    Access input = step.inputs().getFirst();
    Access output = step.output();
    boolean whole = isWhole(step);
    ChannelLoops loops = new ChannelLoops(view, step);
    if (whole) {
      step.accesses().forEach(access -> code.uses(view.variables(access.operand())));
    } else {
      loops.open(code);
    }
    code.statement(
        CALL_BYTES,
        "$L.$L($L,$W$L,$W$L,$W$L,$W$L,$W$L)",
        members.kernels().lanes(),
        assign ? "transform" : "addTransform",
        members.matrices().matrix(step.coefficients()),
        view.array(input),
        view.at(input, !whole, 0),
        view.array(output),
        view.at(output, !whole, 0),
        length(input, whole));
    if (!whole) {
      loops.close(code);
    }
    return code.build();
  }

  /** Numbers in a row. */
  private static String length(Access access, boolean whole) {
    int positions = whole ? access.shape().positions() : 1;
    if (access.operand().isShared()) {
      return String.valueOf(positions);
    }
    return positions == 1 ? "LANES" : positions + " * LANES";
  }
}
