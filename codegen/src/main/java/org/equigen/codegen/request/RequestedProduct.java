package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.planning.OptionWord;
import org.equigen.codegen.planning.ProductOptions;
import org.equigen.codegen.planning.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.ProductOptions.Mode;
import org.equigen.codegen.planning.ProductOptions.PathNorm;
import org.equigen.codegen.planning.ProductOptions.Rows;
import org.equigen.codegen.planning.ProductOptions.Weights;

/** What is said of a product of two inputs, or of one with itself, beside representations. */
final class RequestedProduct {
  /** The second input. */
  static final String WITH = "with";

  private static final String MODE = "mode";
  private static final String WEIGHTS = "weights";
  private static final String NORMALISATION = "normalisation";
  private static final String PATH_NORMALISATION = "path-normalisation";
  private static final String ROWS = "rows";

  /** What can be said of products of two inputs. */
  static final List<String> NAMES =
      List.of(WITH, MODE, WEIGHTS, NORMALISATION, PATH_NORMALISATION, ROWS);

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
  static ProductOptions options(GivenTexts given) {
    ProductOptions usual = ProductOptions.FULLY_CONNECTED;
    return new ProductOptions(
        choice(given, MODE, Mode.values(), usual.mode()),
        choice(given, WEIGHTS, Weights.values(), usual.weights()),
        choice(given, NORMALISATION, ComponentNorm.values(), usual.components()),
        choice(given, PATH_NORMALISATION, PathNorm.values(), usual.paths()),
        choice(given, ROWS, Rows.values(), usual.rows()));
  }

  private static <W extends OptionWord> W choice(
      GivenTexts given, String name, W[] choices, W usual) {
    return new Choices<>(name, List.of(choices), OptionWord::word).of(given, name, usual);
  }
}
