package org.equigen.symbolic.explain.format;

import java.io.IOException;

/** The frame of LaTeX documents that need {@code amsmath} alone. */
public final class LatexDocument {
  private final Appendable out;

  /** A document written to {@code out}. */
  public LatexDocument(Appendable out) {
    this.out = out;
  }

  /**
   * Begins a document.
   *
   * @param title in LaTeX
   * @throws IOException what the text written to throws
   */
  public void begin(String title) throws IOException {
    line("\\documentclass{article}");
    line("\\usepackage{amsmath}");
    line("\\allowdisplaybreaks");
    line("\\begin{document}");
    line("\\section*{" + title + "}");
  }

  /**
   * Ends the document.
   *
   * @throws IOException what the text written to throws
   */
  public void end() throws IOException {
    line("\\end{document}");
  }

  /**
   * A line of LaTeX.
   *
   * @throws IOException what the text written to throws
   */
  public void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
