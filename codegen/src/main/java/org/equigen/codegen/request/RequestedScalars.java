package org.equigen.codegen.request;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ScalarOptions;
import org.equigen.codegen.planning.declaration.ScalarOptions.Normalise;
import org.equigen.symbolic.representation.Representation;

/** What is said of a layer of scalars beside its representations. */
final class RequestedScalars {
  private static final String HIDDEN = "hidden";
  private static final String DEGREE = "degree";
  private static final String NORMALISE = "normalise";
  private static final List<Integer> USUAL = List.of(64, 64);
  private static final int MOST_WIDTH = 4096;
  private static final int MOST_LAYERS = 8;
  private static final int MOST_DEGREE = 12;
  private static final Pattern WIDTH = Pattern.compile("0*[1-9][0-9]{0,3}");

  /** What can be said of it. */
  static final List<String> NAMES = List.of(HIDDEN, RequestedNorm.FUNCTION, DEGREE, NORMALISE);

  private RequestedScalars() {}

  /**
   * The layer; with two hidden layers of 64 numbers and silu unless said otherwise.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException at widths, a degree or a word that
   *     is none
   */
  static LayerDeclaration.Scalars of(Representation in, Representation out, GivenTexts given) {
    return new LayerDeclaration.Scalars(
        in,
        out,
        new ScalarOptions(
            hidden(given),
            RequestedGate.FUNCTIONS.of(given, RequestedNorm.FUNCTION, Activation.SILU),
            Counts.of(given, DEGREE, ScalarOptions.DEFAULT_DEGREE, 1, MOST_DEGREE),
            Choices.ofWords(given, NORMALISE, Normalise.values(), Normalise.NONE)));
  }

  /** The widths of the hidden layers. */
  static List<Integer> hidden(GivenTexts given) {
    RequestedText requested = given.text(HIDDEN);
    return requested.text().map(text -> widths(requested, text.strip())).orElse(USUAL);
  }

  private static List<Integer> widths(RequestedText requested, String text) {
    if (text.equals("none")) {
      return List.of();
    }
    List<Integer> widths = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      boolean fits = WIDTH.matcher(part.strip()).matches();
      int width = fits ? Integer.parseInt(part.strip()) : 0;
      if (width < 1 || width > MOST_WIDTH || widths.size() == MOST_LAYERS) {
        throw new GenerationDiagnostic.BadNumber(
                requested.place(),
                "list of widths",
                text,
                "none, or up to "
                    + MOST_LAYERS
                    + " numbers from 1 to "
                    + MOST_WIDTH
                    + " with commas between them",
                "64,64")
            .exception();
      }
      widths.add(width);
    }
    return widths;
  }
}
