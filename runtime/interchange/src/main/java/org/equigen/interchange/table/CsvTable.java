package org.equigen.interchange.table;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.equigen.runtime.diagnostic.DatasetDiagnostic;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.FileContent;

/**
 * A table of numbers in a text file: a line with the names of the columns, then a line for each
 * row. Cells may be in double quotes, with two quotes for one; spaces around them do not count.
 * Lines end in a line feed, with or without a carriage return. Source of the form: RFC 4180.
 */
public final class CsvTable {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,9})?");
  private static final int EXCERPT = 40;

  private final String source;
  private final List<String> columns;
  private final double[] numbers;
  private final int rows;

  private CsvTable(String source, List<String> columns, double[] numbers, int rows) {
    this.source = source;
    this.columns = columns;
    this.numbers = numbers;
    this.rows = rows;
  }

  /**
   * Reads a table with commas between the cells.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the file cannot be read, has no
   *     head, or a line with another number of cells (EQR720), or a cell that is no finite number
   *     (EQR721); the line is named, counted from 1
   */
  public static CsvTable read(Path file) {
    return read(file, ',');
  }

  /**
   * Reads a table with another character between the cells, such as {@code ';'} or {@code '\t'}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #read(Path)} does
   */
  public static CsvTable read(Path file, char separator) {
    String text = new String(FileContent.read(file), StandardCharsets.UTF_8);
    String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
    // One line after the other: objects for all of them would take many times the file.
    Iterator<String> lines = whole.lines().iterator();
    String source = file.toString();
    List<String> columns = head(source, lines.hasNext() ? lines.next() : "", separator);
    int rows = (int) Math.max(0, whole.lines().count() - 1);
    long bytes = (long) rows * columns.size() * Double.BYTES;
    long most = Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / 2);
    if (bytes > most) {
      throw new FileDiagnostic.TooLarge(file, bytes, most).exception();
    }
    double[] numbers = new double[rows * columns.size()];
    for (int row = 0; row < rows; row++) {
      int line = row + 2;
      List<String> cells = cells(source, line, lines.next(), separator);
      if (cells.size() != columns.size()) {
        String found = "there are " + cells.size() + " cells";
        throw new TableDiagnostic.OtherCells(
                source, line, found, columns.size() + " cells, as in the first line")
            .exception();
      }
      for (int i = 0; i < columns.size(); i++) {
        numbers[row * columns.size() + i] = number(source, line, columns.get(i), cells.get(i));
      }
    }
    return new CsvTable(source, columns, numbers, rows);
  }

  private static List<String> head(String source, String line, char separator) {
    List<String> columns = cells(source, 1, line, separator);
    Set<String> seen = new HashSet<>();
    for (String column : columns) {
      boolean number = NUMBER.matcher(column).matches();
      if (column.isEmpty() || number || !seen.add(column)) {
        String reason = number ? "is a number" : "is no name of its own";
        throw new TableDiagnostic.OtherCells(
                source, 1, "the column \"" + excerpt(column) + "\" " + reason, "names of columns")
            .exception();
      }
    }
    return List.copyOf(columns);
  }

  private static List<String> cells(String source, int line, String text, char separator) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw new TableDiagnostic.OtherCells(
              source, line, "a quote is opened and never closed", "a quote at the end of the cell")
          .exception();
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  private static double number(String source, int line, String column, String cell) {
    double value = NUMBER.matcher(cell).matches() ? Double.parseDouble(cell) : Double.NaN;
    if (!Double.isFinite(value)) {
      throw new TableDiagnostic.NoNumber(source, line, column, excerpt(cell)).exception();
    }
    return value;
  }

  private static String excerpt(String cell) {
    return cell.length() > EXCERPT ? cell.substring(0, EXCERPT) + "..." : cell;
  }

  /** The names of the columns, in the order of the file. */
  public List<String> columns() {
    return columns;
  }

  /** Number of rows below the head. */
  public int rows() {
    return rows;
  }

  /**
   * Columns side by side, {@code [rows][names]}, as a column of data wants them.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException that names the nearest column where
   *     there is none of a name (EQR311)
   */
  public double[] numbers(String... names) {
    double[] chosen = new double[Math.multiplyExact(rows, names.length)];
    for (int i = 0; i < names.length; i++) {
      int column = columns.indexOf(names[i]);
      if (column < 0) {
        throw new DatasetDiagnostic.UnknownName(source, "column", names[i], columns).exception();
      }
      for (int row = 0; row < rows; row++) {
        chosen[row * names.length + i] = numbers[row * columns.size() + column];
      }
    }
    return chosen;
  }
}
