package org.equigen.symbolic.explain;

import java.io.IOException;

/** The frame of LaTeX documents that need {@code amsmath} alone. */
final class LatexDocument {
  private final Appendable out;

  LatexDocument(Appendable out) {
    this.out = out;
  }

  /** Begins a document with a title. */
  void begin(String title) throws IOException {
    line("\\documentclass{article}");
    line("\\usepackage{amsmath}");
    line("\\allowdisplaybreaks");
    line("\\begin{document}");
    line("\\section*{" + title + "}");
  }

  void end() throws IOException {
    line("\\end{document}");
  }

  void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
