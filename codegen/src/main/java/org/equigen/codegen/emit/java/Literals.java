package org.equigen.codegen.emit.java;

import org.equigen.codegen.plan.Coefficient;

/** Coefficients as Java source, in double. */
final class Literals {
  /** Integers below this are exact in every precision. */
  private static final double EXACT = 1 << 24;

  private Literals() {}

  /** An integer as it is, others with the exact value beside. */
  static String of(Coefficient value) {
    boolean integer = value.isRational() && value.factor().isInteger();
    return integer && Math.abs(value.doubleValue()) < EXACT
        ? value.toString()
        : value.doubleValue() + " /* " + value + " */";
  }
}
