package org.equigen.codegen.plan;

import java.util.Locale;

/** The number type of the arrays that an emitted layer computes on. */
public enum NumberType {
  /** 32 bits. */
  FLOAT,
  /** 64 bits, which a device may lack. */
  DOUBLE;

  /** The name of the primitive type in Java and in OpenCL C. */
  public String primitive() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The nearest number of this type, as a literal of Java and of OpenCL C. */
  public String nearest(Coefficient value) {
    return switch (this) {
      case FLOAT -> Float.toString((float) value.doubleValue()) + "f";
      case DOUBLE -> Double.toString(value.doubleValue());
    };
  }
}
