package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.CartanType;
import org.equigen.symbolic.root.CartanType.Series;
import org.equigen.symbolic.root.CharacterRing;
import org.equigen.symbolic.root.RootSystem;
import org.equigen.symbolic.root.WeightSum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExceptionalGroupTest {
  static Stream<ExceptionalGroup> groups() {
    return Stream.of(
        ExceptionalGroup.g2(),
        ExceptionalGroup.f4(),
        ExceptionalGroup.e(6),
        ExceptionalGroup.e(7),
        ExceptionalGroup.e(8));
  }

  /** Each root vector is a bracket of a simple one and another: a basis of weight vectors. */
  @ParameterizedTest
  @MethodSource("groups")
  void bracketsCloseAtTheDimensionOfTheAlgebra(ExceptionalGroup group) {
    int rank = group.type().rank();
    RootSystem roots = RootSystem.of(group.type());
    Map<List<Integer>, Object> found = new HashMap<>();
    Set<Object> raising = new LinkedHashSet<>();
    List<Integer> zero = java.util.Collections.nCopies(rank, 0);
    close(group, zero, null, found, raising);
    assertThat(found.keySet())
        .containsExactlyInAnyOrderElementsOf(
            roots.positiveRoots().stream().map(root -> root.coefficients()).toList());
    assertThat(2 * found.size() + rank).isEqualTo(group.type().dimension());
  }

  private static void close(
      ExceptionalGroup group,
      List<Integer> root,
      @org.jspecify.annotations.Nullable Object matrix,
      Map<List<Integer>, Object> found,
      Set<Object> seen) {
    for (int i = 0; i < group.type().rank(); i++) {
      List<Integer> next = new ArrayList<>(root);
      next.set(i, root.get(i) + 1);
      Object image = matrix == null ? group.generators().get(i) : bracket(group, i, matrix);
      if (!((Matrix<?>) image).isZero() && found.putIfAbsent(next, image) == null) {
        seen.add(image);
        close(group, next, image, found, seen);
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <E> Object bracket(ExceptionalGroup group, int i, Object matrix) {
    return ((Matrix<E>) group.generators().get(i)).bracket((Matrix<E>) matrix);
  }

  @ParameterizedTest
  @MethodSource("groups")
  void theWeightsOfTheBasisAreThoseOfTheIrreducibleRepresentation(ExceptionalGroup group) {
    RootSystem roots = RootSystem.of(group.type());
    CharacterRing<Rational> ring =
        new CharacterRing<>(roots, org.equigen.symbolic.number.RationalField.Q);
    assertThat(group.weights()).hasSize(group.dimension());
    assertThat(WeightSum.of(ring.field(), group.weights()))
        .isEqualTo(ring.irreducible(group.highestWeight()));
    assertThat(group.weights().getFirst()).isEqualTo(group.highestWeight());
  }

  @Test
  void theThreeFormOfTheOctonionsHasItsSevenLinesInAWeightBasis() {
    List<InvariantTensor> tensors = ExceptionalGroup.g2().tensors();
    InvariantTensor phi = tensors.get(3);
    assertThat(phi.name()).isEqualTo("phi");
    assertThat(phi.slots()).containsExactly(false, false, false);
    assertThat(phi.entries()).hasSize(5 * 6);
    assertThat(ExceptionalGroup.e(6).tensors().getLast().entries()).hasSize(45 * 6);
  }

  @Test
  void classicalTypesAreRefused() {
    assertThatThrownBy(() -> new ExceptionalGroup(new CartanType(Series.D, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("D4");
  }
}
