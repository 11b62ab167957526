package org.equigen.codegen.emit.java;

import java.util.List;
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

  /** Whether a kernel takes a map of single channels, which lie row by row, for a whole tile. */
  static boolean fitsRows(Contraction step) {
    return StepForm.of(step) == StepForm.CHANNELS
        && fits(step)
        && step.accesses().stream()
            .allMatch(
                it ->
                    !it.operand().isShared() && it.via().isEmpty() && it.shape().positions() == 1);
  }

  /**
   * The code of a map that {@link #fitsRows}, for all rows of a tile.
   *
   * @param assign whether the output is overwritten
   */
  Fragment emitRows(boolean assign) {
    Fragment.Builder code = new Fragment.Builder();
    Access input = step.inputs().getFirst();
    Access output = step.output();
    step.accesses().forEach(access -> code.uses(view.variables(access)));
    code.uses(List.of(View.COUNT));
    code.statement(
        CALL_BYTES,
        "$L.$L($L,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L,$W$L)",
        members.kernels().products(),
        assign ? "transform" : "addTransform",
        members.matrices().matrix(step),
        View.COUNT.name(),
        view.array(input),
        view.at(input, 0),
        input.operand().size(),
        view.array(output),
        view.at(output, 0),
        output.operand().size());
    return code.build();
  }

  /** Whether one call takes all channels, which are neighbours on both sides. */
  private static boolean isWhole(Contraction step) {
    return step.keepsChannels()
        && (StepForm.of(step) == StepForm.CHANNELS
            || isCopy(step)
            || step.accesses().stream().allMatch(it -> it.shape().components() == 1));
  }

  /** Whether all numbers of all channels, which are neighbours on both sides, stay as they are. */
  private static boolean isCopy(Contraction step) {
    return StepForm.of(step) == StepForm.ROWS && step.isCopy();
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
    boolean whole = view.blocks().isEmpty() && isWhole(step);
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
        whole && isCopy(step) ? members.matrices().copy(step) : members.matrices().matrix(step),
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
    positions *= whole && isCopy(step) ? access.shape().components() : 1;
    return positions == 1 ? "width" : positions + " * width";
  }
}
