package org.equigen.gpu;

import org.equigen.runtime.Precision;

/** Options given to the compiler of the OpenCL driver. */
final class BuildOptions {
  /** The language of emitted kernels. No option that trades accuracy for speed. */
  private static final String LANGUAGE = "-cl-std=CL1.2";

  private BuildOptions() {}

  /** Those that make the number type {@code real} of kernels a precision, and literals as well. */
  static String of(Precision<?> precision) {
    String options = LANGUAGE + " -D real=" + precision.primitive();
    return precision.equals(Precision.FLOAT) ? options + " -cl-single-precision-constant" : options;
  }
}
