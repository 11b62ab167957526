package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.RealCharacter;
import org.equigen.symbolic.character.table.RowNumbers;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;

/**
 * What the rows of a character table are called where representations are declared: {@code S}, a
 * block of V, or {@code irrep(G,k)}. Tables of more than {@link CharacterTable#MOST_NUMBERED} rows
 * have no numbers; there the name of the row stands for the representation.
 *
 * @param all the rows over R or over C, in the order of the table
 */
public record IrrepRows(List<Row> all) {
  /** Copies the list. */
  public IrrepRows {
    all = List.copyOf(all);
  }

  /**
   * A row.
   *
   * @param place in {@link CharacterTable#real}, or in the table
   * @param number of the representation from 1, if it has one
   * @param irrep its name
   * @param character the name of the row, or over R of the rows that it is made of
   * @param degree the dimension over R or over C
   * @param type over R of its endomorphisms, over C of Frobenius and Schur
   */
  public record Row(
      int place, OptionalInt number, String irrep, String character, int degree, RealType type) {
    /** The name without that of the group, as it may be declared where the group is known. */
    public String brief() {
      int last = irrep.lastIndexOf("," + number.orElse(0));
      return irrep.startsWith("irrep(") && last > 0 ? "irrep(" + irrep.substring(last + 1) : irrep;
    }
  }

  /** The rows of {@link CharacterTable#real}, or those of the table. */
  public static IrrepRows of(CharacterTable table, boolean real) {
    int count = real ? table.real().size() : table.irreducibles().size();
    List<OptionalInt> numbers = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (table.irreducibles().size() <= CharacterTable.MOST_NUMBERED) {
      List<Term> naturals = NaturalTerms.of(table.group(), real);
      RowNumbers order = new RowNumbers(table, real, naturals);
      for (int row = 0; row < count; row++) {
        int number = order.number(row);
        numbers.add(OptionalInt.of(number));
        names.add(name(table.group(), real, order, naturals, number));
      }
    } else {
      for (int row = 0; row < count; row++) {
        numbers.add(OptionalInt.empty());
        names.add(row(table, real, row, OptionalInt.empty(), "").character());
      }
    }
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      rows.add(row(table, real, row, numbers.get(row), names.get(row)));
    }
    return new IrrepRows(rows);
  }

  /** As {@link FiniteIrreps} calls it: blocks of V that are irreducible keep their name. */
  private static String name(
      Group group, boolean real, RowNumbers order, List<Term> naturals, int number) {
    RowNumbers.Origin origin = order.origin(number);
    if (number == 1) {
      return Irrep.trivial("S", real).name();
    }
    Term natural = origin.natural() ? naturals.get(origin.first()) : Term.SCALAR;
    return origin.natural() && order.isWhole(number, natural)
        ? natural.toString()
        : UnlabelledIrreps.name(group, real, number);
  }

  private static Row row(
      CharacterTable table, boolean real, int place, OptionalInt number, String name) {
    if (real) {
      RealCharacter row = table.real().get(place);
      RealType type = RealType.ofIndicator(row.indicator());
      return new Row(place, number, name, row.name(), row.degree(), type);
    }
    IrreducibleCharacter row = table.irreducibles().get(place);
    RealType type = RealType.ofIndicator(row.indicator());
    return new Row(place, number, name, row.name(), row.degree(), type);
  }
}
