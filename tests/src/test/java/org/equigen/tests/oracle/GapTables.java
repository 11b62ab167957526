package org.equigen.tests.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.RootSum;
import org.equigen.symbolic.group.finite.ConjugacyClasses;

/**
 * Character tables with power maps and indicators: GAP looks for permutations of classes and
 * characters that turn one table into the other.
 */
final class GapTables {
  /** Of M23, which M24 contains. */
  private static final String ON_23 =
      "(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23);"
          + " (3 17 10 7 9)(4 13 14 19 5)(8 18 11 12 23)(15 20 22 21 16)";

  /** Tables that GAP has in its library. */
  private static final Map<String, String> LIBRARY =
      Map.of(
          "S(8)",
          "S8",
          "A(8)",
          "A8",
          "A(9)",
          "A9",
          "perm(9; (3 8 6 4 9 7 5); (1 2 3)(4 7 5)(6 9 8))",
          "L2(8)",
          "perm(11; (1 2 3 4 5 6 7 8 9 10 11); (3 7 11 8)(4 10 5 6))",
          "M11",
          "perm(12; (1 2 3 4 5 6 7 8 9 10 11); (3 7 11 8)(4 10 5 6);"
              + " (1 12)(2 11)(3 6)(4 8)(5 9)(7 10))",
          "M12",
          "perm(22; (1 2 3 4 5 6 7 8 9 10 11)(12 13 14 15 16 17 18 19 20 21 22);"
              + " (1 4 5 9 3)(2 8 10 7 6)(12 15 16 20 14)(13 19 21 18 17);"
              + " (1 21)(2 10 8 6)(3 13 4 17)(5 19 9 18)(11 22)(12 14 16 20))",
          "M22",
          "perm(23; " + ON_23 + ")",
          "M23",
          "perm(24; "
              + ON_23
              + "; (1 24)(2 23)(3 12)(4 16)(5 18)(6 10)(7 20)(8 14)(9 21)(11 17)(13 22)(15 19))",
          "M24");

  private GapTables() {}

  /** All of them. */
  static List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    Stream.concat(FiniteGroup.ALL.stream(), FiniteGroup.PERMUTATIONS.stream())
        .map(group -> comparison(group, "CharacterTable(" + group.expression() + ")"))
        .forEach(all::add);
    LIBRARY.forEach(
        (name, library) ->
            all.add(
                comparison(new FiniteGroup(name, library), "CharacterTable(\"" + library + "\")")));
    return all;
  }

  private static Comparison comparison(FiniteGroup group, String theirs) {
    CharacterTable table = CharacterTable.of(group.group());
    return comparison("table of " + group.name(), theirs, table);
  }

  /** Whether a table is that of GAP. */
  static Comparison comparison(String name, String theirs, CharacterTable table) {
    return new Comparison(
        name,
        "Print(EquigenTable(%s, %s));".formatted(theirs, arguments(table)),
        GapLists::canonical,
        () -> "[true," + GapLists.sorted(table.irreducibles().stream().map(GapTables::type)) + "]");
  }

  private static List<Integer> type(IrreducibleCharacter character) {
    return List.of(character.degree(), character.indicator());
  }

  private static String arguments(CharacterTable table) {
    ConjugacyClasses classes = table.classes();
    List<Object> powers = new ArrayList<>();
    for (int prime : primes(classes.exponent())) {
      powers.add(
          List.of(prime, GapLists.indices(classes.count(), c -> classes.power(c, prime) + 1)));
    }
    return String.join(
        ", ",
        classes.order().toString(),
        GapLists.indices(classes.count(), c -> classes.order().divide(classes.get(c).size()))
            .toString(),
        GapLists.indices(classes.count(), c -> classes.get(c).order()).toString(),
        powers.toString(),
        table.irreducibles().stream().map(GapTables::row).toList().toString());
  }

  private static List<Integer> primes(int number) {
    List<Integer> primes = new ArrayList<>();
    int rest = number;
    for (int prime = 2; rest > 1; prime++) {
      if (rest % prime == 0) {
        primes.add(prime);
      }
      while (rest % prime == 0) {
        rest /= prime;
      }
    }
    return primes;
  }

  private static List<String> row(IrreducibleCharacter character) {
    return character.values().stream().map(GapTables::value).toList();
  }

  /** In powers of {@code E(n)}, which is {@code exp(2 pi i/n)} in GAP. */
  private static String value(RootSum sum) {
    StringBuilder text = new StringBuilder("0");
    for (int power = 0; power < sum.order(); power++) {
      if (sum.count(power).signum() != 0) {
        text.append("+(%s)*E(%s)^%s".formatted(sum.count(power), sum.order(), power));
      }
    }
    return text.toString();
  }
}
