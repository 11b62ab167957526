package org.equigen.symbolic.explain.polynomial;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.invariant.fundamental.FundamentalEquivariants;
import org.equigen.symbolic.invariant.fundamental.FundamentalInvariants;
import org.equigen.symbolic.invariant.fundamental.GeneratingEquivariant;
import org.equigen.symbolic.invariant.fundamental.GeneratingInvariant;

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
    out.append("\\documentclass{article}\n\\usepackage{amsmath}\n\\begin{document}\n");
    out.append("Generators of the invariants of ")
        .append(verbatim(invariants.theorem().group().name()));
    out.append(" on ").append(verbatim(invariants.representation().toString()));
    out.append(", ").append(verbatim(invariants.completeness().toString())).append(".\n");
    list(invariants.generators().stream().map(GeneratingInvariant::latex).toList(), out);
    for (FundamentalEquivariants maps : subject.equivariants()) {
      out.append("Equivariants to ").append(verbatim(maps.out().toString())).append(", ");
      out.append(verbatim(maps.completeness().toString())).append(".\n");
      list(maps.generators().stream().map(GeneratingEquivariant::latex).toList(), out);
    }
    out.append("\\end{document}\n");
  }

  private static void list(List<String> formulas, Appendable out) throws IOException {
    if (formulas.isEmpty()) {
      return;
    }
    out.append("\\begin{enumerate}\n");
    for (String formula : formulas) {
      out.append("\\item $").append(formula).append("$\n");
    }
    out.append("\\end{enumerate}\n");
  }

  private static String verbatim(String text) {
    return "\\texttt{" + text.replace("^", "\\^{}").replace("_", "\\_") + "}";
  }
}
