package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.declaration.RadialOptions;
import org.equigen.codegen.planning.declaration.RadialOptions.Basis;
import org.equigen.codegen.planning.declaration.RadialOptions.Envelope;
import org.equigen.symbolic.number.Rational;

/** What is said of radial functions beside their input. */
final class RequestedRadial {
  private static final String FUNCTIONS = "functions";
  private static final String CUTOFF = "cutoff";
  private static final String BASIS = "basis";
  private static final String ENVELOPE = "envelope";
  private static final String ORDER = "order";
  private static final String START = "start";
  private static final int USUAL_FUNCTIONS = 8;
  private static final int MOST_FUNCTIONS = 512;
  private static final int LEAST_ORDER = 3;
  private static final int MOST_ORDER = 64;

  /** What can be said of them alone. */
  static final List<String> OWN = List.of(FUNCTIONS, CUTOFF, BASIS, ENVELOPE, START);

  /** What can be said of them. */
  static final List<String> NAMES = List.of(FUNCTIONS, CUTOFF, BASIS, ENVELOPE, START, ORDER);

  private RequestedRadial() {}

  /**
   * The options; 8 Bessel functions with a polynomial envelope of order 6 unless said otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a number or a word that is none,
   *     without a cutoff, and at what the functions do not have
   */
  static RadialOptions options(BlockWords given) {
    given.required(CUTOFF, "cutoff: 5");
    Rational cutoff = Decimals.positive(given.text(CUTOFF), CUTOFF, Rational.of(5));
    Basis basis = Choices.ofWords(given, BASIS, Basis.values(), Basis.BESSEL);
    Envelope envelope = Choices.ofWords(given, ENVELOPE, Envelope.values(), Envelope.POLYNOMIAL);
    int order = Counts.of(given, ORDER, RadialOptions.USUAL_ORDER, LEAST_ORDER, MOST_ORDER);
    if (envelope != Envelope.POLYNOMIAL) {
      refuse(given, ORDER, "an envelope that is no polynomial has no order");
    }
    if (basis != Basis.GAUSSIAN) {
      refuse(given, START, "Bessel functions have no first centre");
    }
    return new RadialOptions(
        Counts.of(given, FUNCTIONS, USUAL_FUNCTIONS, 1, MOST_FUNCTIONS),
        basis,
        cutoff,
        Decimals.below(given.text(START), START, cutoff),
        envelope,
        order);
  }

  private static void refuse(GivenTexts given, String name, String reason) {
    if (given.text(name).text().isPresent()) {
      throw new GenerationDiagnostic.BadUsage(
              given.text(name).place(), reason, "Leave \"" + name + "\" out.")
          .exception();
    }
  }
}
