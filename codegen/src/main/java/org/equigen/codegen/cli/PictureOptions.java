package org.equigen.codegen.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** The forms of matrices, pictures among them. */
final class PictureOptions extends FormatOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "text, json, latex or png (default: what the ending of --output says, else text); a"
              + " picture needs --output.")
  void setFormat(String word) {
    format(word);
  }

  @Option(
      names = "--page",
      paramLabel = "N",
      description = "Page of a picture that has several (default: 1).")
  void setPage(int number) {
    page(number);
  }

  @Override
  List<Form> forms() {
    return List.of(Form.values());
  }

  @Override
  String nothingToDraw() {
    throw new IllegalStateException("there are pictures");
  }
}
