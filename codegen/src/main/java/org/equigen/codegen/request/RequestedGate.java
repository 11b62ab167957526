package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.symbolic.representation.Representation;

/** What is said of a gate beside its representations. */
final class RequestedGate {
  private static final String SCALARS = "scalars";
  private static final String GATES = "gates";

  /** What can be said of gates alone. */
  static final List<String> NAMES = List.of(SCALARS, GATES);

  /** The functions of one number that layers apply. */
  static final Choices<Activation> FUNCTIONS =
      new Choices<>("function", List.of(Activation.values()), Activation::word);

  private RequestedGate() {}

  /**
   * A gate with the functions that were chosen, silu for scalars and the logistic function for
   * gates where none were.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a function that there is not
   */
  static LayerDeclaration.Gate to(Representation out, GivenTexts given) {
    return new LayerDeclaration.Gate(
        out,
        FUNCTIONS.of(given, SCALARS, Activation.SILU),
        FUNCTIONS.of(given, GATES, Activation.SIGMOID));
  }
}
