package org.equigen.symbolic.explain.character;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.discovery.IrrepRows;
import org.equigen.symbolic.group.finite.ConjugacyClass;

/**
 * A character table for reading, as in textbooks: a column for each class with its size and the
 * class of the squares, a row for each irreducible character with the name under which the
 * representation may be declared and its type R, C or H.
 */
public final class CharacterTableText {
  private final CharacterTable table;
  private final CharacterValues values;
  private final IrrepRows complex;
  private final IrrepRows real;

  private CharacterTableText(CharacterTable table) {
    this.table = table;
    values = CharacterValues.of(table);
    complex = IrrepRows.of(table, false);
    real = IrrepRows.of(table, true);
  }

  /**
   * Writes a table, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(CharacterTable table, Appendable out) throws IOException {
    new CharacterTableText(table).write(out);
  }

  private void write(Appendable out) throws IOException {
    BigInteger order = table.classes().order();
    int count = table.classes().count();
    out.append(
        "characters of %s: %s element%s in %s class%s\n\n"
            .formatted(
                table.group().name(),
                order,
                order.equals(BigInteger.ONE) ? "" : "s",
                count,
                count == 1 ? "" : "es"));
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("class", ConjugacyClass::name));
    rows.add(row("size", one -> one.size().toString()));
    rows.add(squares());
    complex.all().forEach(row -> rows.add(row(row)));
    for (String line : aligned(rows)) {
      out.append(line).append('\n');
    }
    out.append("\nover R: ").append(real()).append('\n');
    if (values.rootOrder().isPresent()) {
      out.append("w = zeta(%1$s) = exp(2 pi i/%1$s)\n".formatted(values.rootOrder().getAsInt()));
    }
  }

  private List<String> row(String title, Function<ConjugacyClass, String> cell) {
    List<String> row = new ArrayList<>(List.of(title, "", ""));
    table.classes().all().forEach(one -> row.add(cell.apply(one)));
    return row;
  }

  private List<String> squares() {
    List<String> row = new ArrayList<>(List.of("squares", "", ""));
    for (int c = 0; c < table.classes().count(); c++) {
      row.add(table.classes().get(table.classes().power(c, 2)).name());
    }
    return row;
  }

  private List<String> row(IrrepRows.Row irrep) {
    String name = irrep.number().isPresent() ? irrep.brief() : "";
    List<String> row = new ArrayList<>(List.of(irrep.character(), name, irrep.type().name()));
    table.irreducibles().get(irrep.place()).values().forEach(value -> row.add(values.text(value)));
    return row;
  }

  /** The type of Frobenius and Schur. */
  static String type(int indicator) {
    return indicator == 0 ? "C" : indicator > 0 ? "R" : "H";
  }

  private String real() {
    return real.all().stream()
        .map(
            row ->
                "%s (%s, %s)%s"
                    .formatted(
                        row.character(),
                        row.type(),
                        row.degree(),
                        row.number().isPresent() ? " is " + row.brief() : ""))
        .collect(Collectors.joining(", "));
  }

  /** The first column to the left, the others to the right. */
  private static List<String> aligned(List<List<String>> rows) {
    int[] widths =
        IntStream.range(0, rows.getFirst().size())
            .map(
                column ->
                    Collections.max(rows.stream().map(row -> row.get(column).length()).toList()))
            .toArray();
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(row.getFirst());
      line.append(" ".repeat(widths[0] - row.getFirst().length()));
      for (int column = 1; column < widths.length; column++) {
        String cell = row.get(column);
        line.append(" ".repeat(2 + widths[column] - cell.length())).append(cell);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
