package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.PointGroup.Kind;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PointGroupTest {
  private static final Offset<Double> ROUNDING = Offset.offset(1e-15);

  /** All k whose field has a degree that names may ask for. */
  static IntStream folds() {
    return IntStream.rangeClosed(2, 120)
        .filter(k -> PointGroup.fieldDegree(k) <= GroupNames.MAX_FIELD_DEGREE);
  }

  private static Matrix<Algebraic> power(Matrix<Algebraic> base, int exponent) {
    if (exponent == 0) {
      return Matrix.identity(base.field(), base.rows());
    }
    Matrix<Algebraic> half = power(base, exponent / 2);
    Matrix<Algebraic> square = half.multiply(half);
    return exponent % 2 == 0 ? square : square.multiply(base);
  }

  @ParameterizedTest
  @MethodSource("folds")
  void theKthPowerOfTheTurnIsTheFirstToBeOne(int k) {
    PointGroup group = new PointGroup(Kind.CYCLIC, k);
    Matrix<Algebraic> turn = group.discrete().getFirst();
    Matrix<Algebraic> identity = Matrix.identity(group.field(), 2);
    assertThat(group.field().degree()).isEqualTo(PointGroup.fieldDegree(k));
    assertThat(power(turn, k)).isEqualTo(identity);
    for (int prime = 2; prime <= k; prime++) {
      if (k % prime == 0) {
        assertThat(power(turn, k / prime)).isNotEqualTo(identity);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("folds")
  void theTurnIsThatBy360DegreesOverK(int k) {
    PointGroup group = new PointGroup(Kind.DIHEDRAL, k);
    Matrix<Algebraic> turn = group.discrete().getFirst();
    Complex cosine = group.field().value(turn.get(0, 0));
    Complex sine = group.field().value(turn.get(1, 0));
    assertThat(cosine.real()).isCloseTo(Math.cos(2 * Math.PI / k), ROUNDING);
    assertThat(sine.real()).isCloseTo(Math.sin(2 * Math.PI / k), ROUNDING);
    assertThat(cosine.imaginary()).isZero();
  }

  @Test
  void foldsBelowOneAndInSpaceAreRefused() {
    assertThatThrownBy(() -> new PointGroup(Kind.CYCLIC, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PointGroup(Kind.OCTAHEDRAL, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("octahedral(2)");
  }

  @Test
  void otherGroupsThatDoNotExistAreRefused() {
    Group rotations = GroupNames.parse("SO(3)");
    assertThatThrownBy(() -> new WreathProduct(rotations, rotations))
        .hasMessageContaining("SO(3) is no group of permutations");
    assertThatThrownBy(() -> new JoinGroup(java.util.List.of(rotations)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ProductGroup(java.util.List.of(rotations)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EmbeddedGroup(rotations, java.util.List.of(1, 2, 2), 4))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SemidirectProduct(rotations, rotations))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ElementaryGroup(ElementaryGroup.Kind.PARITY, 3))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
