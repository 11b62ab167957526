package org.equigen.symbolic.declaration.expression;

/** A simplifier gave up, or does not work at all; the expression is not to blame. */
public final class SimplifierException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int seconds;

  private SimplifierException(String message, Throwable cause, int seconds) {
    super(message, cause);
    this.seconds = seconds;
  }

  /** It took longer than it may. */
  public static SimplifierException timeout(int seconds, Throwable cause) {
    return new SimplifierException("not within " + seconds + " seconds", cause, seconds);
  }

  /** It does not work. */
  public static SimplifierException broken(Throwable cause) {
    return new SimplifierException(cause.toString(), cause, 0);
  }

  /** The seconds that it was given if these were too few, else 0. */
  public int seconds() {
    return seconds;
  }
}
