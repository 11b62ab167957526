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
import org.equigen.symbolic.group.InvariantTensor.Entry;
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

  private static <E> Matrix<E> power(Matrix<E> on, Matrix<E> a, int times) {
    Matrix<E> image = a;
    for (int i = 0; i < times; i++) {
      image = on.bracket(image);
    }
    return image;
  }

  /** Serre, Complex Semisimple Lie Algebras, VI.4. */
  @ParameterizedTest
  @MethodSource("groups")
  void theRelationsOfSerreHold(ExceptionalGroup group) {
    int rank = group.type().rank();
    int[][] cartan = group.type().cartanMatrix();
    for (int i = 0; i < rank; i++) {
      var e = group.generators().get(i);
      var h = group.generators().get(2 * rank + i);
      assertThat(h.isDiagonal()).isTrue();
      for (int j = 0; j < rank; j++) {
        var ej = group.generators().get(j);
        var fj = group.generators().get(rank + j);
        var zero = h.scale(h.field().zero());
        assertThat(e.bracket(fj)).isEqualTo(i == j ? h : zero);
        assertThat(h.bracket(ej)).isEqualTo(ej.scale(h.field().of(cartan[j][i])));
        assertThat(h.bracket(fj)).isEqualTo(fj.scale(h.field().of(-cartan[j][i])));
        if (i != j) {
          assertThat(power(e, ej, 1 - cartan[j][i]).isZero()).isTrue();
        }
      }
    }
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

  /** {@code sum over slots} of the images, without the matrix on the tensor power. */
  @ParameterizedTest
  @MethodSource("groups")
  void namedTensorsAreInvariant(ExceptionalGroup group) {
    assertThat(group.tensors()).hasSizeGreaterThanOrEqualTo(3);
    for (InvariantTensor tensor : group.tensors()) {
      assertThat(tensor.entries()).isNotEmpty();
      for (int g = 0; g < 2 * group.type().rank(); g++) {
        assertThat(image(group, tensor, g)).as("%s of %s", tensor.name(), group.name()).isEmpty();
      }
    }
  }

  private static Map<List<Integer>, Rational> image(
      ExceptionalGroup group, InvariantTensor tensor, int generator) {
    var matrix = group.generators().get(generator);
    var columns = matrix.transpose();
    Map<List<Integer>, Rational> image = new HashMap<>();
    for (Entry entry : tensor.entries()) {
      for (int slot = 0; slot < tensor.slots().size(); slot++) {
        boolean upper = tensor.slots().get(slot);
        for (var to : (upper ? columns : matrix).row(entry.indices().get(slot))) {
          List<Integer> moved = new ArrayList<>(entry.indices());
          moved.set(slot, to.column());
          Rational value = entry.value().multiply(to.value().rational());
          image.merge(moved, upper ? value : value.negate(), Rational::add);
        }
      }
    }
    image.values().removeIf(value -> value.signum() == 0);
    return image;
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
