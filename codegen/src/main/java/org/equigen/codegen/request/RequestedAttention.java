package org.equigen.codegen.request;

import java.util.List;
import java.util.regex.Pattern;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;

/** What is said of attention beside its representations. */
final class RequestedAttention {
  private static final String HEADS = "heads";
  private static final int MOST_HEADS = 1024;
  private static final Pattern NUMBER = Pattern.compile("0*[1-9][0-9]{0,3}");

  /** What can be said of attention. */
  static final List<String> NAMES = List.of(RequestedProduct.WITH, HEADS);

  private RequestedAttention() {}

  /**
   * The number of heads, 1 where none is given.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no such number
   */
  static int heads(GivenTexts given) {
    RequestedText requested = given.text(HEADS);
    return requested.text().map(text -> number(requested, text.strip())).orElse(1);
  }

  private static int number(RequestedText requested, String text) {
    if (NUMBER.matcher(text).matches() && Integer.parseInt(text) <= MOST_HEADS) {
      return Integer.parseInt(text);
    }
    throw new GenerationDiagnostic.BadNumber(
            requested.place(), "number of heads", text, "a number from 1 to " + MOST_HEADS, "1")
        .exception();
  }
}
