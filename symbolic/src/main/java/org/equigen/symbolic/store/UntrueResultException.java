package org.equigen.symbolic.store;

/** A text that was kept is not what it claims to be; the result is computed again. */
public final class UntrueResultException extends Exception {
  private static final long serialVersionUID = 1;

  /** Why the text is not believed, for the log: a sentence about "it" without a full stop. */
  public UntrueResultException(String reason) {
    super(reason);
  }
}
