package org.equigen.symbolic.explain.character;

import java.io.IOException;
import java.util.List;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.RealCharacter;
import org.equigen.symbolic.explain.format.JsonText;
import org.equigen.symbolic.group.finite.ConjugacyClass;
import org.equigen.symbolic.group.finite.ConjugacyClasses;

/**
 * A character table as JSON: {@code group}, {@code order}, {@code root} (n, where values are
 * written in {@code w = exp(2 pi i/n)}; else 1), {@code classes} with the class of each power,
 * {@code irreducibles} with exact values as texts, and {@code real}.
 */
public final class CharacterTableJson {
  private final CharacterTable table;
  private final CharacterValues values;
  private final Appendable out;

  private CharacterTableJson(CharacterTable table, Appendable out) {
    this.table = table;
    this.out = out;
    values = CharacterValues.of(table);
  }

  /**
   * Writes one object, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(CharacterTable table, Appendable out) throws IOException {
    new CharacterTableJson(table, out).write();
  }

  private void write() throws IOException {
    out.append("{\"group\":");
    JsonText.append(out, table.group().name());
    out.append(",\"order\":").append(table.classes().order().toString());
    out.append(",\"root\":").append(String.valueOf(values.rootOrder().orElse(1)));
    out.append(",\n \"classes\":[");
    for (int c = 0; c < table.classes().count(); c++) {
      out.append(c == 0 ? "\n  " : ",\n  ");
      write(c);
    }
    out.append("],\n \"irreducibles\":[");
    for (IrreducibleCharacter character : table.irreducibles()) {
      out.append(character.equals(table.irreducibles().getFirst()) ? "\n  " : ",\n  ");
      write(character);
    }
    out.append("],\n \"real\":[");
    for (RealCharacter character : table.real()) {
      out.append(character.row() == 0 ? "\n  " : ",\n  ");
      write(character);
    }
    out.append("]}\n");
  }

  private void write(int index) throws IOException {
    ConjugacyClasses classes = table.classes();
    ConjugacyClass one = classes.get(index);
    out.append("{\"name\":\"").append(one.name());
    out.append("\",\"size\":").append(one.size().toString());
    out.append(",\"order\":").append(String.valueOf(one.order()));
    out.append(",\"powers\":[");
    for (int k = 0; k < one.order(); k++) {
      out.append(k == 0 ? "\"" : ",\"").append(classes.get(classes.power(index, k)).name());
      out.append('"');
    }
    out.append("]}");
  }

  private void write(IrreducibleCharacter character) throws IOException {
    out.append("{\"name\":\"").append(character.name());
    out.append("\",\"degree\":").append(String.valueOf(character.degree()));
    out.append(",\"indicator\":").append(String.valueOf(character.indicator()));
    out.append(",\"values\":[");
    List<String> texts = character.values().stream().map(CharacterValues::exact).toList();
    out.append('"').append(String.join("\",\"", texts)).append("\"]}");
  }

  private void write(RealCharacter character) throws IOException {
    out.append("{\"name\":\"").append(character.name());
    out.append("\",\"degree\":").append(String.valueOf(character.degree()));
    out.append(",\"type\":\"").append(CharacterTableText.type(character.indicator()));
    out.append("\"}");
  }
}
