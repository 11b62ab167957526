package org.equigen.runtime;

import java.util.Locale;

/** What a layer computes in one go. All but the first are derivatives of the first. */
public enum Pass {
  /** From inputs and parameters to outputs. */
  FORWARD,
  /** From the gradients of the outputs to those of inputs and parameters. */
  BACKWARD,
  /** From directions of inputs and parameters to the directions in which the outputs move. */
  TANGENT,
  /**
   * The reverse derivative of the backward pass: from the gradients of what it writes to those of
   * what it reads, inputs, parameters and gradients of outputs.
   */
  SECOND;

  /** For example {@code forward}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
