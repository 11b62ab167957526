package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationGroup;
import org.equigen.symbolic.group.permutation.Permutation;

/**
 * Recursive descent over the name of a group.
 *
 * <pre>
 * product    := semidirect { "x" semidirect }
 * semidirect := wreath [ ":" wreath ]
 * wreath     := embedded { "wr" embedded }
 * embedded   := closed { "[" number { "," number } "of" number "]" }
 * closed     := "(" product ")" | "join" "(" product { "," product } ")" | family
 * family     := word { word } [ "(" number { "," number } [ "," ( "C" | "R" ) ] ")" ]
 *             | "perm" "(" number { ";" cycles } ")"
 * cycles     := "(" { number [","] } ")" { "(" { number [","] } ")" }
 * </pre>
 */
final class GroupNameParser {
  /** The number of words that a symbol has at most. */
  private static final int MOST_WORDS = 3;

  /** Parentheses and other brackets inside one another. */
  private static final int DEEPEST = 16;

  private final NameCursor cursor;
  private final CombinedGroups combined;
  private int depth;

  GroupNameParser(Place place, String text) {
    cursor = new NameCursor(place, text);
    combined = new CombinedGroups(cursor);
  }

  /** The whole text as a group. */
  Group parse() {
    Group group = product();
    if (!cursor.atEnd()) {
      throw cursor.malformed("the end of the name, or \"x\" for a product");
    }
    return group;
  }

  private Group product() {
    if (++depth > DEEPEST) {
      throw cursor.malformed("at most " + DEEPEST + " brackets inside one another");
    }
    List<Group> factors = new ArrayList<>(List.of(semidirect()));
    while (cursor.accept('x') || cursor.accept('×')) {
      factors.add(semidirect());
      combined.product(factors);
    }
    depth--;
    return factors.size() == 1 ? factors.getFirst() : combined.product(factors);
  }

  private Group semidirect() {
    Group normal = wreath();
    return cursor.accept(':') ? combined.semidirect(normal, wreath()) : normal;
  }

  private Group wreath() {
    Group group = embedded();
    while (cursor.acceptWord("wr")) {
      group = combined.wreath(group, embedded());
    }
    return group;
  }

  private Group embedded() {
    Group group = closed();
    while (cursor.accept('[')) {
      List<BigInteger> axes = new ArrayList<>();
      do {
        axes.add(cursor.number());
      } while (cursor.accept(','));
      if (!cursor.acceptWord("of")) {
        throw cursor.malformed("\"of\" and a dimension, as in \"SO(2)[1,2 of 3]\"");
      }
      BigInteger dimension = cursor.number();
      cursor.expect(']');
      group = combined.embedded(group, axes, dimension);
    }
    return group;
  }

  private Group closed() {
    if (cursor.accept('(')) {
      Group group = product();
      cursor.expect(')');
      return group;
    }
    return cursor.acceptWord("join") ? join() : family();
  }

  private Group join() {
    cursor.expect('(');
    List<Group> parts = new ArrayList<>();
    do {
      parts.add(product());
    } while (cursor.accept(','));
    cursor.expect(')');
    return combined.join(parts);
  }

  private Group family() {
    int start = cursor.position();
    GroupFamily family = symbol();
    if (family.fewest() == 0 && (family.most() == 0 || !cursor.sees('('))) {
      return NamedGroups.of(family, new FamilyParameters(cursor, start, family, List.of()));
    }
    cursor.expect('(');
    return family == GroupFamily.PERMUTATIONS ? permutations(start) : classical(family, start);
  }

  /** The longest run of words that is the symbol of a family. */
  private GroupFamily symbol() {
    int start = cursor.position();
    cursor.word("the name of a group, for example \"SO(3)\"");
    Optional<GroupFamily> found = GroupFamily.of(cursor.since(start));
    int end = cursor.position();
    for (int words = 2; words <= MOST_WORDS && nextWord(); words++) {
      Optional<GroupFamily> longer = GroupFamily.of(cursor.since(start));
      if (longer.isPresent()) {
        found = longer;
        end = cursor.position();
      }
    }
    cursor.moveTo(end);
    return found.orElseThrow(() -> unknown(start));
  }

  private boolean nextWord() {
    cursor.accept('-');
    boolean more = cursor.seesWord();
    if (more) {
      cursor.word("a word");
    }
    return more;
  }

  private RuntimeException unknown(int start) {
    if (cursor.sees('(')) {
      int close = cursor.text().indexOf(')', cursor.position());
      cursor.moveTo(close < 0 ? cursor.text().length() : close + 1);
    }
    return new GroupDiagnostic.UnknownGroup(
            cursor.place(), cursor.since(start), GroupFamily.patterns())
        .exception();
  }

  private Group classical(GroupFamily family, int start) {
    GroupFamily chosen = family;
    List<BigInteger> values = new ArrayList<>(List.of(cursor.number()));
    while (cursor.accept(',')) {
      if (family == GroupFamily.SPECIAL_LINEAR && cursor.acceptWord("C")) {
        chosen = GroupFamily.COMPLEX_SPECIAL_LINEAR;
        break;
      }
      if (overTheReals(family) && cursor.acceptWord("R")) {
        break;
      }
      values.add(cursor.number());
    }
    cursor.expect(')');
    return NamedGroups.of(chosen, new FamilyParameters(cursor, start, chosen, values));
  }

  /** Whether {@code (n,R)} is a usual way to write the parameters. */
  private static boolean overTheReals(GroupFamily family) {
    return family == GroupFamily.SPECIAL_LINEAR
        || family == GroupFamily.GENERAL_LINEAR
        || family == GroupFamily.SYMPLECTIC;
  }

  private Group permutations(int start) {
    BigInteger degree = cursor.number();
    FamilyParameters parameters =
        new FamilyParameters(cursor, start, GroupFamily.PERMUTATIONS, List.of(degree));
    int points = parameters.positive(0);
    List<Permutation> generators = new ArrayList<>();
    while (cursor.accept(';')) {
      generators.add(cycles(parameters, points));
    }
    cursor.expect(')');
    return PermutationGroup.of(points, generators);
  }

  private Permutation cycles(FamilyParameters parameters, int degree) {
    boolean[] seen = new boolean[degree];
    List<int[]> cycles = new ArrayList<>();
    do {
      cursor.expect('(');
      List<Integer> cycle = new ArrayList<>();
      while (!cursor.accept(')')) {
        cycle.add(point(parameters, seen));
        cursor.accept(',');
      }
      cycles.add(cycle.stream().mapToInt(Integer::intValue).toArray());
    } while (cursor.sees('('));
    return Permutation.cycles(degree, cycles.toArray(int[][]::new));
  }

  private int point(FamilyParameters parameters, boolean[] seen) {
    BigInteger point = cursor.number();
    if (point.signum() == 0 || point.compareTo(BigInteger.valueOf(seen.length)) > 0) {
      throw parameters.bad(
          "the point " + point + " is not one of 1 to " + seen.length,
          "perm(" + seen.length + "; (1 2))");
    }
    int index = point.intValueExact() - 1;
    if (seen[index]) {
      throw parameters.bad(
          "the point " + point + " stands twice in one product of cycles",
          "perm(" + seen.length + "; (1 2); (2 3))");
    }
    seen[index] = true;
    return index + 1;
  }
}
