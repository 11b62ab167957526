package org.equigen.codegen.emit.opencl;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Segment;
import org.equigen.codegen.plan.Step;

/**
 * One segment and every step that adds to it. A kernel computes each of its elements in one go, so
 * that nothing is added to global memory.
 *
 * @param operand the operand that is written
 * @param number the number of its segment
 * @param steps in the order of the program, perhaps none
 */
record Target(Operand operand, int number, List<Step> steps) {
  /** Letters that name operands in the kernels. */
  static final String RESERVED = "wxy";

  private static final String SPARE = "uvabcdefghijklmnopqrst";

  Target {
    steps = List.copyOf(steps);
  }

  Segment segment() {
    return operand.segments().get(number);
  }

  /** The same segment with only some of the steps. */
  Target with(List<Step> someSteps) {
    return new Target(operand, number, someSteps);
  }

  /**
   * One letter for each subscript of the segment, all different: those of the first step where they
   * are, and none of them the name of an operand.
   */
  String letters() {
    String first = steps.isEmpty() ? "" : steps.getFirst().output().channels();
    boolean distinct = first.chars().distinct().count() == first.length();
    boolean free = first.chars().noneMatch(letter -> RESERVED.indexOf(letter) >= 0);
    int count = segment().subscripts();
    return distinct && free && first.length() == count ? first : SPARE.substring(0, count);
  }

  /** The segment under {@link #letters}. */
  Access access() {
    return new Access(operand, number, letters());
  }
}
