package org.equigen.symbolic.declaration.expression;

/** A text is no expression. */
public final class ExpressionSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** With the problem, a clause without its full stop. */
  public ExpressionSyntaxException(String problem) {
    super(problem, null, false, false);
  }

  /** The problem, a clause without its full stop. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
