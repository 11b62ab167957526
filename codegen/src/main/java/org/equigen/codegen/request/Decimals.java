package org.equigen.codegen.request;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.number.Rational;

/** Decimal numbers among what a user gave, as exact ones. */
final class Decimals {
  private static final BigDecimal SMALLEST = new BigDecimal("1e-30");
  private static final BigDecimal LARGEST = new BigDecimal("1e30");

  private Decimals() {}

  /**
   * The positive number given under a name.
   *
   * @param usual where none is given
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no such number
   */
  static Rational positive(RequestedText requested, String name, Rational usual) {
    if (requested.text().isEmpty()) {
      return usual;
    }
    String text = requested.text().get();
    return decimal(text)
        .filter(it -> it.compareTo(SMALLEST) >= 0 && it.compareTo(LARGEST) <= 0)
        .map(Decimals::rational)
        .orElseThrow(
            () -> bad(requested, name, text, "a decimal number between 1e-30 and 1e30", usual));
  }

  /**
   * The number below another one given under a name, 0 where none is given.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no such number
   */
  static Rational below(RequestedText requested, String name, Rational bound) {
    if (requested.text().isEmpty()) {
      return Rational.ZERO;
    }
    String text = requested.text().get();
    return decimal(text)
        .filter(it -> it.abs().compareTo(LARGEST) <= 0)
        .filter(it -> it.signum() == 0 || it.abs().compareTo(SMALLEST) >= 0)
        .map(Decimals::rational)
        .filter(it -> it.compareTo(bound) < 0)
        .orElseThrow(
            () ->
                bad(
                    requested,
                    name,
                    text,
                    "a decimal number below " + bound.doubleValue(),
                    Rational.ZERO));
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static RuntimeException bad(
      RequestedText requested, String name, String text, String wanted, Rational usual) {
    return new GenerationDiagnostic.BadNumber(
            requested.place(), name, text, wanted, usual.doubleValue() + "")
        .exception();
  }

  private static Rational rational(BigDecimal decimal) {
    BigDecimal whole = decimal.setScale(Math.max(0, decimal.scale()));
    return new Rational(whole.unscaledValue(), BigInteger.TEN.pow(whole.scale()));
  }
}
