package org.equigen.codegen.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Locale;
import org.equigen.codegen.plan.Coefficient;

/** The number type of an emitted class. */
public enum NumberType {
  /** 32 bits. */
  FLOAT,
  /** 64 bits. */
  DOUBLE;

  /** The name of the primitive type. */
  public String primitive() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The array type. */
  TypeName array() {
    return switch (this) {
      case FLOAT -> ArrayTypeName.of(TypeName.FLOAT);
      case DOUBLE -> ArrayTypeName.of(TypeName.DOUBLE);
    };
  }

  /** A positive number as Java source: an integer as it is, others with the exact value beside. */
  String literal(Coefficient value) {
    double number = value.doubleValue();
    if (value.isRational() && value.factor().isInteger() && Math.abs(number) < 1 << 24) {
      return value.toString();
    }
    String text = this == FLOAT ? (float) number + "f" : Double.toString(number);
    return text + " /* " + value + " */";
  }
}
