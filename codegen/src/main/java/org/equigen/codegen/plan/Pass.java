package org.equigen.codegen.plan;

import java.util.Locale;

/** What a program of a plan computes. All but the first are transforms of the first. */
public enum Pass {
  /** From inputs and parameters to outputs. */
  FORWARD,
  /** From the gradients of the outputs to those of inputs and parameters. */
  BACKWARD,
  /** From tangents of inputs and parameters to tangents of the outputs. */
  TANGENT,
  /** From the gradients of what the backward pass writes to those of what it reads. */
  SECOND;

  /** For example {@code forward}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
