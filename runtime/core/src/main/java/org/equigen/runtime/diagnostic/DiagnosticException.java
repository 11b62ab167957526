package org.equigen.runtime.diagnostic;

import java.io.Serial;

/**
 * Carries a {@link Diagnostic} to whoever talks to the user. The message is the rendered text, so a
 * program that does not catch it still says what to do.
 */
public final class DiagnosticException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  /** Stops with {@code diagnostic}. */
  public DiagnosticException(Diagnostic diagnostic) {
    super(diagnostic.message().text());
    this.diagnostic = diagnostic;
  }

  /** Stops with {@code diagnostic}, found while handling {@code cause}. */
  public DiagnosticException(Diagnostic diagnostic, Throwable cause) {
    super(diagnostic.message().text(), cause);
    this.diagnostic = diagnostic;
  }

  /** What went wrong, as data. */
  public Diagnostic diagnostic() {
    return diagnostic;
  }
}
