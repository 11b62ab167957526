package org.equigen.symbolic.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be wrong with the name of a group. Identifiers EQG001 and following. */
public sealed interface GroupDiagnostic extends Diagnostic {
  /** No family of groups has this name. */
  record UnknownGroup(Place place, String name, List<String> known) implements GroupDiagnostic {
    private static final Pattern BARE = Pattern.compile("(\\p{L}+\\+?)(\\d+(?:,\\d+)?)");

    private static final String BY_MATRICES =
        "This group has no name here: give its generators in a file with --group-file.";

    /** Names in use elsewhere, by their letters, and what they are here. */
    private static final Map<String, String> ELSEWHERE =
        Map.ofEntries(
            Map.entry(
                "spin",
                "Spin groups are named where they are others as well: SU(2) for Spin(3), SL(2,C)"
                    + " for Spin(1,3).\n"
                    + "Representations of others are given by matrices in a group file."),
            Map.entry("pin", BY_MATRICES),
            Map.entry("q", BY_MATRICES),
            Map.entry("dic", BY_MATRICES),
            Map.entry("quaternion", BY_MATRICES),
            Map.entry("psl", BY_MATRICES),
            Map.entry("pgl", BY_MATRICES),
            Map.entry("psu", BY_MATRICES),
            Map.entry(
                "usp",
                "Its irreducible representations are those of Sp(2n), with the same numbers of"
                    + " maps."),
            Map.entry("dihedral", "The symmetries of a regular k-gon are D(k)."),
            Map.entry(
                "cyclic", "The rotations of a regular k-gon are C(k); Z(n) permutes n points."),
            Map.entry("symmetric", "The permutations of n points are S(n)."),
            Map.entry("sym", "The permutations of n points are S(n)."),
            Map.entry("alternating", "The even permutations of n points are A(n)."),
            Map.entry("alt", "The even permutations of n points are A(n)."),
            Map.entry("euclidean", "The motions of n-dimensional space are E(n)."),
            Map.entry("galilean", "This is galilei, or homogeneous galilei without translations."),
            Map.entry(
                "m",
                "Permutation groups are given by cycles: perm(4; (1 2 3 4); (1 2)), for example."));

    @Override
    public DiagnosticMessage message() {
      String all = "Known: " + String.join(", ", known) + ".";
      return new DiagnosticMessage(
          "EQG001",
          place.toString(),
          "unknown group " + Wording.quote(name),
          Optional.ofNullable(ELSEWHERE.get(stem()))
              .map(advice -> all + "\n" + advice)
              .or(
                  () ->
                      withParentheses()
                          .map(meant -> all + " Did you mean \"%s\"?".formatted(meant)))
              .orElseGet(() -> Wording.known(name, known)));
    }

    /** The letters before parameters; all of it where there are none. */
    private String stem() {
      String letters = name.strip().split("[(\\d]", 2)[0];
      boolean parameters = letters.length() < name.strip().length();
      return parameters ? letters.strip().toLowerCase(Locale.ROOT) : "";
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
          "Give a number of points, for example \"S(5)\"; layers over sets of any sizes are those"
              + " of kind \"permutation\" with the group \"trivial(1)\".");
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
