package org.equigen.symbolic.explain.picture;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.explain.notation.ExactParts;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;

/** Makes panels of exact matrices; one with complex entries gets two, for its parts. */
public final class MatrixPanels {
  private final List<Panel> panels = new ArrayList<>();
  private final List<Legend.Entry> values = new ArrayList<>();

  /** No panels. */
  public MatrixPanels() {}

  /**
   * A nonzero entry.
   *
   * @param row from 0
   * @param column from 0
   * @param value in double precision
   * @param text exactly
   */
  public record Entry(int row, int column, Complex value, String text) {
    /** An entry of a matrix over a number field; a part that is zero is so exactly. */
    public static Entry of(int row, int column, NumberField field, Algebraic value) {
      return new Entry(row, column, ExactParts.of(field, value), field.text(value));
    }
  }

  /**
   * Adds a matrix.
   *
   * @param frame its size, lines and labels, without cells
   * @param entries its nonzero entries
   */
  public void add(String title, Grid frame, List<Entry> entries) {
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
    panels.add(new Panel(complex ? title + "\nreal part" : title, frame.with(real)));
    if (complex) {
      panels.add(new Panel(title + "\nimaginary part", frame.with(imaginary)));
    }
  }

  /** The panels in the order of the matrices. */
  public List<Panel> panels() {
    return panels;
  }

  /** What the colours of all panels mean. */
  public Legend legend() {
    return Legend.of(values);
  }
}
