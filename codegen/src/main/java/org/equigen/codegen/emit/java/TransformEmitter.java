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
    return step.degree() == 1
        && switch (StepForm.of(step)) {
          case ROWS -> step.accesses().stream().noneMatch(it -> it.operand().isShared());
          case CHANNELS -> step.keepsChannels();
          case ELEMENTS -> false;
        };
  }

  /** Whether all channels of a component are neighbours on both sides. */
  private static boolean isWhole(Contraction step) {
    return step.keepsChannels()
        && (StepForm.of(step) == StepForm.CHANNELS
            || step.accesses().stream().allMatch(it -> it.shape().components() == 1));
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
    ChannelLoops loops = new ChannelLoops(view, step, new Run.OfOne());
    if (whole) {
      step.accesses().forEach(access -> code.uses(view.variables(access)));
    } else {
      loops.open(code);
    }
    code.statement(
        CALL_BYTES,
        "$L.$L($L,$W$L,$W$L,$W$L,$W$L,$W$L)",
        members.kernels().lanes(),
        assign ? "transform" : "addTransform",
        members.matrices().matrix(step),
        view.array(input),
        whole ? view.at(input, 0) : loops.place(input, 0),
        view.array(output),
        whole ? view.at(output, 0) : loops.place(output, 0),
        length(input, whole));
    if (!whole) {
      loops.close(code);
    }
    return code.build();
  }

  /** Numbers in a row. */
  private String length(Access access, boolean whole) {
    int positions = whole ? access.shape().positions() : 1;
    if (StepForm.of(step) == StepForm.CHANNELS) {
      return String.valueOf(positions);
    }
    return positions == 1 ? "LANES" : positions + " * LANES";
  }
}
