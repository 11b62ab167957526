package org.equigen.symbolic.explain.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.Decomposition;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.diagnostic.ExplanationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.explain.Picture;
import org.equigen.symbolic.explain.notation.ScaledRow;
import org.equigen.symbolic.explain.picture.Grid;
import org.equigen.symbolic.explain.picture.MatrixPanels;
import org.equigen.symbolic.explain.picture.Sheet;

/**
 * A decomposition as a picture: the change of basis, and a sum of generators before and after it,
 * which becomes block diagonal.
 */
final class DecompositionPicture implements Picture {
  /** Larger changes of basis would take gigabytes. */
  private static final int LARGEST = 10_000;

  private final Decomposition decomposition;

  /**
   * A picture of a decomposition.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is too large
   */
  DecompositionPicture(Decomposition decomposition) {
    this.decomposition = decomposition;
    if (decomposition.dimension() > LARGEST) {
      throw new ExplanationDiagnostic.NothingToDraw(
              Place.of("picture"),
              "a change of basis of %s rows has no room".formatted(decomposition.dimension()))
          .exception();
    }
  }

  @Override
  public int pages() {
    return 1;
  }

  @Override
  public byte[] png(int page) {
    MatrixPanels panels = new MatrixPanels();
    int size = decomposition.dimension();
    String kind =
        decomposition.orthonormal() ? (decomposition.real() ? "orthonormal" : "unitary") : "exact";
    panels.add(
        "change of basis (" + kind + ")",
        new Grid(size, size, List.of(), lines(), List.of(), labels()),
        entries());
    Optional<GeneratorBlocks> generators = GeneratorBlocks.of(decomposition);
    if (generators.isPresent()) {
      Grid before = new Grid(size, size, List.of(), List.of(), List.of(), List.of());
      Grid after = new Grid(size, size, List.of(), lines(), lines(), labels());
      panels.add("sum of the generators", before, generators.get().before());
      panels.add("the same in the new basis", after, generators.get().after());
    }
    return new Sheet(heading(), panels.panels(), panels.legend()).png();
  }

  private List<String> heading() {
    StringBuilder sum = new StringBuilder();
    for (IsotypicComponent part : decomposition.components()) {
      sum.append(sum.isEmpty() ? "" : " + ").append(part);
    }
    return List.of(
        "%s: %s = %s".formatted(decomposition.group().name(), decomposition.representation(), sum),
        "%s dimensions over %s; %s parameters of an equivariant map to itself, not %s"
            .formatted(
                decomposition.dimension(),
                decomposition.real() ? "R" : "C",
                decomposition.endomorphisms(),
                new DecompositionFigures(decomposition).dense()));
  }

  /** Where copies begin. */
  private List<Integer> lines() {
    List<Integer> lines = new ArrayList<>();
    int row = 0;
    for (IsotypicComponent part : decomposition.components()) {
      for (int copy = 0; copy < part.multiplicity(); copy++) {
        lines.add(row);
        row += part.irrep().dimension();
      }
    }
    return lines;
  }

  private List<Grid.Label> labels() {
    List<Grid.Label> labels = new ArrayList<>();
    int row = 0;
    for (IsotypicComponent part : decomposition.components()) {
      labels.add(new Grid.Label(row, part.dimension(), part.toString()));
      row += part.dimension();
    }
    return labels;
  }

  private List<MatrixPanels.Entry> entries() {
    List<MatrixPanels.Entry> entries = new ArrayList<>();
    new ChangeOfBasis(decomposition)
        .forEach(coordinate -> entries.addAll(entries(coordinate.number(), coordinate.row())));
    return entries;
  }

  /** The entries of a row, with its factor multiplied in. */
  static List<MatrixPanels.Entry> entries(int number, ScaledRow row) {
    return row.products().stream()
        .map(
            entry ->
                new MatrixPanels.Entry(
                    number, entry.column(), entry.value().value(), entry.value().text()))
        .toList();
  }
}
