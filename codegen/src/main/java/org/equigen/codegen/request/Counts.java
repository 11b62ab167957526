package org.equigen.codegen.request;

import org.equigen.codegen.diagnostic.GenerationDiagnostic;

/** Whole numbers among what a user gave. */
final class Counts {
  private Counts() {}

  /**
   * The number given under a name.
   *
   * @param usual where none is given
   * @param least the smallest that is allowed
   * @param most the largest that is allowed
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is no number between them
   */
  static int of(GivenTexts given, String name, int usual, int least, int most) {
    RequestedText requested = given.text(name);
    if (requested.text().isEmpty()) {
      return usual;
    }
    String text = requested.text().get().strip();
    boolean isNumber = text.matches("[0-9]{1,9}");
    int number = isNumber ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new GenerationDiagnostic.BadNumber(
              requested.place(),
              name,
              text,
              "a number from " + least + " to " + most,
              String.valueOf(number > most ? most : usual))
          .exception();
    }
    return number;
  }
}
