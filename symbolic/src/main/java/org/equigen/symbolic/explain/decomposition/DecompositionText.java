package org.equigen.symbolic.explain.decomposition;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.explain.format.TextTable;

/** A decomposition for reading. */
final class DecompositionText {
  /** Rows of a change of basis that are shown. */
  private static final int MOST_ROWS = 400;

  private final Decomposition decomposition;
  private final DecompositionFigures figures;
  private final Appendable out;

  DecompositionText(Decomposition decomposition, Appendable out) {
    this.decomposition = decomposition;
    this.out = out;
    figures = new DecompositionFigures(decomposition);
  }

  void write() throws IOException {
    int size = decomposition.dimension();
    field("group", decomposition.group().name());
    field(
        "representation",
        "%s  (%s component%s, over %s)"
            .formatted(
                decomposition.representation(),
                size,
                size == 1 ? "" : "s",
                decomposition.real() ? "R" : "C"));
    field("decomposition", formula());
    field("dimensions", dimensions());
    field("parameters", parameters());
    field("change of basis", changeOfBasis());
    out.append('\n');
    components();
  }

  private void field(String name, String value) throws IOException {
    out.append("%-16s%s%n".formatted(name, value).replace(System.lineSeparator(), "\n"));
  }

  /** For example {@code V^2 = 0e + 1e + 2e}. */
  private String formula() {
    return decomposition.representation()
        + " = "
        + decomposition.components().stream()
            .map(IsotypicComponent::toString)
            .collect(Collectors.joining(" + "));
  }

  private String dimensions() {
    return decomposition.dimension()
        + " = "
        + decomposition.components().stream()
            .map(
                part ->
                    (part.multiplicity() == 1 ? "" : part.multiplicity() + "*")
                        + part.irrep().dimension())
            .collect(Collectors.joining(" + "));
  }

  private String parameters() {
    long multiplications = figures.mapMultiplications();
    return "%s of an equivariant map to itself; a dense one has %s. In the new basis it takes %s"
            .formatted(decomposition.endomorphisms(), figures.dense(), multiplications)
        + (multiplications == 1 ? " multiplication." : " multiplications.");
  }

  private String changeOfBasis() {
    long staged = decomposition.multiplications();
    String kind = decomposition.real() ? "orthonormal" : "unitary";
    return "%s; %s multiplications in stages, %s as a dense matrix%s"
        .formatted(
            decomposition.orthonormal() ? kind : "not " + kind,
            staged,
            figures.dense(),
            staged == 0 || figures.dense() < 2 * staged
                ? ""
                : ", %s times as many".formatted(figures.dense() / staged));
  }

  private void components() throws IOException {
    TextTable table = new TextTable();
    table.add("irreducible", "dimension", "type", "multiplicity", "parameters", "copies from");
    for (IsotypicComponent part : decomposition.components()) {
      table.add(
          part.irrep().name(),
          Integer.toString(part.irrep().dimension()),
          part.irrep().type().name(),
          Integer.toString(part.multiplicity()),
          Long.toString(DecompositionFigures.parameters(part)),
          figures.sourceText(part));
    }
    table.write("", out);
    out.append('\n');
    List<Irrep> irreps = decomposition.components().stream().map(IsotypicComponent::irrep).toList();
    for (var type : irreps.stream().map(Irrep::type).distinct().sorted().toList()) {
      out.append(
          "type %s  %s\n"
              .formatted(type, DecompositionFigures.meaning(type, decomposition.real())));
    }
  }

  /** The change of basis, a line for each new coordinate. */
  void writeChangeOfBasis() throws IOException {
    out.append(
        "\nnew coordinates, in terms of x[0] to x[%s]".formatted(decomposition.dimension() - 1));
    out.append(decomposition.orthonormal() ? ", orthonormal ones\n" : "\n");
    TextTable table = new TextTable();
    List<ChangeOfBasis.Coordinate> all = new ChangeOfBasis(decomposition).all();
    for (ChangeOfBasis.Coordinate one : all.subList(0, Math.min(MOST_ROWS, all.size()))) {
      table.add(one.name(), one.row().text(column -> "x[" + column + "]"));
    }
    table.write("  ", out);
    if (all.size() > MOST_ROWS) {
      out.append("  ... %s more; --format json has them all\n".formatted(all.size() - MOST_ROWS));
    }
  }
}
