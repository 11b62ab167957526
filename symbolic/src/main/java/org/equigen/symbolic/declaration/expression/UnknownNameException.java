package org.equigen.symbolic.declaration.expression;

/** An expression uses a name or an operator that means nothing in it. */
public final class UnknownNameException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final boolean operation;

  /**
   * With the name.
   *
   * @param operation whether it is applied to something; otherwise it stands for a value
   */
  UnknownNameException(String name, boolean operation) {
    super(name, null, false, false);
    this.operation = operation;
  }

  /** The name, as it is written. */
  public String name() {
    return String.valueOf(getMessage());
  }

  /** Whether it is applied to something; otherwise it stands for a value. */
  public boolean isOperation() {
    return operation;
  }
}
