package org.equigen.gpu;

/** Options given to the compiler of the OpenCL driver. */
final class BuildOptions {
  /** The language of emitted kernels. No option that trades accuracy for speed. */
  static final String DEFAULT = "-cl-std=CL1.2";

  private BuildOptions() {}
}
