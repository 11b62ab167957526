package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.PathNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Rows;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.group.Group;

/** What is said of a product of two inputs, or of one with itself, beside representations. */
final class RequestedProduct {
  /** The second input. */
  static final String WITH = "with";

  static final String MODE = "mode";
  static final String WEIGHTS = "weights";
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
        RequestedPaths.of(given.text(PATHS), group));
  }
}
