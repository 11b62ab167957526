package org.equigen.codegen.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.planning.declaration.PathSelection;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.PathNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Rows;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Wording;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** What is said of a product of two inputs, or of one with itself, beside representations. */
final class RequestedProduct {
  /** The second input. */
  static final String WITH = "with";

  private static final String MODE = "mode";
  private static final String WEIGHTS = "weights";
  private static final String NORMALISATION = "normalisation";
  private static final String PATH_NORMALISATION = "path-normalisation";
  private static final String ROWS = "rows";
  private static final String PATHS = "paths";

  /** What can be said of products of two inputs. */
  static final List<String> NAMES =
      List.of(WITH, MODE, WEIGHTS, NORMALISATION, PATH_NORMALISATION, ROWS, PATHS);

  /** What can be said of products of one input with itself. */
  static final List<String> SQUARE_NAMES =
      List.of(MODE, WEIGHTS, NORMALISATION, PATH_NORMALISATION);

  private RequestedProduct() {}

  /**
   * The options, those of {@link ProductOptions#FULLY_CONNECTED} where none are given.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a word that is none of the
   *     choices
   */
  static ProductOptions options(GivenTexts given, Group group) {
    ProductOptions usual = ProductOptions.FULLY_CONNECTED;
    return new ProductOptions(
        Choices.ofWords(given, MODE, Mode.values(), usual.mode()),
        Choices.ofWords(given, WEIGHTS, Weights.values(), usual.weights()),
        Choices.ofWords(given, NORMALISATION, ComponentNorm.values(), usual.components()),
        Choices.ofWords(given, PATH_NORMALISATION, PathNorm.values(), usual.paths()),
        Choices.ofWords(given, ROWS, Rows.values(), usual.rows()),
        selection(given.text(PATHS), group));
  }

  /** Paths such as {@code 1o x 1o -> 0e; 0e x 1o -> 1o}. */
  private static PathSelection selection(RequestedText requested, Group group) {
    if (requested.text().filter(text -> !text.isBlank()).isEmpty()) {
      return PathSelection.ALL;
    }
    List<PathSelection.Chosen> chosen = new ArrayList<>();
    for (String text : requested.text().get().split(";", -1)) {
      String[] sides = text.split("->", -1);
      String[] factors = sides[0].strip().split("\\s+x\\s+", -1);
      if (sides.length != 2 || factors.length != 2) {
        throw malformed(requested, text);
      }
      chosen.add(
          new PathSelection.Chosen(
              term(requested, factors[0], group),
              term(requested, factors[1], group),
              term(requested, sides[1], group)));
    }
    return new PathSelection(Optional.of(chosen), requested.place());
  }

  private static Term term(RequestedText requested, String text, Group group) {
    List<Summand> summands =
        RepresentationParser.parse(requested.place(), text.strip(), group).summands();
    if (summands.size() != 1 || summands.getFirst().multiplicity() != 1) {
      throw malformed(requested, text);
    }
    return summands.getFirst().term();
  }

  private static RuntimeException malformed(RequestedText requested, String text) {
    return new GenerationDiagnostic.BadUsage(
            requested.place(),
            Wording.quote(text.strip()) + " is no path between three terms",
            "Write each path as \"1o x 1o -> 0e\", without multiplicities, and \";\" between two.")
        .exception();
  }
}
