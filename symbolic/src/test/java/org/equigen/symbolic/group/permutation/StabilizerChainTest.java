package org.equigen.symbolic.group.permutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StabilizerChainTest {
  private static final long SEED = 20_261_121L;
  private final Random random = new Random(SEED);

  private static BigInteger order(List<Permutation> generators) {
    return StabilizerChain.of(generators.getFirst().degree(), generators).order();
  }

  private Permutation anything(int degree) {
    int[] images = new int[degree];
    for (int i = 0; i < degree; i++) {
      int j = random.nextInt(i + 1);
      images[i] = images[j];
      images[j] = i;
    }
    return Permutation.of(images);
  }

  private static Set<Permutation> enumerated(List<Permutation> generators) {
    Set<Permutation> found = new HashSet<>(generators);
    List<Permutation> open = List.copyOf(found);
    while (!open.isEmpty()) {
      List<Permutation> next =
          open.stream()
              .flatMap(element -> generators.stream().map(step -> step.multiply(element)))
              .distinct()
              .filter(element -> !found.contains(element))
              .toList();
      found.addAll(next);
      open = next;
    }
    return found;
  }

  @Test
  void ordersAreExact() {
    assertThat(order(NamedPermutations.symmetric(12))).isEqualTo(479_001_600);
    assertThat(order(NamedPermutations.alternating(12))).isEqualTo(239_500_800);
    assertThat(order(NamedPermutations.symmetric(60)).bitLength()).isEqualTo(273);
    assertThat(order(NamedPermutations.alternating(7))).isEqualTo(2_520);
    assertThat(order(NamedPermutations.alternating(8))).isEqualTo(20_160);
    assertThat(order(NamedPermutations.cyclic(30))).isEqualTo(30);
    assertThat(order(NamedPermutations.cube())).isEqualTo(24);
    assertThat(order(NamedPermutations.image(4, 4))).isEqualTo(64);
    assertThat(order(NamedPermutations.image(2, 3))).isEqualTo(18);
    assertThat(StabilizerChain.of(5, List.of()).order()).isEqualTo(1);
  }

  @Test
  void rubiksCubeHasTheOrderThatIsOnTheBox() {
    assertThat(order(NamedPermutations.rubik())).isEqualTo(new BigInteger("43252003274489856000"));
  }

  @Test
  void theMathieuGroupOf24PointsIsCounted() {
    Permutation shift = Permutation.of(24, i -> i == 23 ? 23 : (i + 1) % 23);
    Permutation second =
        Permutation.cycles(
            24,
            new int[] {3, 17, 10, 7, 9},
            new int[] {4, 13, 14, 19, 5},
            new int[] {8, 18, 11, 12, 23},
            new int[] {15, 20, 22, 21, 16});
    Permutation third =
        Permutation.cycles(
            24,
            new int[] {1, 24},
            new int[] {2, 23},
            new int[] {3, 12},
            new int[] {4, 16},
            new int[] {5, 18},
            new int[] {6, 10},
            new int[] {7, 20},
            new int[] {8, 14},
            new int[] {9, 21},
            new int[] {11, 17},
            new int[] {13, 22},
            new int[] {15, 19});
    assertThat(order(List.of(shift, second, third))).isEqualTo(244_823_040);
  }

  @Test
  void randomGroupsAgreeWithTheListOfTheirElements() {
    for (int round = 0; round < 40; round++) {
      int degree = 3 + random.nextInt(4);
      List<Permutation> generators = List.of(anything(degree), anything(degree));
      Set<Permutation> elements = enumerated(generators);
      StabilizerChain chain = StabilizerChain.of(degree, generators);
      assertThat(chain.order()).as("seed %d, %s", SEED, generators).isEqualTo(elements.size());
      for (int i = 0; i < 50; i++) {
        Permutation element = anything(degree);
        assertThat(chain.contains(element))
            .as("seed %d, %s in %s", SEED, element, generators)
            .isEqualTo(elements.contains(element));
      }
    }
  }

  @Test
  void aTwistedCornerIsNotInRubiksCube() {
    StabilizerChain chain = StabilizerChain.of(48, NamedPermutations.rubik());
    assertThat(chain.contains(Permutation.cycles(48, new int[] {8, 19, 25}))).isFalse();
    Permutation edges = Permutation.cycles(48, new int[] {7, 18}, new int[] {5, 26});
    assertThat(chain.contains(edges)).isTrue();
    Permutation edge = Permutation.cycles(48, new int[] {7, 18});
    assertThat(chain.contains(edge)).isFalse();
    assertThat(chain.contains(chain.random(random))).isTrue();
  }

  @Test
  void strongGeneratorsFixTheBaseOnlyTogether() {
    StabilizerChain chain = StabilizerChain.of(6, NamedPermutations.cube());
    assertThat(chain.base()).doesNotHaveDuplicates();
    assertThat(chain.strongGenerators()).allMatch(chain::contains);
    assertThat(StabilizerChain.of(6, chain.strongGenerators()).order()).isEqualTo(24);
  }

  @Test
  void randomElementsOfTheSymmetricGroupAreUniform() {
    StabilizerChain chain = StabilizerChain.of(4, NamedPermutations.symmetric(4));
    int draws = 24_000;
    var counts = new java.util.HashMap<Permutation, Integer>();
    for (int i = 0; i < draws; i++) {
      counts.merge(chain.random(random), 1, Integer::sum);
    }
    double expected = draws / 24.0;
    double chiSquare =
        counts.values().stream().mapToDouble(n -> (n - expected) * (n - expected) / expected).sum();
    assertThat(counts).hasSize(24);
    assertThat(chiSquare).as("23 degrees of freedom, seed %d", SEED).isBetween(9.3, 44.2);
  }

  @Test
  void generatorsOfAnotherDegreeAreRefused() {
    assertThatThrownBy(() -> StabilizerChain.of(5, NamedPermutations.cyclic(4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(1 2 3 4) acts on 4 points, not 5");
  }
}
