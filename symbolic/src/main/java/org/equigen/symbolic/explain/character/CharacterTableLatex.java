package org.equigen.symbolic.explain.character;

import java.io.IOException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.decomposition.discovery.IrrepRows;
import org.equigen.symbolic.explain.format.LatexDocument;
import org.equigen.symbolic.explain.format.LatexNames;
import org.equigen.symbolic.group.finite.ConjugacyClass;

/** A character table as a LaTeX document that needs {@code amsmath} alone. */
public final class CharacterTableLatex {
  private final CharacterTable table;
  private final CharacterValues values;
  private final LatexDocument document;

  private CharacterTableLatex(CharacterTable table, LatexDocument document) {
    this.table = table;
    values = CharacterValues.of(table);
    this.document = document;
  }

  /**
   * Writes the document.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(CharacterTable table, Appendable out) throws IOException {
    new CharacterTableLatex(table, new LatexDocument(out)).write();
  }

  private void write() throws IOException {
    document.begin("Characters of $" + LatexNames.group(table.group()) + "$");
    body();
    document.end();
  }

  /**
   * Writes the table into a document.
   *
   * @throws IOException what the document throws
   */
  public static void write(CharacterTable table, LatexDocument document) throws IOException {
    new CharacterTableLatex(table, document).body();
  }

  private void body() throws IOException {
    document.line("\\[");
    document.line("\\begin{array}{lc|" + "r".repeat(table.classes().count()) + "}");
    document.line(row("\\text{class}", "", one -> "\\mathrm{" + one.name() + "}"));
    document.line(row("\\text{size}", "", one -> one.size().toString()) + " \\hline");
    for (IrreducibleCharacter character : table.irreducibles()) {
      document.line(row(character));
    }
    document.line("\\end{array}");
    document.line("\\]");
    IrrepRows rows = IrrepRows.of(table, false);
    if (rows.all().getFirst().number().isPresent()) {
      document.line("The representations of the rows are, in their order,");
      document.line(
          rows.all().stream()
                  .map(row -> "$" + LatexNames.name(row.brief()) + "$")
                  .collect(Collectors.joining(", "))
              + ".");
    }
    if (values.rootOrder().isPresent()) {
      int order = values.rootOrder().getAsInt();
      document.line("with $w = \\mathrm{e}^{2\\pi\\mathrm{i}/" + order + "}$.");
    }
  }

  private String row(String title, String type, Function<ConjugacyClass, String> cell) {
    return cells(title, type, table.classes().all().stream().map(cell));
  }

  private String row(IrreducibleCharacter character) {
    String type = "\\mathrm{" + CharacterTableText.type(character.indicator()) + "}";
    return cells(name(character.name()), type, character.values().stream().map(values::latex));
  }

  private static String cells(String title, String type, Stream<String> cells) {
    return title + " & " + type + " & " + cells.collect(Collectors.joining(" & ")) + " \\\\";
  }

  /** {@code \chi_{2}} for {@code chi2}; partitions stay as they are, in braces of their own. */
  private static String name(String name) {
    return name.startsWith("chi")
        ? "\\chi_{" + name.substring("chi".length()) + "}"
        : "{" + name + "}";
  }
}
