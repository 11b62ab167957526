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
 * family := word+ [ "(" number { "," number } ")" ] | "perm" "(" number { ";" cycles } ")"
 * cycles := { "(" { number [","] } ")" }
 * </pre>
 */
final class GroupNameParser {
  /** The number of words that a symbol has at most. */
  private static final int MOST_WORDS = 3;

  private final NameCursor cursor;

  GroupNameParser(Place place, String text) {
    cursor = new NameCursor(place, text);
  }

  /** The whole text as a group. */
  Group parse() {
    Group group = family();
    if (!cursor.atEnd()) {
      throw cursor.malformed("the end of the name");
    }
    return group;
  }

  private Group family() {
    int start = cursor.position();
    GroupFamily family = symbol();
    if (family.most() == 0) {
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
    List<BigInteger> values = new ArrayList<>();
    do {
      values.add(cursor.number());
    } while (cursor.accept(','));
    cursor.expect(')');
    return NamedGroups.of(family, new FamilyParameters(cursor, start, family, values));
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
