package org.equigen.symbolic.diagnostic;

import java.math.BigInteger;

/** What can go wrong with polynomial invariants. Identifiers EQG097 to EQG099. */
public sealed interface InvariantDiagnostic extends Diagnostic {
  /** Not a degree up to which invariants are looked for. */
  record BadDegree(Place place, String value, int most) implements InvariantDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG097",
          place.toString(),
          Wording.quote(value) + " is not a degree: it is an integer from 1 to " + most,
          "Did you mean \"" + nearest() + "\"?");
    }

    private int nearest() {
      try {
        BigInteger number = new BigInteger(value.strip());
        return number.max(BigInteger.ONE).min(BigInteger.valueOf(most)).intValueExact();
      } catch (NumberFormatException e) {
        return 4;
      }
    }
  }

  /** The polynomials are too many. */
  record TooLarge(
      Place place, String request, String estimate, BigInteger amount, long limit, int possible)
      implements InvariantDiagnostic {
    @Override
    public DiagnosticMessage message() {
      String remedy =
          possible < 1
              ? "Take a smaller representation."
              : "Up to degree " + possible + " it can be done, or with a smaller representation.";
      return new DiagnosticMessage(
          "EQG098",
          place.toString(),
          "%s would need %s %s, and the limit is %s"
              .formatted(request, Wording.amount(amount), estimate, limit),
          remedy);
    }
  }

  /** The number of maps found is not the one counted by characters. */
  record Disagreement(
      Place place, String group, String target, String degree, long found, long expected)
      implements InvariantDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG099",
          place.toString(),
          "%s independent polynomial maps of %s to %s of degree %s were found, and there are %s"
              .formatted(found, group, Wording.quote(target), degree, expected),
          "Delete the cache and try again; if it persists, report this as a fault of Equigen.");
    }
  }
}
