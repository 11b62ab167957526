package org.equigen.codegen.emit.opencl;

import org.equigen.codegen.plan.Coefficient;

/** Numbers as literals. The build options of the host decide which precision they have. */
final class Numerals {
  private Numerals() {}

  /** The nearest number in double, which compilers take for the nearest one in float as well. */
  static String nearest(Coefficient value) {
    return Double.toString(value.doubleValue());
  }

  /** The nearest number, with the exact value beside it where the digits do not show it. */
  static String explained(Coefficient value) {
    boolean integer = value.isRational() && value.factor().isInteger();
    return nearest(value) + (integer ? "" : " /* " + value + " */");
  }
}
