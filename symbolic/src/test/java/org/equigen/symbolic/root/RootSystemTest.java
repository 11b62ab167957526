package org.equigen.symbolic.root;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.equigen.symbolic.root.CartanType.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RootSystemTest {
  static RootSystem roots(String type) {
    return RootSystem.of(CartanType.of(type).orElseThrow());
  }

  static Weight weight(String labels) {
    return Weight.of(Stream.of(labels.split(" ")).mapToInt(Integer::parseInt).toArray());
  }

  static Stream<CartanType> types() {
    return Stream.of(Series.values())
        .flatMap(
            series ->
                Stream.iterate(1, rank -> rank + 1)
                    .limit(8)
                    .filter(series::has)
                    .map(rank -> new CartanType(series, rank)));
  }

  /** Dimensions from Bourbaki, chapter VIII, table 2, and McKay and Patera's tables. */
  @ParameterizedTest
  @CsvSource({
    "E8, 0 0 0 0 0 0 0 1, 248",
    "E8, 1 0 0 0 0 0 0 0, 3875",
    "E8, 0 0 0 0 0 0 1 0, 30380",
    "E8, 0 0 0 0 0 0 0 2, 27000",
    "E8, 0 1 0 0 0 0 0 0, 147250",
    "E7, 0 0 0 0 0 0 1, 56",
    "E7, 1 0 0 0 0 0 0, 133",
    "E7, 0 1 0 0 0 0 0, 912",
    "E7, 0 0 0 0 0 1 0, 1539",
    "E6, 1 0 0 0 0 0, 27",
    "E6, 0 0 0 0 0 1, 27",
    "E6, 0 1 0 0 0 0, 78",
    "E6, 0 0 1 0 0 0, 351",
    "E6, 2 0 0 0 0 0, 351",
    "E6, 1 0 0 0 0 1, 650",
    "F4, 0 0 0 1, 26",
    "F4, 1 0 0 0, 52",
    "F4, 0 0 1 0, 273",
    "F4, 0 0 0 2, 324",
    "F4, 0 1 0 0, 1274",
    "G2, 1 0, 7",
    "G2, 0 1, 14",
    "G2, 2 0, 27",
    "G2, 1 1, 64",
    "G2, 3 0, 77",
    "G2, 0 2, 77",
    "A2, 1 1, 8",
    "A2, 3 0, 10",
    "A4, 0 1 0 0, 10",
    "B3, 0 0 1, 8",
    "C3, 0 0 1, 14",
    "D4, 0 0 0 1, 8",
    "D5, 0 0 0 0 1, 16",
    "B1, 4, 5",
    "D2, 1 1, 4",
    "D3, 1 0 0, 6"
  })
  void dimensionsAreThoseOfTheTables(String type, String labels, BigInteger dimension) {
    assertThat(roots(type).dimension(weight(labels))).isEqualTo(dimension);
  }

  @ParameterizedTest
  @MethodSource("types")
  void thereAreAsManyPositiveRootsAsTheDimensionSays(CartanType type) {
    RootSystem roots = RootSystem.of(type);
    assertThat(roots.positiveRoots()).hasSize(type.positiveRoots());
    Weight sum =
        roots.positiveRoots().stream()
            .map(Root::weight)
            .reduce(Weight.zero(roots.size()), Weight::plus);
    assertThat(sum).isEqualTo(roots.rho().times(2));
  }

  @ParameterizedTest
  @MethodSource("types")
  void theFormIsSymmetricAndFixedByReflections(CartanType type) {
    RootSystem roots = RootSystem.of(type);
    Map<Weight, Root> byWeight = new HashMap<>();
    roots.positiveRoots().forEach(root -> byWeight.put(root.weight(), root));
    for (Root left : roots.positiveRoots()) {
      for (Root right : roots.positiveRoots()) {
        long product = roots.product(left.weight(), right);
        assertThat(product).isEqualTo(roots.product(right.weight(), left));
        for (int i = 0; i < type.rank(); i++) {
          Root image = byWeight.get(roots.reflect(right.weight(), i));
          if (image != null) {
            Weight other = roots.reflect(left.weight(), i);
            assertThat(roots.product(other, image)).isEqualTo(product);
          }
        }
      }
    }
  }

  static Stream<Arguments> orbits() {
    return Stream.of(
        Arguments.of("E8", "0 0 0 0 0 0 0 1", 240),
        Arguments.of("E8", "1 0 0 0 0 0 0 0", 2160),
        Arguments.of("E7", "0 0 0 0 0 0 1", 56),
        Arguments.of("F4", "1 1 1 1", 1152),
        Arguments.of("G2", "1 0", 6),
        Arguments.of("A3", "1 1 1", 24));
  }

  @ParameterizedTest
  @MethodSource("orbits")
  void orbitsHaveTheIndexOfTheStabiliser(String type, String labels, int size) {
    assertThat(roots(type).orbit(weight(labels))).hasSize(size).doesNotHaveDuplicates();
  }

  @Test
  void dualsFollowTheDiagramAutomorphism() {
    assertThat(roots("A3").dual(Weight.of(1, 2, 3))).isEqualTo(Weight.of(3, 2, 1));
    assertThat(roots("D4").dual(Weight.of(1, 2, 3, 4))).isEqualTo(Weight.of(1, 2, 3, 4));
    assertThat(roots("D5").dual(Weight.of(1, 0, 0, 3, 4))).isEqualTo(Weight.of(1, 0, 0, 4, 3));
    assertThat(roots("E6").dual(Weight.of(1, 2, 3, 4, 5, 6)))
        .isEqualTo(Weight.of(6, 2, 5, 4, 3, 1));
    assertThat(roots("E8").dual(Weight.of(1, 2, 3, 4, 5, 6, 7, 8)))
        .isEqualTo(Weight.of(1, 2, 3, 4, 5, 6, 7, 8));
  }

  @Test
  void chargesOfTheCentreAreLeftAloneByReflections() {
    RootSystem roots = RootSystem.of(List.of(new CartanType(Series.A, 2)), 1);
    assertThat(roots.chamber(Weight.of(-1, 0, 5)))
        .isEqualTo(new RootSystem.Chamber(Weight.of(0, 1, 5), 1));
    assertThat(roots.dual(Weight.of(1, 0, 5))).isEqualTo(Weight.of(0, 1, -5));
    assertThat(roots.dimension(Weight.of(1, 1, -7))).isEqualTo(BigInteger.valueOf(8));
    assertThat(roots).hasToString("A2 + T1");
  }

  @Test
  void typesThatDoNotExistAreRefused() {
    assertThat(CartanType.of("E9")).isEmpty();
    assertThat(CartanType.of("G3")).isEmpty();
    assertThat(CartanType.of("H3")).isEmpty();
    assertThat(CartanType.of("A0")).isEmpty();
    assertThatThrownBy(() -> new CartanType(Series.F, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("F5");
    assertThatThrownBy(() -> roots("A2").dimension(Weight.of(1, -1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[1,-1]");
  }
}
