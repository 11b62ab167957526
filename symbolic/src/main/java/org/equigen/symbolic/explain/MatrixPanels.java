package org.equigen.symbolic.explain;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.explain.picture.Grid;
import org.equigen.symbolic.explain.picture.Legend;
import org.equigen.symbolic.explain.picture.Panel;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** Makes panels of exact matrices; one with complex entries gets two, for its parts. */
final class MatrixPanels {
  private final List<Integer> rowLines;
  private final List<Integer> columnLines;
  private final List<Grid.Label> labels;
  private final List<Panel> panels = new ArrayList<>();
  private final List<Legend.Entry> values = new ArrayList<>();

  /**
   * A nonzero entry.
   *
   * @param row from 0
   * @param column from 0
   * @param value in double precision
   * @param text exactly
   */
  record Entry(int row, int column, Complex value, String text) {
    /** An entry of a matrix over a number field; a part that is zero is so exactly. */
    static Entry of(int row, int column, NumberField field, Algebraic value) {
      Complex rounded = field.value(value);
      Algebraic conjugate = field.conjugate(value);
      double real = field.add(value, conjugate).isZero() ? 0 : rounded.real();
      double imaginary = value.equals(conjugate) ? 0 : rounded.imaginary();
      return new Entry(row, column, new Complex(real, imaginary), field.text(value));
    }
  }

  /** Panels with lines between blocks. */
  MatrixPanels(List<Integer> rowLines, List<Integer> columnLines) {
    this(rowLines, columnLines, List.of());
  }

  /** Panels with lines between blocks and names of rows. */
  MatrixPanels(List<Integer> rowLines, List<Integer> columnLines, List<Grid.Label> labels) {
    this.rowLines = rowLines;
    this.columnLines = columnLines;
    this.labels = labels;
  }

  void add(String title, int rows, int columns, List<Entry> entries) {
    boolean complex = entries.stream().anyMatch(entry -> entry.value().imaginary() != 0);
    List<Grid.Cell> real = new ArrayList<>();
    List<Grid.Cell> imaginary = new ArrayList<>();
    for (Entry entry : entries) {
      Complex value = entry.value();
      real.add(new Grid.Cell(entry.row(), entry.column(), value.real()));
      imaginary.add(new Grid.Cell(entry.row(), entry.column(), value.imaginary()));
      values.add(
          new Legend.Entry(
              entry.text(),
              complex ? List.of(value.real(), value.imaginary()) : List.of(value.real())));
    }
    panels.add(new Panel(complex ? title + "\nreal part" : title, grid(rows, columns, real)));
    if (complex) {
      panels.add(new Panel(title + "\nimaginary part", grid(rows, columns, imaginary)));
    }
  }

  private Grid grid(int rows, int columns, List<Grid.Cell> cells) {
    return new Grid(rows, columns, cells, rowLines, columnLines, labels);
  }

  List<Panel> panels() {
    return panels;
  }

  Legend legend() {
    return Legend.of(values);
  }
}
