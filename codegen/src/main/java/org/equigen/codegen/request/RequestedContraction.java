package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.OptionWord;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.symbolic.representation.Representation;

/** What is said of a symmetric contraction beside its representations. */
final class RequestedContraction {
  private static final String ORDER = "order";
  private static final String WEIGHTS = "weights";
  private static final int USUAL_ORDER = 3;
  private static final int MOST_ORDER = 4;

  /** What can be said of it. */
  static final List<String> NAMES = List.of(ORDER, WEIGHTS);

  private RequestedContraction() {}

  /**
   * The layer; of order 3 with shared weights unless said otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at an order or a word that is none
   */
  static LayerDeclaration.SymmetricContraction of(
      Representation in, Representation out, GivenTexts given) {
    Weights weights =
        new Choices<>(WEIGHTS, List.of(Weights.SHARED, Weights.ROW), OptionWord::word)
            .of(given, WEIGHTS, Weights.SHARED);
    return new LayerDeclaration.SymmetricContraction(
        in, out, Counts.of(given, ORDER, USUAL_ORDER, 1, MOST_ORDER), weights);
  }
}
