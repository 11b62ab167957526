package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.decomposition.Coupling;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.format.LatexDocument;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.explain.format.LatexRows;
import org.equigen.symbolic.group.Group;

/** Clebsch-Gordan tensors as a LaTeX document that needs {@code amsmath} alone. */
final class CouplingLatex {
  private static final int MOST_ROWS = 300;
  private static final int MOST_ENTRIES = 40;

  private final Group group;
  private final CouplingRows rows;
  private final LatexDocument document;

  CouplingLatex(Group group, CouplingRows rows, Appendable out) {
    this.group = group;
    this.rows = rows;
    document = new LatexDocument(out);
  }

  void write() throws IOException {
    document.begin("Clebsch-Gordan tensors of $" + LatexNames.group(group) + "$");
    document.line("\\begin{align*}");
    document.line(
        LatexNames.irrep(rows.tensors().left())
            + " \\otimes "
            + LatexNames.irrep(rows.tensors().right())
            + " \\cong {} & "
            + sum());
    document.line("\\end{align*}");
    document.line("Components of the parts in terms of $u_i v_j$:");
    int written = 0;
    for (CouplingRows.Part part : rows.parts()) {
      if (written < MOST_ROWS) {
        part(part);
      }
      written += part.rows().size();
    }
    if (written > MOST_ROWS) {
      document.line("The list is cut; there are %s components.".formatted(written));
    }
    document.end();
  }

  private String sum() {
    List<String> names = new ArrayList<>();
    List<Irrep> distinct =
        rows.tensors().couplings().stream().map(Coupling::irrep).distinct().toList();
    for (Irrep irrep : distinct) {
      int copies = rows.tensors().couplings(irrep).size();
      names.add((copies == 1 ? "" : copies + "\\,") + LatexNames.irrep(irrep));
    }
    return String.join(" \\oplus ", names);
  }

  private void part(CouplingRows.Part part) throws IOException {
    String copy = part.copies() == 1 ? "" : ", \\text{copy " + part.copy() + "}";
    document.line("\\subsection*{$" + LatexNames.irrep(part.coupling().irrep()) + copy + "$}");
    document.line("\\begin{align*}");
    for (int i = 0; i < part.rows().size(); i++) {
      String row = LatexRows.of(part.rows().get(i), this::product, MOST_ENTRIES);
      String end = i + 1 < part.rows().size() ? " \\\\" : "";
      document.line("w_{%s} & = %s%s".formatted(i, row, end));
    }
    document.line("\\end{align*}");
  }

  private String product(int column) {
    return "u_{%s} v_{%s}".formatted(rows.left(column), rows.right(column));
  }
}
