package org.equigen.symbolic.explain;

import java.io.IOException;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.group.finite.ConjugacyClass;

/** A character table as a LaTeX array, for a display in a document that loads {@code amsmath}. */
public final class CharacterTableLatex {
  private CharacterTableLatex() {}

  /**
   * Writes a table, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(CharacterTable table, Appendable out) throws IOException {
    CharacterValues values = CharacterValues.of(table);
    out.append("\\[\n\\begin{array}{lc|");
    out.append("r".repeat(table.classes().count())).append("}\n");
    out.append(LatexNames.group(table.group())).append(" & ");
    for (ConjugacyClass one : table.classes().all()) {
      out.append(" & \\mathrm{").append(one.name()).append('}');
    }
    out.append(" \\\\\n\\text{size} & ");
    for (ConjugacyClass one : table.classes().all()) {
      out.append(" & ").append(one.size().toString());
    }
    out.append(" \\\\ \\hline\n");
    for (IrreducibleCharacter character : table.irreducibles()) {
      row(character, values, out);
    }
    out.append("\\end{array}\n");
    if (values.rootOrder().isPresent()) {
      out.append(
          "\\qquad w = \\mathrm{e}^{2\\pi\\mathrm{i}/%d}\n"
              .formatted(values.rootOrder().getAsInt()));
    }
    out.append("\\]\n");
  }

  private static void row(IrreducibleCharacter character, CharacterValues values, Appendable out)
      throws IOException {
    out.append(name(character.name())).append(" & \\mathbb{");
    out.append(CharacterTableText.type(character.indicator())).append('}');
    for (var value : character.values()) {
      out.append(" & ").append(values.latex(value));
    }
    out.append(" \\\\\n");
  }

  /** {@code \chi_{2}} for {@code chi2}; partitions stay as they are, in braces of their own. */
  private static String name(String name) {
    return name.startsWith("chi")
        ? "\\chi_{" + name.substring("chi".length()) + "}"
        : "{" + name + "}";
  }
}
