package org.equigen.symbolic.diagnostic;

/**
 * Where a faulty value stands.
 *
 * @param source a file, a command line option or an annotation value
 * @param line from 1, or 0 if the source is one line
 * @param column from 1, or 0 if the value as a whole is meant
 */
public record Place(String source, int line, int column) {
  /** A source as a whole. */
  public static Place of(String source) {
    return new Place(source, 0, 0);
  }

  /** A line of the source, from 1. */
  public Place atLine(int newLine) {
    return new Place(source, newLine, 0);
  }

  /** A column of the same line, from 1. */
  public Place atColumn(int newColumn) {
    return new Place(source, line, newColumn);
  }

  /** For example {@code group.yaml:7} or {@code --in, column 6}. */
  @Override
  public String toString() {
    String lines = line > 0 ? source + ":" + line : source;
    return column > 0 ? lines + ", column " + column : lines;
  }
}
