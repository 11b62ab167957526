package org.equigen.symbolic.explain;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.RootSum;
import org.equigen.symbolic.explain.notation.LatexNumbers;
import org.equigen.symbolic.group.finite.ConjugacyClass;
import org.equigen.symbolic.number.AlgebraicNumber;

/** The irreducible complex characters of a finite group on its conjugacy classes. */
final class CharacterTableView {
  /** Wider tables do not fit on a page. */
  private static final int MOST_LATEX_COLUMNS = 14;

  private final CharacterTable table;

  CharacterTableView(CharacterTable table) {
    this.table = table;
  }

  /** As text, after an empty line. */
  void text(Appendable out) throws IOException {
    out.append(
        "\ncharacter table, %d elements in %d classes\n"
            .formatted(table.classes().order(), table.classes().count()));
    TextTable words = new TextTable();
    List<String> names = new ArrayList<>(List.of("class", ""));
    List<String> sizes = new ArrayList<>(List.of("elements", ""));
    for (ConjugacyClass one : table.classes().all()) {
      names.add(one.name());
      sizes.add(one.size().toString());
    }
    words.add(names);
    words.add(sizes);
    for (IrreducibleCharacter character : table.irreducibles()) {
      List<String> row = new ArrayList<>(List.of(character.name(), type(character)));
      character.values().forEach(value -> row.add(value.number().toString()));
      words.add(row);
    }
    words.write("  ", out);
  }

  /** The type by the indicator of Frobenius and Schur. */
  private static String type(IrreducibleCharacter character) {
    return switch (character.indicator()) {
      case 1 -> "R";
      case 0 -> "C";
      default -> "H";
    };
  }

  /** As the value of a JSON key. */
  void json(JsonWriter json) throws IOException {
    json.open('{').key("order").value(table.classes().order().toString());
    json.key("classes").open('[');
    for (ConjugacyClass one : table.classes().all()) {
      json.open('{').key("name").value(one.name());
      json.key("size").value(one.size().toString());
      json.key("order").value(one.order()).close('}');
    }
    json.close(']').key("characters").open('[');
    for (IrreducibleCharacter character : table.irreducibles()) {
      json.line().open('{').key("name").value(character.name());
      json.key("degree").value(character.degree()).key("type").value(type(character));
      json.key("values").open('[');
      for (RootSum value : character.values()) {
        json.value(value.number().toString());
      }
      json.close(']').close('}');
    }
    json.close(']').close('}');
  }

  /** As a table in LaTeX, where it is narrow enough. */
  void latex(LatexDocument document) throws IOException {
    int columns = table.classes().count();
    document.line("\\subsection*{Character table}");
    if (columns > MOST_LATEX_COLUMNS) {
      document.line("It has %d classes and is not printed.".formatted(columns));
      return;
    }
    document.line("\\begin{center}");
    document.line("\\begin{tabular}{lc" + "r".repeat(columns) + "}");
    StringBuilder names = new StringBuilder("class & ");
    StringBuilder sizes = new StringBuilder("elements & ");
    for (ConjugacyClass one : table.classes().all()) {
      names.append(" & ").append(one.name());
      sizes.append(" & ").append(one.size());
    }
    document.line(names + " \\\\");
    document.line(sizes + " \\\\");
    document.line("\\hline");
    for (IrreducibleCharacter character : table.irreducibles()) {
      StringBuilder row = new StringBuilder(LatexNames.escape(character.name()));
      row.append(" & $\\mathbf{").append(type(character)).append("}$");
      character.values().forEach(value -> row.append(" & $").append(latex(value)).append('$'));
      document.line(row + " \\\\");
    }
    document.line("\\end{tabular}");
    document.line("\\end{center}");
  }

  private static String latex(RootSum value) {
    AlgebraicNumber number = value.number();
    return LatexNumbers.of(number.field(), number.value());
  }
}
