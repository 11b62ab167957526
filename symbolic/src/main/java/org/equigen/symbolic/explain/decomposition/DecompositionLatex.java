package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.character.CharacterTableLatex;
import org.equigen.symbolic.explain.format.LatexDocument;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.explain.format.LatexRows;

/** A decomposition as a LaTeX document that needs {@code amsmath} alone. */
final class DecompositionLatex {
  private static final int MOST_ROWS = 200;

  /** Longer rows are cut. */
  private static final int MOST_ENTRIES = 40;

  /** Summands of the formula on one line. */
  private static final int PER_LINE = 8;

  private final Decomposition decomposition;
  private final DecompositionFigures figures;
  private final LatexDocument document;

  DecompositionLatex(Decomposition decomposition, Appendable out) {
    this.decomposition = decomposition;
    figures = new DecompositionFigures(decomposition);
    document = new LatexDocument(out);
  }

  void write(boolean changeOfBasis, Optional<CharacterTable> characters) throws IOException {
    String group = LatexNames.group(decomposition.group());
    document.begin("Decomposition of a representation of $" + group + "$");
    document.line("\\begin{align*}");
    document.line(
        LatexNames.representation(decomposition.representation()) + " \\cong {} & " + formula());
    document.line("\\end{align*}");
    document.line(
        "Over $\\mathbf{%s}$, in %s dimensions. An equivariant map to itself has %s parameters,"
            .formatted(
                decomposition.real() ? "R" : "C",
                decomposition.dimension(),
                decomposition.endomorphisms()));
    document.line(
        "a dense one %s. The change of basis is %s%s and takes %s multiplications in stages."
            .formatted(
                figures.dense(),
                decomposition.orthonormal() ? "" : "not ",
                decomposition.real() ? "orthonormal" : "unitary",
                decomposition.multiplications()));
    table();
    types();
    if (changeOfBasis) {
      changeOfBasis();
    }
    if (characters.isPresent()) {
      document.line("\\subsection*{Character table}");
      CharacterTableLatex.write(characters.get(), document);
    }
    document.end();
  }

  private String formula() {
    StringBuilder text = new StringBuilder();
    int number = 0;
    for (IsotypicComponent part : decomposition.components()) {
      text.append(number > 0 && number % PER_LINE == 0 ? " \\\\ & {}" : "");
      text.append(number > 0 ? " \\oplus " : "");
      text.append(part.multiplicity() == 1 ? "" : part.multiplicity() + "\\,");
      text.append(LatexNames.irrep(part.irrep()));
      number++;
    }
    return text.toString();
  }

  private void table() throws IOException {
    document.line("\\begin{center}");
    document.line("\\begin{tabular}{lrcrr}");
    document.line("irreducible & dimension & type & multiplicity & parameters \\\\");
    document.line("\\hline");
    for (IsotypicComponent part : decomposition.components()) {
      document.line(
          "$%s$ & %s & $\\mathbf{%s}$ & %s & %s \\\\"
              .formatted(
                  LatexNames.irrep(part.irrep()),
                  part.irrep().dimension(),
                  part.irrep().type(),
                  part.multiplicity(),
                  DecompositionFigures.parameters(part)));
    }
    document.line("\\end{tabular}");
    document.line("\\end{center}");
  }

  private void types() throws IOException {
    List<Irrep> irreps = decomposition.components().stream().map(IsotypicComponent::irrep).toList();
    document.line(
        irreps.stream()
            .map(Irrep::type)
            .distinct()
            .sorted()
            .map(
                type ->
                    "Type $\\mathbf{%s}$, %s."
                        .formatted(
                            type,
                            LatexNames.escape(
                                DecompositionFigures.meaning(type, decomposition.real()))))
            .collect(Collectors.joining("\n")));
  }

  private void changeOfBasis() throws IOException {
    document.line("");
    document.line("New coordinates in terms of the old ones:");
    document.line("\\begin{align*}");
    List<ChangeOfBasis.Coordinate> all = new ChangeOfBasis(decomposition).all();
    List<ChangeOfBasis.Coordinate> shown = all.subList(0, Math.min(MOST_ROWS, all.size()));
    for (ChangeOfBasis.Coordinate one : shown) {
      document.line(
          "y^{%s,%s}_{%s} & = %s%s"
              .formatted(
                  LatexNames.name(one.irrep()),
                  one.copy(),
                  one.component(),
                  LatexRows.of(one.row(), "x", MOST_ENTRIES),
                  one.number() + 1 < shown.size() ? " \\\\" : ""));
    }
    document.line("\\end{align*}");
    if (all.size() > shown.size()) {
      document.line("And %s more.".formatted(all.size() - shown.size()));
    }
  }
}
