package org.equigen.symbolic.explain;

import java.io.IOException;

/** A result for people and programs, in four forms. */
public interface Explanation {
  /**
   * Writes it for reading, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  void text(Appendable out) throws IOException;

  /**
   * Writes it as one JSON object, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  void json(Appendable out) throws IOException;

  /**
   * Writes it as a LaTeX document that needs {@code amsmath} alone, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  void latex(Appendable out) throws IOException;

  /**
   * Draws it.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is nothing to draw
   */
  Picture picture();
}
