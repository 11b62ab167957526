package org.equigen.symbolic.explain.character;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.decomposition.discovery.IrrepRows;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.group.finite.ConjugacyClass;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.number.IntegerFunctions;

/**
 * A character table as JSON: {@code group}, {@code order}, {@code conductor} (the least n such that
 * all values lie in {@code Q(zeta(n))}), {@code classes} with the class of each power, {@code
 * irreducibles} over the complex numbers with exact values, and {@code real}, those over the real
 * numbers; {@code irrep} is how the representation of a row is declared and what decompositions
 * call it.
 */
public final class CharacterTableJson {
  private final CharacterTable table;
  private final JsonWriter json;

  private CharacterTableJson(CharacterTable table, JsonWriter json) {
    this.table = table;
    this.json = json;
  }

  /**
   * Writes one object, ending with a line break.
   *
   * @throws IOException what {@code out} throws
   */
  public static void write(CharacterTable table, Appendable out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.begin("characters");
    new CharacterTableJson(table, json).keys();
    json.finish();
  }

  /**
   * Writes the table as an object inside another.
   *
   * @throws IOException what the text written to throws
   */
  public static void write(CharacterTable table, JsonWriter json) throws IOException {
    json.open('{');
    new CharacterTableJson(table, json).keys();
    json.close('}');
  }

  private void keys() throws IOException {
    json.key("group").value(table.group().name()).key("order").value(table.classes().order());
    json.key("conductor").value(conductor()).line();
    List<Integer> numbers = IntStream.range(0, table.classes().count()).boxed().toList();
    json.key("classes").lines(numbers, this::conjugacyClass).line();
    json.key("irreducibles").lines(IrrepRows.of(table, false).all(), this::irreducible).line();
    json.key("real").lines(IrrepRows.of(table, true).all(), this::real);
  }

  private long conductor() {
    return table.irreducibles().stream()
        .flatMap(row -> row.values().stream())
        .mapToLong(value -> value.reduced().order())
        .reduce(1, IntegerFunctions::lcm);
  }

  private void conjugacyClass(int index) throws IOException {
    ConjugacyClasses classes = table.classes();
    ConjugacyClass one = classes.get(index);
    json.open('{').key("name").value(one.name()).key("size").value(one.size());
    json.key("order").value(one.order()).key("powers").open('[');
    for (int k = 0; k < one.order(); k++) {
      json.value(classes.get(classes.power(index, k)).name());
    }
    json.close(']').close('}');
  }

  private void irreducible(IrrepRows.Row row) throws IOException {
    begin(row);
    IrreducibleCharacter character = table.irreducibles().get(row.place());
    json.key("values").texts(character.values().stream().map(CharacterValues::exact).toList());
    json.close('}');
  }

  private void real(IrrepRows.Row row) throws IOException {
    begin(row);
    json.close('}');
  }

  /** What rows over the real and over the complex numbers share. */
  private void begin(IrrepRows.Row row) throws IOException {
    json.open('{').key("irreducible").value(row.character());
    json.key("irrep").value(row.number().isPresent() ? Optional.of(row.irrep()) : Optional.empty());
    json.key("dimension").value(row.degree()).key("type").value(row.type().name());
  }
}
