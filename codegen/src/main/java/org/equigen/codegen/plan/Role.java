package org.equigen.codegen.plan;

/** What an operand is to the caller of a program. */
public enum Role {
  /** Read. */
  INPUT,
  /** Overwritten with the sum of what the steps add to it. */
  OUTPUT,
  /** Read; trained. */
  PARAMETER,
  /** Read; given with the batch or fixed for ever, never differentiated. */
  CONSTANT,
  /** Read; kept with the parameters, for example a running mean, but not trained by gradients. */
  STATISTIC,
  /** Read; factors that drop channels in a training and are 1 elsewhere, never differentiated. */
  MASK,
  /** Overwritten by the forward pass and read by the others. */
  RESIDUAL,
  /** Zero when the program starts, lost when it ends. */
  TEMPORARY,
  /** Read: the gradient of an output, zero in unused lanes, or the tangent of an input. */
  SEED,
  /** Added to: the gradient of an input or of a parameter, the latter summed over all rows. */
  GRADIENT;

  /** Whether the steps of a program own it: it starts at zero and nobody else sees it. */
  public boolean isTemporary() {
    return this == TEMPORARY;
  }

  /** Whether it is given and never differentiated. */
  public boolean isConstant() {
    return switch (this) {
      case CONSTANT, STATISTIC, MASK -> true;
      case INPUT, OUTPUT, PARAMETER, RESIDUAL, TEMPORARY, SEED, GRADIENT -> false;
    };
  }

  /** Whether the steps of every program may only read it. */
  public boolean isReadOnly() {
    return switch (this) {
      case INPUT, PARAMETER, CONSTANT, STATISTIC, MASK, SEED -> true;
      case OUTPUT, RESIDUAL, TEMPORARY, GRADIENT -> false;
    };
  }
}
