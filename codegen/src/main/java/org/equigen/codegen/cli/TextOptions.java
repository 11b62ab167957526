package org.equigen.codegen.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The forms of what is no matrix: words and formulae. */
final class TextOptions extends FormatOptions {
  private final String nothingToDraw;

  /**
   * Options without pictures.
   *
   * @param nothingToDraw the reason, a clause
   */
  TextOptions(String nothingToDraw) {
    this.nothingToDraw = nothingToDraw;
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, json or latex (default: what the ending of --output says, else text).")
  void setFormat(String word) {
    format(word);
  }

  @Override
  List<Form> forms() {
    return List.of(Form.TEXT, Form.JSON, Form.LATEX);
  }

  @Override
  String nothingToDraw() {
    return nothingToDraw;
  }
}
