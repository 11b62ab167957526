package org.equigen.symbolic.explain.basis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.explain.picture.MatrixPanels;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Summand;

/**
 * A map between two terms, placed at one pair of channels of a whole representation.
 *
 * @param block the maps between the terms
 * @param map one of them
 * @param row the first row of its output channel
 * @param column the first column of its input channel
 */
record PlacedMap(IntertwinerBasis block, Intertwiner map, int row, int column) {
  /** Row of the first nonzero entry, then its column. */
  private static final Comparator<PlacedMap> BY_FIRST_ENTRY =
      Comparator.comparingInt((PlacedMap it) -> it.row(0)).thenComparingInt(it -> it.column(0));

  /** The row of entry {@code k}. */
  int row(int k) {
    return row + map.rows()[k];
  }

  /** The column of entry {@code k}. */
  int column(int k) {
    return column + map.columns()[k];
  }

  /** The value of entry {@code k}. */
  String value(int k) {
    return block.field().text(block.coefficient(map, k));
  }

  /** All entries, at their places in the whole matrix. */
  List<MatrixPanels.Entry> entries() {
    return IntStream.range(0, map.size())
        .mapToObj(
            k -> MatrixPanels.Entry.of(row(k), column(k), block.field(), block.coefficient(map, k)))
        .toList();
  }

  /**
   * All maps of a basis by rising first entry. Maps at different places have no coordinate in
   * common, so this order makes the whole basis reduced echelon, as each block is.
   */
  static List<PlacedMap> all(EquivariantBasis basis) {
    List<PlacedMap> maps = new ArrayList<>();
    int row = 0;
    for (Summand out : basis.out().summands()) {
      int column = 0;
      for (Summand in : basis.in().summands()) {
        place(basis.block(in.term(), out.term()), out, in, row, column, maps);
        column += size(basis, in);
      }
      row += size(basis, out);
    }
    maps.sort(BY_FIRST_ENTRY);
    return maps;
  }

  private static void place(
      IntertwinerBasis block, Summand out, Summand in, int row, int column, List<PlacedMap> maps) {
    for (int u = 0; u < out.multiplicity(); u++) {
      for (int v = 0; v < in.multiplicity(); v++) {
        int firstRow = row + u * block.rows();
        int firstColumn = column + v * block.columns();
        IntStream.range(0, block.dimension())
            .mapToObj(b -> new PlacedMap(block, block.elements().get(b), firstRow, firstColumn))
            .forEach(maps::add);
      }
    }
  }

  private static int size(EquivariantBasis basis, Summand summand) {
    return Math.toIntExact(summand.multiplicity() * Dimension.of(basis.group(), summand.term()));
  }
}
