package org.equigen.symbolic.explain.basis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.explain.meaning.IndexSymmetry;
import org.equigen.symbolic.explain.meaning.Meaning;
import org.equigen.symbolic.explain.notation.LatexNumbers;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.tensor.TensorName;

/**
 * A basis as a LaTeX document that needs {@code amsmath} alone. {@code E_{i,j}} is the matrix with
 * a single 1 in row i and column j, counted from 0.
 */
public final class BasisLatex {
  private static final int MAX_SIZE = 10;
  private static final int MAX_ENTRIES = 24;
  private static final int PER_LINE = 8;
  private static final int MAX_MAPS = 200;

  private final Appendable out;

  /** Parameters told so far. */
  private int parameters;

  private BasisLatex(Appendable out) {
    this.out = out;
  }

  /**
   * Writes a basis, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(EquivariantBasis basis, Appendable out) throws IOException {
    new BasisLatex(out).write(basis);
  }

  private void write(EquivariantBasis basis) throws IOException {
    line("\\documentclass{article}");
    line("\\usepackage{amsmath}");
    line("\\allowdisplaybreaks");
    line("\\begin{document}");
    line("\\section*{Equivariant linear maps of $" + LatexNames.group(basis.group()) + "$}");
    line(
        "From $%s$ (dimension %s) to $%s$ (dimension %s) there %s %s independent map%s."
            .formatted(
                LatexNames.representation(basis.in()),
                Dimension.of(basis.group(), basis.in()),
                LatexNames.representation(basis.out()),
                Dimension.of(basis.group(), basis.out()),
                basis.dimension() == 1 ? "is" : "are",
                basis.dimension(),
                basis.dimension() == 1 ? "" : "s"));
    line("Proof: " + Certificates.describe(basis) + ".");
    for (var to : basis.out().terms()) {
      for (var from : basis.in().terms()) {
        block(basis, new Pair(from, to));
      }
    }
    line("\\end{document}");
  }

  private void block(EquivariantBasis basis, Pair pair) throws IOException {
    IntertwinerBasis block = basis.block(pair.in(), pair.out());
    line("");
    line(
        "\\subsection*{$%s \\to %s$}"
            .formatted(LatexNames.term(pair.in()), LatexNames.term(pair.out())));
    if (block.dimension() == 0) {
      line("Only zero.");
    }
    List<MapReading> readings = MapReading.of(basis.group(), block, MAX_MAPS);
    for (int i = 0; i < readings.size(); i++) {
      map(i + 1, readings.get(i).name(), block, block.elements().get(i));
      reading(parameters + i + 1, readings.get(i));
    }
    parameters += block.dimension();
    if (block.dimension() > MAX_MAPS) {
      line("And %s more.".formatted(block.dimension() - MAX_MAPS));
    }
  }

  /** The parameter in words, and the symmetry of its map. */
  private void reading(int parameter, MapReading reading) throws IOException {
    List<String> clauses = new ArrayList<>();
    if (reading.meaning().isPresent()) {
      Meaning meaning = reading.meaning().get();
      clauses.add(LatexNames.escape(meaning.words()));
      clauses.add(meaning.latex().isEmpty() ? "" : "$" + meaning.latex() + "$");
    }
    clauses.add(reading.symmetry().map(IndexSymmetry::latex).orElse(""));
    clauses.removeIf(String::isEmpty);
    if (!clauses.isEmpty()) {
      line("\\noindent $\\theta_{%s}$: %s.".formatted(parameter, String.join("; ", clauses)));
    }
  }

  private void map(int number, Optional<TensorName> sum, IntertwinerBasis block, Intertwiner map)
      throws IOException {
    String name = sum.map(TensorName::latex).map(latex -> latex + " = ").orElse("");
    boolean small = block.rows() <= MAX_SIZE && block.columns() <= MAX_SIZE;
    line("\\begin{align*}");
    line(
        "W_{%s} = {} & %s%s".formatted(number, name, small ? matrix(block, map) : sum(block, map)));
    line("\\end{align*}");
  }

  private static String matrix(IntertwinerBasis block, Intertwiner map) {
    StringBuilder text = new StringBuilder("\\begin{pmatrix}");
    int next = 0;
    for (int row = 0; row < block.rows(); row++) {
      text.append(row == 0 ? " " : " \\\\ ");
      for (int column = 0; column < block.columns(); column++) {
        boolean here =
            next < map.size() && map.rows()[next] == row && map.columns()[next] == column;
        text.append(column == 0 ? "" : " & ").append(here ? value(block, map, next++) : "0");
      }
    }
    return text.append(" \\end{pmatrix}").toString();
  }

  private static String sum(IntertwinerBasis block, Intertwiner map) {
    StringBuilder text = new StringBuilder();
    for (int k = 0; k < Math.min(map.size(), MAX_ENTRIES); k++) {
      String value = value(block, map, k);
      boolean negative = value.startsWith("-") && value.indexOf('+') < 0;
      String size = negative ? value.substring(1) : value;
      text.append(k > 0 && k % PER_LINE == 0 ? " \\\\ & {}" : "");
      text.append(negative ? " - " : k == 0 ? "" : " + ");
      boolean sum = size.indexOf('+') >= 0 || size.lastIndexOf('-') > 0;
      text.append(size.equals("1") ? "" : sum ? "(" + size + ")" : size);
      text.append(" E_{%s,%s}".formatted(map.rows()[k], map.columns()[k]));
    }
    int rest = map.size() - MAX_ENTRIES;
    return text.append(rest > 0 ? " + \\dots \\quad (%s \\text{ more})".formatted(rest) : "")
        .toString();
  }

  private static String value(IntertwinerBasis block, Intertwiner map, int k) {
    return LatexNumbers.of(block.field(), block.coefficient(map, k));
  }

  private void line(String text) throws IOException {
    out.append(text).append('\n');
  }
}
