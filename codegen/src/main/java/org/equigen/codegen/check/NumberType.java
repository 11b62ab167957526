package org.equigen.codegen.check;

import java.util.Locale;

/** The numbers that a layer computes with. */
public enum NumberType {
  /** 64 bits. */
  DOUBLE(1e-10),
  /** 32 bits. */
  FLOAT(1e-4);

  private final double rounding;

  NumberType(double rounding) {
    this.rounding = rounding;
  }

  /** The nearest number of this type. */
  double rounded(double number) {
    return switch (this) {
      case DOUBLE -> number;
      case FLOAT -> (float) number;
    };
  }

  /** What rounding stays below in the results of a pass, relative to the largest. */
  double rounding() {
    return rounding;
  }

  /** The word of programming languages, for example {@code double}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
