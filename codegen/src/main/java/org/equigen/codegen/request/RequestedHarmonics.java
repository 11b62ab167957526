package org.equigen.codegen.request;

import java.util.List;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.symbolic.representation.Representation;

/** What is said of harmonic polynomials beside their input. */
final class RequestedHarmonics {
  private static final String DEGREE = "degree";
  private static final String UNIT = "unit";
  private static final String NORMALISATION = "normalisation";
  private static final int USUAL_DEGREE = 2;
  private static final int MOST_DEGREE = 64;

  /** What can be said of them alone. */
  static final List<String> NAMES = List.of(DEGREE, NORMALISATION, UNIT);

  private RequestedHarmonics() {}

  /**
   * The layer; to degree 2, of x itself, with e3nn's component normalisation unless said otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at a degree or a word that is none
   */
  static LayerDeclaration.Harmonics of(Representation in, GivenTexts given) {
    ComponentNorm norm =
        Choices.ofWords(given, NORMALISATION, ComponentNorm.values(), ComponentNorm.COMPONENT);
    boolean unit =
        new Choices<>(UNIT, List.of(true, false), String::valueOf).of(given, UNIT, false);
    return new LayerDeclaration.Harmonics(
        in, Counts.of(given, DEGREE, USUAL_DEGREE, 0, MOST_DEGREE), norm, unit);
  }
}
