package org.equigen.symbolic.explain.format;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows of words in aligned columns. */
public final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  /** A table without rows. */
  public TextTable() {}

  /** Adds a row. */
  public void add(String... cells) {
    rows.add(List.of(cells));
  }

  /**
   * Writes all rows, each after an indent, columns two spaces apart.
   *
   * @throws IOException what the text written to throws
   */
  public void write(String indent, Appendable out) throws IOException {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(indent);
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        line.append(" ".repeat(width(column) - row.get(column).length() + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.size())
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }
}
