package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.representation.Representation;

/** What is said of dropout beside its representation. */
final class RequestedDropout {
  private static final String PROBABILITY = "probability";
  private static final String ROWS = "rows";
  private static final Choices<Domain> DOMAINS =
      new Choices<>(
          ROWS,
          List.of(
              Domain.SAMPLE,
              new Domain("set"),
              new Domain("element"),
              new Domain("pair"),
              new Domain("node"),
              new Domain("edge")),
          Domain::name);

  /** What can be said of it. */
  static final List<String> NAMES = List.of(PROBABILITY, ROWS);

  private RequestedDropout() {}

  /**
   * Dropout of channels of samples with a probability of a half, unless said otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no probability, or no
   *     domain
   */
  static LayerDeclaration.Dropout of(Representation in, GivenTexts given) {
    return new LayerDeclaration.Dropout(
        in, probability(given), DOMAINS.of(given, ROWS, Domain.SAMPLE));
  }

  private static double probability(GivenTexts given) {
    RequestedText requested = given.text(PROBABILITY);
    return requested
        .text()
        .map(text -> number(requested, text.strip()))
        .orElse(LayerDeclaration.Dropout.USUAL);
  }

  private static double number(RequestedText requested, String text) {
    double number = text.matches("[0-9.]{1,20}") ? parsed(text) : Double.NaN;
    if (number >= 0 && number < 1) {
      return number;
    }
    throw new GenerationDiagnostic.BadNumber(
            requested.place(),
            PROBABILITY,
            text,
            "a decimal number from 0 to below 1",
            LayerDeclaration.Dropout.USUAL + "")
        .exception();
  }

  private static double parsed(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      return Double.NaN; // told by the caller, together with what is out of range
    }
  }
}
