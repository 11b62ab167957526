package org.equigen.symbolic.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.TupleOrbits;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TupleCountTest {
  private static final String M24 =
      "perm(24; (1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23);"
          + " (3 17 10 7 9)(4 13 14 19 5)(8 18 11 12 23)(15 20 22 21 16);"
          + " (1 24)(2 23)(3 12)(4 16)(5 18)(6 10)(7 20)(8 14)(9 21)(11 17)(13 22)(15 19))";

  private static List<Permutation> permutations(Group group) {
    return PermutationAction.of(group).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7})
  void numbersOfFixedPointsCountOrbitsOnTuples(int points) {
    for (int length = 0; length <= 5; length++) {
      for (String family : List.of("S", "A")) {
        List<Permutation> generators =
            permutations(GroupNames.parse("%s(%s)".formatted(family, points)));
        assertThat(FixedPointCount.orbits(points, length, family.equals("A")))
            .as("%s(%d) on %d-tuples", family, points, length)
            .isEqualTo(BigInteger.valueOf(TupleOrbits.count(points, generators, length)));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Z(12)",
        "perm(7; (1 2 3 4 5 6 7); (1 2 4)(3 6 5))",
        "perm(8; (2 3 7 6 8 5 4); (1 7 6 3 2 5 4))",
        "perm(6; (1 2); (3 4); (5 6))",
        "perm(9; (1 2 3); (4 5 6)(7 8))",
        "perm(11; (1 2 3 4 5 6 7 8 9 10 11); (3 7 11 8)(4 10 5 6))"
      })
  void stabilisersCountOrbitsOnTuples(String name) {
    Group group = GroupNames.parse(name);
    List<Permutation> generators = permutations(group);
    for (int length = 0; length <= 4; length++) {
      assertThat(TupleOrbits.byStabilizers(group.dimension(), generators, length, 10_000))
          .as("%d-tuples", length)
          .hasValue(BigInteger.valueOf(TupleOrbits.count(group.dimension(), generators, length)));
    }
    assertThat(TupleOrbits.byStabilizers(group.dimension(), generators, 3, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // Up to 5-tuples transitive; octads meet 6-tuples in two ways.
        "M24; V^2; V^3; 52; orbits on 5-tuples of points",
        "M24; V^3; V^3; 204; orbits on 6-tuples of points",
        "A(100); V^2; V^2; 15; Burnside's average of powers of numbers of fixed points"
      })
  void largeGroupsAreCountedWithoutListingTuples(
      String name, String in, String out, long orbits, String formula) {
    Group group = GroupNames.parse(name.equals("M24") ? M24 : name);
    Term from = RepresentationParser.parse(in, group).summands().getFirst().term();
    Term to = RepresentationParser.parse(out, group).summands().getFirst().term();
    assertThat(CharacterFormula.of(group).dimension(from, to))
        .hasValue(new IndependentDimension(orbits, formula));
  }
}
