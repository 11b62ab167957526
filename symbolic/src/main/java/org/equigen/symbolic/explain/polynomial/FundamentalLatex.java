package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.explain.format.LatexDocument;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.invariant.fundamental.FundamentalCompleteness;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;

/**
 * Generators by the first fundamental theorem as a LaTeX document that needs {@code amsmath} alone.
 */
public final class FundamentalLatex {
  private FundamentalLatex() {}

  /**
   * Writes the document.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(FundamentalExplanation subject, Appendable out) throws IOException {
    FundamentalInvariants invariants = subject.invariants();
    LatexDocument document = new LatexDocument(out);
    document.begin("Invariants of $" + LatexNames.group(invariants.theorem().group()) + "$");
    list(
        document,
        "Generators of the invariants on $%s$"
            .formatted(LatexNames.representation(invariants.representation())),
        invariants.completeness(),
        invariants.generators().stream().map(GeneratingInvariant::latex).toList());
    for (FundamentalEquivariants maps : subject.equivariants()) {
      list(
          document,
          "Generators of the equivariants to $" + LatexNames.term(maps.out()) + "$",
          maps.completeness(),
          maps.generators().stream().map(GeneratingEquivariant::latex).toList());
    }
    document.end();
  }

  private static void list(
      LatexDocument document,
      String title,
      FundamentalCompleteness completeness,
      List<String> formulas)
      throws IOException {
    document.line(title + "; " + LatexNames.escape(completeness.toString()) + ".");
    if (formulas.isEmpty()) {
      return;
    }
    document.line("\\begin{enumerate}");
    for (String formula : formulas) {
      document.line("\\item $" + formula + "$");
    }
    document.line("\\end{enumerate}");
  }
}
