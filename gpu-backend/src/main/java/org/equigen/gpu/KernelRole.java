package org.equigen.gpu;

import java.util.Arrays;
import java.util.Optional;

/** What a kernel of a layer computes. {@code docs/opencl.md} lists the arguments of each. */
public enum KernelRole {
  /** Values shared by all samples that depend on the parameters alone. */
  PREPARE("prepare"),
  /** The output. */
  FORWARD("forward"),
  /** The gradient with respect to the input. */
  INPUT_GRADIENT("input-gradient"),
  /** Sums over the samples of each chunk of tiles, for the gradient of the parameters. */
  PARAMETER_GRADIENT("parameter-gradient"),
  /** The gradient with respect to the parameters, from the sums of all chunks. */
  PARAMETER_SUM("parameter-sum");

  private final String word;

  KernelRole(String word) {
    this.word = word;
  }

  /** Its name in a kernel file. */
  public String word() {
    return word;
  }

  /** The role of that name. */
  static Optional<KernelRole> named(String word) {
    return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
  }
}
