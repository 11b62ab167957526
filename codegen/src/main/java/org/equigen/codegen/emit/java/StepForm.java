package org.equigen.codegen.emit.java;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Extremum;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Step;

/** Which numbers lie side by side for the kernels of a step. */
enum StepForm {
  /** The rows of a tile: every operand with rows has them in lanes. */
  ROWS,
  /** Channels, row by row: every operand with rows has channels in lanes. */
  CHANNELS,
  /** None: rows lie in lanes here and channels there, or a maximum is taken along maps of maps. */
  ELEMENTS;

  static StepForm of(Step step) {
    List<Access> rows =
        step.accesses().stream().filter(access -> !access.operand().isShared()).toList();
    if (rows.stream().allMatch(access -> isInRows(access.operand()))) {
      return CHANNELS;
    }
    boolean far = step instanceof Extremum && step.output().via().size() > 1;
    return far || rows.stream().anyMatch(access -> isInRows(access.operand())) ? ELEMENTS : ROWS;
  }

  /** Whether an operand lies row after row. */
  static boolean isInRows(Operand operand) {
    return operand.layout() == Layout.CHANNELS_IN_LANES;
  }
}
