package org.equigen.symbolic.explain.picture;

import java.util.List;

/**
 * Draws a grid: each entry as a square of {@code pixels}, or, where the matrix is larger than the
 * room, each square of {@code entries x entries} as a pixel that shows the entry of the largest
 * magnitude among them.
 *
 * @param pixels the side of a cell, at least 1
 * @param entries the entries along a pixel, at least 1; more than 1 only for cells of one pixel
 */
record GridPainter(int pixels, int entries) {
  private static final int LARGEST_CELL = 24;

  /** From this size on, faint lines separate the cells. */
  private static final int LINED_CELL = 6;

  /** The largest cells with which a matrix of a size fits into a number of pixels. */
  static GridPainter fitting(int size, int room) {
    int pixels = Math.clamp(room / Math.max(1, size), 1, LARGEST_CELL);
    return new GridPainter(pixels, size <= room ? 1 : (size + room - 1) / room);
  }

  int width(Grid grid) {
    return pixels * ((grid.columns() + entries - 1) / entries) + 1;
  }

  int height(Grid grid) {
    return pixels * ((grid.rows() + entries - 1) / entries) + 1;
  }

  /** Draws with the top left corner of the first cell at a place. */
  void paint(Canvas canvas, int x, int y, Grid grid, ColourScale scale) {
    int width = width(grid);
    int height = height(grid);
    cells(canvas, x, y, grid, scale);
    if (pixels >= LINED_CELL) {
      for (int row = 1; row < grid.rows(); row++) {
        canvas.fill(x, y + row * pixels, width, 1, Canvas.FAINT);
      }
      for (int column = 1; column < grid.columns(); column++) {
        canvas.fill(x + column * pixels, y, 1, height, Canvas.FAINT);
      }
    }
    for (int row : within(grid.rowLines(), grid.rows())) {
      canvas.fill(x, y + row * pixels / entries, width, 1, Canvas.DARK);
    }
    for (int column : within(grid.columnLines(), grid.columns())) {
      canvas.fill(x + column * pixels / entries, y, 1, height, Canvas.DARK);
    }
    frame(canvas, x, y, width, height);
    labels(canvas, x + width + Canvas.ADVANCE / 2, y, grid);
  }

  private static void frame(Canvas canvas, int x, int y, int width, int height) {
    canvas.fill(x, y, width, 1, Canvas.DARK);
    canvas.fill(x, y, 1, height, Canvas.DARK);
    canvas.fill(x, y + height - 1, width, 1, Canvas.DARK);
    canvas.fill(x + width - 1, y, 1, height, Canvas.DARK);
  }

  private static List<Integer> within(List<Integer> lines, int end) {
    return lines.stream().filter(line -> line > 0 && line < end).toList();
  }

  private void cells(Canvas canvas, int x, int y, Grid grid, ColourScale scale) {
    double[][] largest =
        new double[(grid.rows() + entries - 1) / entries][(grid.columns() + entries - 1) / entries];
    for (Grid.Cell cell : grid.cells()) {
      double[] row = largest[cell.row() / entries];
      int column = cell.column() / entries;
      row[column] = Math.abs(cell.value()) > Math.abs(row[column]) ? cell.value() : row[column];
    }
    for (int row = 0; row < largest.length; row++) {
      for (int column = 0; column < largest[row].length; column++) {
        int colour = scale.of(largest[row][column]);
        canvas.fill(x + column * pixels, y + row * pixels, pixels, pixels, colour);
      }
    }
  }

  /** Labels that would overlap the one before are left out. */
  private void labels(Canvas canvas, int x, int y, Grid grid) {
    int free = Integer.MIN_VALUE;
    for (Grid.Label label : grid.labels()) {
      int middle = y + (2 * label.row() + label.count()) * pixels / (2 * entries);
      int top = middle - Canvas.DOT * Letters.HEIGHT / 2;
      if (top >= free) {
        canvas.text(x, top, label.text());
        free = top + Canvas.LINE;
      }
    }
  }
}
