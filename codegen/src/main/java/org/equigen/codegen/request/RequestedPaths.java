package org.equigen.codegen.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.declaration.OptionWord;
import org.equigen.codegen.planning.declaration.PathRule;
import org.equigen.codegen.planning.declaration.PathSelection;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Wording;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Summand;
import org.jspecify.annotations.Nullable;

/**
 * Paths of a product in words: rules such as {@code 1o x 1o -> 0e; 0e x * -> * by uvu, weights
 * none; [0] x [1] -> [0] by uvw, path-weight 2}, between semicolons.
 */
final class RequestedPaths {
  private static final String PATH_WEIGHT = "path-weight";

  /** The third side of a path, and what may follow it. */
  private static final Pattern TARGET =
      Pattern.compile(
          "(?<side>.*?)(?:\\s+by\\s+(?<mode>[^\\s,]+))?"
              + "(?:\\s*,?\\s+weights\\s+(?<weights>[^\\s,]+))?"
              + "(?:\\s*,?\\s+path-weight\\s+(?<share>[^\\s,]+))?\\s*",
          Pattern.DOTALL);

  private static final Pattern AT = Pattern.compile("\\[\\s*([0-9]{1,9})\\s*\\]");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}(/[1-9][0-9]{0,17})?");

  private final RequestedText requested;
  private final Group group;

  private RequestedPaths(RequestedText requested, Group group) {
    this.requested = requested;
    this.group = group;
  }

  /**
   * The rules, all paths where there are none.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at what is no path, mode, source of
   *     weights or positive number
   */
  static PathSelection of(RequestedText requested, Group group) {
    if (requested.text().filter(text -> !text.isBlank()).isEmpty()) {
      return PathSelection.ALL;
    }
    RequestedPaths paths = new RequestedPaths(requested, group);
    List<PathRule> rules = new ArrayList<>();
    for (String text : requested.text().get().split(";", -1)) {
      rules.add(paths.rule(text));
    }
    return new PathSelection(Optional.of(rules), requested.place());
  }

  private PathRule rule(String text) {
    String[] sides = text.split("->", -1);
    String[] factors = sides[0].strip().split("\\s+x\\s+", -1);
    if (sides.length != 2 || factors.length != 2) {
      throw malformed(text);
    }
    Matcher target = TARGET.matcher(sides[1]);
    if (!target.matches()) {
      throw malformed(text);
    }
    return new PathRule(
        side(factors[0]),
        side(factors[1]),
        side(target.group("side")),
        choice("mode", target.group("mode"), Mode.values()),
        choice("weights", target.group("weights"), Weights.values()),
        pathWeight(target.group("share")));
  }

  private PathRule.Side side(String text) {
    String side = text.strip();
    if (side.equals("*")) {
      return new PathRule.Anything();
    }
    Matcher at = AT.matcher(side);
    if (at.matches()) {
      return new PathRule.At(Integer.parseInt(at.group(1)));
    }
    List<Summand> summands = RepresentationParser.parse(requested.place(), side, group).summands();
    if (summands.size() != 1 || summands.getFirst().multiplicity() != 1) {
      throw malformed(text);
    }
    return new PathRule.Terms(summands.getFirst().term());
  }

  private <W extends OptionWord> Optional<W> choice(
      String what, @Nullable String word, W[] choices) {
    if (word == null) {
      return Optional.empty();
    }
    GivenTexts given = _ -> new RequestedText(requested.place(), Optional.of(word));
    return Optional.of(Choices.ofWords(given, what, choices, choices[0]));
  }

  private Rational pathWeight(@Nullable String text) {
    if (text == null) {
      return Rational.ONE;
    }
    if (NUMBER.matcher(text).matches()) {
      Rational weight = Rational.parse(text);
      if (weight.signum() > 0) {
        return weight;
      }
    }
    throw new GenerationDiagnostic.BadNumber(
            requested.place(), PATH_WEIGHT, text, "a positive number such as 2 or 1/3", "1")
        .exception();
  }

  private RuntimeException malformed(String text) {
    return new GenerationDiagnostic.BadUsage(
            requested.place(),
            Wording.quote(text.strip()) + " is no path between three terms",
            "Write each path as \"1o x 1o -> 0e\" or \"[0] x * -> * by uvu\", without"
                + " multiplicities, and \";\" between two.")
        .exception();
  }
}
