package org.equigen.codegen.emit.java;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Operand;

/**
 * The memory as seen from a piece of code: inside the loop over tiles, or outside of it.
 *
 * @param memory where operands lie
 * @param inTile whether code runs for one tile
 */
record View(Memory memory, boolean inTile) {
  /** The array variable that holds an operand. */
  String array(Access access) {
    return memory.array(access);
  }

  /** Start of a segment under channel subscripts, at one component. */
  String at(Access access, boolean withChannels, int component) {
    return memory.at(access, inTile, withChannels, component);
  }

  /** What a method needs to reach an operand. */
  List<Variable> variables(Operand operand) {
    return memory.variables(operand, inTile);
  }
}
