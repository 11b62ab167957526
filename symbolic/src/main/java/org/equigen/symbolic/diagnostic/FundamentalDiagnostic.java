package org.equigen.symbolic.diagnostic;

/** Why no first fundamental theorem gives an answer. Identifiers EQG100 to EQG102. */
public sealed interface FundamentalDiagnostic extends Diagnostic {
  /** There is none for the group. */
  record NoTheorem(Place place, String group, String representation)
      implements FundamentalDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG100",
          place.toString(),
          "no first fundamental theorem is known for " + group,
          """
          There are theorems for O, SO, SO+ (Lorentz), Sp, GL, SL, U, SU, S(n), trivial(n), their
          products, and translations with real ones of these: E(n), SE(n), poincare. For every group:
          gen-layers invariants --group "%s" --rep "%s" --degree 4.\
          """
              .formatted(group, representation));
    }
  }

  /** The contractions are too many. */
  record TooManyContractions(Place place, String group, String representation, int degree)
      implements FundamentalDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG101",
          place.toString(),
          "the contractions of %s under %s up to degree %s are too many to list"
              .formatted(Wording.quote(representation), group, degree),
          degree > 2
              ? "Ask for degree %s, or for fewer copies.".formatted(degree - 1)
              : "Ask for fewer copies.");
    }
  }

  /** The representation holds something that is no tensor over the natural spaces. */
  record NotCovered(Place place, String group, String what, String alternative)
      implements FundamentalDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG102",
          place.toString(),
          "the first fundamental theorem for " + group + " does not cover " + what,
          "It covers " + alternative + ".");
    }
  }
}
