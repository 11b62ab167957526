package org.equigen.codegen.loop;

import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Layout;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.schedule.Buffers;

/**
 * Which array holds an operand, and where in a row of it an element lies.
 *
 * @param buffers where temporaries lie
 */
record Places(Buffers buffers) {
  /** The array that holds an operand. */
  Array array(Operand operand) {
    if (!operand.role().isTemporary()) {
      return new Array.Given(operand);
    }
    return switch (buffers.place(operand).kind()) {
      case LOCAL -> new Array.Local(buffers.localSize());
      case SHARED -> new Array.Shared();
      case KEPT -> new Array.Given(operand);
    };
  }

  /** Whether an operand has no lanes behind the last row, which nothing may reach then. */
  boolean endsWithRows(Operand operand) {
    return !operand.isShared()
        && operand.layout() == Layout.CHANNELS_IN_LANES
        && array(operand) instanceof Array.Given;
  }

  /** The pointer to the only row of an operand. */
  Pointer whole(Operand operand) {
    Array array = array(operand);
    String name =
        switch (array) {
          case Array.Given(Operand given) -> given.name() + "_all";
          case Array.Local _ -> "locals";
          case Array.Shared _ -> "shared";
          case Array.Partials _ -> "partials";
        };
    return new Pointer(name, array, new Pointer.Row.Whole());
  }

  /**
   * The position of an element in its row.
   *
   * @param access operand and segment
   * @param channel the position on all channel axes
   * @param component the component
   */
  Index feature(Access access, Index channel, Index component) {
    Operand operand = access.operand();
    int before = operand.role().isTemporary() ? buffers.place(operand).offset() : 0;
    return Index.sum(Subscripts.feature(access, channel, component), new Index.Constant(before));
  }
}
