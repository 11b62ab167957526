package org.equigen.codegen.emit.opencl;

import org.equigen.codegen.plan.Coefficient;

/** The number type of all arrays of a kernel file. */
public enum RealType {
  /** 32 bits. */
  FLOAT("float"),
  /** 64 bits, which a device may lack. */
  DOUBLE("double");

  private final String primitive;

  RealType(String primitive) {
    this.primitive = primitive;
  }

  /** Its name in OpenCL C and in Java. */
  public String primitive() {
    return primitive;
  }

  /**
   * The nearest number of this type as a literal; the exact value beside it where the literal does
   * not show it.
   */
  String literal(Coefficient value) {
    String digits =
        switch (this) {
          case FLOAT -> Float.toString((float) value.doubleValue()) + "f";
          case DOUBLE -> Double.toString(value.doubleValue());
        };
    boolean integer = value.isRational() && value.factor().isInteger();
    return integer ? digits : digits + " /* " + value + " */";
  }
}
