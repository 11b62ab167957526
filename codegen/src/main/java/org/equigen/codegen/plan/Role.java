package org.equigen.codegen.plan;

/** What an operand is to the caller of a program. */
public enum Role {
  /** Read. */
  INPUT,
  /** Overwritten with the sum of what the steps add to it. */
  OUTPUT,
  /** Read; trained. */
  PARAMETER,
  /** Zero when the program starts, lost when it ends. */
  TEMPORARY,
  /** Added to: the gradient of an input. */
  INPUT_GRADIENT,
  /** Read: the gradient of an output, zero in unused lanes. */
  OUTPUT_GRADIENT,
  /** Added to: the gradient of a parameter, summed over the samples. */
  PARAMETER_GRADIENT,
  /** A temporary of a backward program: the gradient of a temporary. */
  TEMPORARY_GRADIENT;

  /** Whether the steps of a program own it: it starts at zero and nobody else sees it. */
  public boolean isTemporary() {
    return this == TEMPORARY || this == TEMPORARY_GRADIENT;
  }

  /** Whether the steps of a program may only read it. */
  public boolean isReadOnly() {
    return this == INPUT || this == PARAMETER || this == OUTPUT_GRADIENT;
  }
}
