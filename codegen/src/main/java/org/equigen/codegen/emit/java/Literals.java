package org.equigen.codegen.emit.java;

import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.NumberType;

/** Coefficients as Java source. */
final class Literals {
  private Literals() {}

  /** A positive number: an integer as it is, others with the exact value beside. */
  static String of(NumberType number, Coefficient value) {
    boolean integer = value.isRational() && value.factor().isInteger();
    if (integer && Math.abs(value.doubleValue()) < 1 << 24) {
      return value.toString();
    }
    return number.nearest(value) + " /* " + value + " */";
  }

  /** A number in double, with its exact value beside where the digits do not show it. */
  static String inDouble(Coefficient value) {
    return of(NumberType.DOUBLE, value);
  }
}
