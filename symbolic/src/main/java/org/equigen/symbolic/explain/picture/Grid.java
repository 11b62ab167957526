package org.equigen.symbolic.explain.picture;

import java.util.List;

/**
 * A matrix of signed values to be drawn.
 *
 * @param rows number of rows
 * @param columns number of columns
 * @param cells the nonzero entries
 * @param rowLines rows above which a line separates blocks
 * @param columnLines columns left of which a line separates blocks
 * @param labels of groups of rows, written to their right
 */
public record Grid(
    int rows,
    int columns,
    List<Cell> cells,
    List<Integer> rowLines,
    List<Integer> columnLines,
    List<Label> labels) {
  /** Copies the lists. */
  public Grid {
    cells = List.copyOf(cells);
    rowLines = List.copyOf(rowLines);
    columnLines = List.copyOf(columnLines);
    labels = List.copyOf(labels);
  }

  /** The same frame with other cells. */
  public Grid with(List<Cell> others) {
    return new Grid(rows, columns, others, rowLines, columnLines, labels);
  }

  /** A nonzero entry. */
  public record Cell(int row, int column, double value) {}

  /**
   * A name for some rows.
   *
   * @param row the first of them
   * @param count how many there are
   * @param text the name
   */
  public record Label(int row, int count, String text) {}

  /** The larger side. */
  int size() {
    return Math.max(rows, columns);
  }
}
