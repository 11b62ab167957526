package org.equigen.symbolic.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with the name of a group. Identifiers EQG001 and following. */
public sealed interface GroupDiagnostic extends Diagnostic {
  /** No family of groups has this name. */
  record UnknownGroup(Place place, String name, List<String> known) implements GroupDiagnostic {
    private static final Pattern BARE = Pattern.compile("(\\p{L}+\\+?)(\\d+(?:,\\d+)?)");

    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG001",
          place.toString(),
          "unknown group " + Wording.quote(name),
          withParentheses()
              .map(
                  meant ->
                      "Known: %s. Did you mean \"%s\"?".formatted(String.join(", ", known), meant))
              .orElseGet(() -> Wording.known(name, known)));
    }

    /** {@code SO(3)} for {@code SO3}. */
    private Optional<String> withParentheses() {
      Matcher matcher = BARE.matcher(name);
      return matcher.matches()
              && known.stream().anyMatch(each -> each.startsWith(matcher.group(1) + "("))
          ? Optional.of(matcher.group(1) + "(" + matcher.group(2) + ")")
          : Optional.empty();
    }
  }

  /** The name does not read as {@code family(parameters)}. */
  record MalformedGroup(Place place, String text, int column, String expected)
      implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG002",
          place.atColumn(column).toString(),
          "malformed group " + Wording.quote(text),
          Wording.caret(text, column) + "Expected " + expected + ".");
    }
  }

  /** The family exists, but not with these parameters. */
  record BadParameters(Place place, String text, String reason, String alternative)
      implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG003",
          place.toString(),
          "no group " + Wording.quote(text) + ": " + reason,
          "Did you mean \"" + alternative + "\"?");
    }
  }

  /** S(n) with n left open, where a number of points is needed. */
  record OpenDegree(Place place, String text) implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG113",
          place.toString(),
          Wording.quote(text) + " leaves n open, which only \"basis\" can do",
          "Give a number of points, for example \"S(5)\".");
    }
  }

  /** The dimension of V is beyond what can be solved. */
  record GroupTooLarge(Place place, String text, String dimension, int limit)
      implements GroupDiagnostic {
    @Override
    public DiagnosticMessage message() {
      return new DiagnosticMessage(
          "EQG004",
          place.toString(),
          "the group " + Wording.quote(text) + " acts on " + dimension + " dimensions",
          "At most " + limit + " are supported.");
    }
  }
}
