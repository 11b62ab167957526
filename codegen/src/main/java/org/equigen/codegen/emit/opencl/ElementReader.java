package org.equigen.codegen.emit.opencl;

import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;

/**
 * How a kernel reads one element of an operand.
 *
 * @param memory where temporaries lie
 */
record ElementReader(Memory memory) {
  /**
   * The expression for an element.
   *
   * @param operand the operand
   * @param number the number of its segment
   * @param letters the variables of its subscripts
   * @param component the component
   */
  String read(Operand operand, int number, String letters, int component) {
    String position = Subscripts.position(operand, number, letters, component);
    if (!operand.isShared()) {
      return lane(operand.name(), position);
    }
    return switch (operand.role()) {
      case TEMPORARY ->
          memory.partial().containsKey(Memory.slot(operand.name(), number))
              ? sum(operand, number, letters, component)
              : "shared[" + plus(position, memory.shared().getOrDefault(operand.name(), 0)) + "]";
      case INPUT, OUTPUT, PARAMETER, CONSTANT, STATISTIC, RESIDUAL, SEED, GRADIENT ->
          operand.name() + "[" + position + "]";
    };
  }

  /** The expression for a sum over all chunks. */
  String sum(Operand operand, int number, String letters, int component) {
    return "sum_of_chunks(partials, " + slot(operand, number, letters, component) + ", chunks)";
  }

  /** The position of a sum in the partial sums of a chunk. */
  String slot(Operand operand, int number, String letters, int component) {
    int start =
        memory.partial().getOrDefault(Memory.slot(operand.name(), number), 0)
            - operand.offset(number);
    return plus(Subscripts.position(operand, number, letters, component), start);
  }

  /** The element of this lane at a position of a sample. */
  static String lane(String pointer, String position) {
    boolean simple = position.matches("\\w+");
    return pointer + "[" + (simple ? position : "(" + position + ")") + " * LANES]";
  }

  /** Whether a kernel reaches the operand through a pointer of the operand's name. */
  static boolean hasPointer(Operand operand) {
    return !operand.isShared() || operand.role() == Role.PARAMETER;
  }

  private static String plus(String position, int constant) {
    if (constant == 0) {
      return position;
    }
    return position.matches("\\d+")
        ? String.valueOf(Integer.parseInt(position) + constant)
        : position + (constant < 0 ? " - " : " + ") + Math.abs(constant);
  }
}
