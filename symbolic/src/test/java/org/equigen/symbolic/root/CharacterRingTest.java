package org.equigen.symbolic.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CharacterRingTest {
  private static CharacterRing<Rational> ring(String type) {
    return new CharacterRing<>(RootSystemTest.roots(type), RationalField.Q);
  }

  private static Rational dimension(CharacterRing<Rational> ring, Weight highest) {
    return new Rational(ring.roots().dimension(highest), java.math.BigInteger.ONE);
  }

  /** Golden values: Weyl integration, and the tables of the online encyclopedia of sequences. */
  @ParameterizedTest
  @CsvSource({
    "B1, 2, 1 0 1 1 3 6 15 36 91 232 603",
    "D2, 1 1, 1 0 1 0 4 0 25 0 196",
    "B2, 1 0, 1 0 1 0 3 1 15 15",
    "D3, 1 0 0, 1 0 1 0 3 0 16",
    "B3, 1 0 0, 1 0 1 0 3 0 15",
    "A1, 1, 1 0 1 0 2 0 5 0 14",
    "A2, 1 0, 1 0 0 1 0 0 5 0 0 42",
    "C3, 1 0 0, 1 0 1 0 3 0 15",
    "G2, 1 0, 1 0 1 1 4 10 35 120 455",
    "E8, 0 0 0 0 0 0 0 1, 1 0 1 1 5 16 79"
  })
  void invariantsOfTensorPowersAreCounted(String type, String labels, String expected) {
    CharacterRing<Rational> ring = ring(type);
    WeightSum<Rational> vector = ring.irreducible(RootSystemTest.weight(labels));
    WeightSum<Rational> power = ring.one();
    List<String> counts = new ArrayList<>();
    for (int k = 0; k < expected.split(" ").length; k++) {
      counts.add(power.multiplicity(Weight.zero(ring.roots().size())).toString());
      power = ring.product(power, vector);
    }
    assertThat(String.join(" ", counts)).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("org.equigen.symbolic.root.RootSystemTest#types")
  void weightsAddUpToTheDimensionOfWeylsFormula(CartanType type) {
    CharacterRing<Rational> ring = new CharacterRing<>(RootSystem.of(type), RationalField.Q);
    Random random = new Random(type.hashCode());
    for (int i = 0; i < ring.roots().rank(); i++) {
      int most = type.rank() > 4 ? 0 : 2;
      Weight highest =
          Weight.fundamental(type.rank(), i)
              .plus(random.nextInt(most + 1), Weight.fundamental(type.rank(), 0));
      if (ring.roots().dimension(highest).bitLength() < 16) {
        WeightSum<Rational> character = ring.irreducible(highest);
        assertThat(character.total())
            .as("%s %s", type, highest)
            .isEqualTo(dimension(ring, highest));
        assertThat(ring.decompose(character)).isEqualTo(WeightSum.of(RationalField.Q, highest));
      }
    }
  }

  /** Slansky, Group theory for unified model building (1981), tables 14 and following. */
  @Test
  void tensorProductsSplitAsInTheTables() {
    CharacterRing<Rational> g2 = ring("G2");
    WeightSum<Rational> seven = g2.irreducible(Weight.of(1, 0));
    assertThat(g2.decompose(seven.times(seven))).hasToString("[2,0] + [1,0] + [0,1] + [0,0]");
    CharacterRing<Rational> su3 = ring("A2");
    WeightSum<Rational> eight = su3.irreducible(Weight.of(1, 1));
    assertThat(su3.decompose(eight.times(eight)))
        .hasToString("[3,0] + [2,2] + 2[1,1] + [0,3] + [0,0]");
    CharacterRing<Rational> e8 = ring("E8");
    WeightSum<Rational> adjoint = e8.irreducible(Weight.fundamental(8, 7));
    WeightSum<Rational> square = e8.product(e8.decompose(adjoint), adjoint);
    assertThat(square.terms().keySet().stream().map(e8.roots()::dimension).map(Object::toString))
        .containsExactly("3875", "30380", "27000", "248", "1");
  }

  @Test
  void powersSplitIntoSymmetricAndAlternatingParts() {
    CharacterRing<Rational> e8 = ring("E8");
    WeightSum<Rational> adjoint = e8.irreducible(Weight.fundamental(8, 7));
    assertThat(e8.alternating(2, adjoint)).hasToString("[0,0,0,0,0,0,1,0] + [0,0,0,0,0,0,0,1]");
    WeightSum<Rational> both = e8.symmetric(2, adjoint).plus(e8.alternating(2, adjoint));
    assertThat(both).isEqualTo(e8.decompose(adjoint.times(adjoint)));
    CharacterRing<Rational> g2 = ring("G2");
    WeightSum<Rational> seven = g2.irreducible(Weight.of(1, 0));
    assertThat(g2.alternating(3, seven)).hasToString("[2,0] + [1,0] + [0,0]");
    assertThat(g2.alternating(7, seven)).isEqualTo(g2.one());
    assertThat(g2.alternating(8, seven)).isEqualTo(WeightSum.zero(RationalField.Q));
    assertThat(g2.symmetric(3, seven)).hasToString("[3,0] + [1,0]");
    CharacterRing<Rational> e6 = ring("E6");
    WeightSum<Rational> cubic = e6.symmetric(3, e6.irreducible(Weight.fundamental(6, 0)));
    assertThat(cubic.multiplicity(Weight.zero(6))).isEqualTo(Rational.ONE);
  }

  @Test
  void aRepresentationAndItsDualShareOneInvariant() {
    CharacterRing<Rational> ring = ring("A3");
    WeightSum<Rational> left = WeightSum.of(RationalField.Q, Weight.of(2, 1, 0));
    assertThat(ring.invariants(left, left)).isEqualTo(Rational.ZERO);
    assertThat(ring.invariants(left, ring.dual(left))).isEqualTo(Rational.ONE);
    assertThat(ring.character(ring.dual(left))).isEqualTo(ring.character(left).adams(-1));
  }
}
