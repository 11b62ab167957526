package org.equigen.symbolic.diagnostic;

/** What can go wrong when representations are decomposed. Identifiers EQG090 and following. */
public sealed interface DecompositionDiagnostic extends Diagnostic {
  /** An irreducible part is too large to be built. */
  record PartTooLarge(Place place, String group, String representation, String label, String reason)
      implements DecompositionDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG108",
          place.toString(),
          "%s of %s contains %s: %s".formatted(Wording.quote(representation), group, label, reason),
          "Lower a power of the representation.");
    }
  }

  /** The representation has more coordinates than a change of basis can hold. */
  record TooManyCoordinates(Place place, String group, String representation, long limit)
      implements DecompositionDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG109",
          place.toString(),
          "%s of %s has more than %s coordinates"
              .formatted(Wording.quote(representation), group, limit),
          "Lower a power: irreducible parts repeat, and more of the same show nothing new.");
    }
  }

  /**
   * Multiplicities alone were asked for where no characters are known.
   *
   * @param reason a sentence without a full stop
   */
  record NoCharacters(Place place, String group, String representation, String reason)
      implements DecompositionDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG119",
          place.toString(),
          "the multiplicities in %s of %s are not known without solving: %s"
              .formatted(Wording.quote(representation), group, reason),
          "Leave --multiplicities out: the change of basis finds the parts by solving.");
    }
  }

  /** A decomposition does not have the character of what was decomposed: a fault of the program. */
  record Disagreement(
      Place place, String group, String representation, String found, String expected)
      implements DecompositionDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG120",
          place.toString(),
          "by solving, %s of %s is %s; by characters it is %s"
              .formatted(Wording.quote(representation), group, found, expected),
          "This is a fault of Equigen, not of the input: please report it with the group.");
    }
  }
}
