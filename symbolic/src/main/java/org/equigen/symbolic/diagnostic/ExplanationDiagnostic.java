package org.equigen.symbolic.diagnostic;

import java.util.List;

/** What can be wrong with a request for an explanation. Identifiers EQG103 to EQG106. */
public sealed interface ExplanationDiagnostic extends Diagnostic {
  /** A picture has no file to go to. */
  record NoFile(Place place, String example) implements ExplanationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG103",
          place.toString(),
          "a picture cannot be printed, and no file is named",
          "Name one, for example --output " + example + ".");
    }
  }

  /** A page that a picture does not have. */
  record NoSuchPage(Place place, int page, int pages) implements ExplanationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG104",
          place.toString(),
          "there is no page " + page,
          "The picture has %s page%s, counted from 1.".formatted(pages, pages == 1 ? "" : "s"));
    }
  }

  /** A representation that must be irreducible is not. */
  record Reducible(
      Place place, String representation, String group, List<String> sum, List<String> parts)
      implements ExplanationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG105",
          place.toString(),
          "%s of %s is not irreducible: it is %s"
              .formatted(Wording.quote(representation), group, String.join(" + ", sum)),
          "Take one of its parts: " + String.join(", ", parts) + ".");
    }
  }

  /** A representation whose copies are asked for does not occur. */
  record Absent(Place place, String representation, String product, List<String> parts)
      implements ExplanationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG122",
          place.toString(),
          "%s does not occur in %s".formatted(Wording.quote(representation), product),
          "What occurs: " + String.join(", ", parts) + ".");
    }
  }

  /** A basis without maps, or a matrix without entries, has no picture. */
  record NothingToDraw(Place place, String what) implements ExplanationDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG106",
          place.toString(),
          "there is nothing to draw: " + what,
          "In words it is had with --format text, json or latex, or a file that ends accordingly.");
    }
  }
}
