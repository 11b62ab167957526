package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Rings that are known from the literature and take seconds. */
@Tag("slow")
class LargeInvariantsTest {
  /** Binary octavics (von Gall 1880; Shioda 1967). */
  @Test
  void harmonicPolynomialsOfDegreeFourHaveTheInvariantsOfOctavics() {
    InvariantRing ring = Cases.ring("SO(3)", "4e", 6);
    assertThat(ring.module().degrees()).containsExactly(2, 3, 4, 5, 6);
  }

  @Test
  void pairsOfSpinsHaveOneOneAndFiveInvariants() {
    InvariantRing ring = Cases.ring("SO(4)", "(2,2)", 4);
    assertThat(ring.module().series().coefficients()).containsExactly(1L, 0L, 1L, 1L, 5L);
    assertThat(ring.module().degrees()).containsExactly(2, 3, 4, 4, 4, 4);
  }

  /** The symmetries of the 24-cell (Chevalley 1955; Coxeter 1951). */
  @Test
  void theWeylGroupOfF4HasFourInvariantsWithoutRelation() {
    List<List<Integer>> roots =
        List.of(
            List.of(0, 2, -2, 0),
            List.of(0, 0, 2, -2),
            List.of(0, 0, 0, 2),
            List.of(1, -1, -1, -1));
    List<Matrix<Algebraic>> reflections =
        roots.stream().map(LargeInvariantsTest::reflection).toList();
    Group group = new DeclaredGroup("W(F4)", 4, NumberField.Q, List.of(), reflections, List.of());
    InvariantRing ring = Cases.ring(group, "V", 12);
    assertThat(ring.module().degrees()).containsExactly(2, 6, 8, 12);
    assertThat(ring.module().series().coefficients())
        .as("1 / ((1 - t^2) (1 - t^6) (1 - t^8) (1 - t^12))")
        .containsExactly(1L, 0L, 1L, 0L, 1L, 0L, 2L, 0L, 3L, 0L, 3L, 0L, 5L);
    assertThat(ring.module().completeness().proven()).isTrue();
    assertThat(ring.module().completeness().reason()).contains("order 1152");
  }

  /** {@code 1 - 2 a a' / (a,a)}. */
  private static Matrix<Algebraic> reflection(List<Integer> root) {
    int norm = root.stream().mapToInt(x -> x * x).sum();
    Matrix.Builder<Algebraic> matrix = Matrix.builder(NumberField.Q, root.size(), root.size());
    for (int i = 0; i < root.size(); i++) {
      for (int j = 0; j < root.size(); j++) {
        int identity = i == j ? norm : 0;
        int numerator = identity - 2 * root.get(i) * root.get(j);
        matrix.add(i, j, Algebraic.of(Rational.of(numerator, norm)));
      }
    }
    return matrix.build();
  }
}
