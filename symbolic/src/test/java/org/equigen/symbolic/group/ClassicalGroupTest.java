package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.InvariantTensor.Entry;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClassicalGroupTest {
  static Stream<Group> groups() {
    return Stream.of(
        new ClassicalGroup(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3),
        new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, 2, 2),
        new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, 3, 0),
        new ClassicalGroup(Family.ORTHOGONAL, 1, 2),
        new ClassicalGroup(Family.ORTHOGONAL, 4, 0),
        new ClassicalGroup(Family.SYMPLECTIC, 4, 0),
        new ClassicalGroup(Family.SPECIAL_LINEAR, 3, 0),
        new SymmetricGroup(4),
        new SymmetricGroup(1));
  }

  static Stream<Group> combinedGroups() {
    return Stream.of(
            "SO(3) x S(2)",
            "SU(2) x D(5)",
            "S(2) wr Z(2)",
            "Z(3) : perm(3; (2 3))",
            "SO(2)[1,3 of 3]",
            "join(S(3), Z(3))",
            "join(lorentz, parity)")
        .map(GroupNames::parse);
  }

  private static Term slots(InvariantTensor tensor) {
    return new Term(
        tensor.slots().stream()
            .map(upper -> upper ? new Factor.Vector() : new Factor.Dual(new Factor.Vector()))
            .map(Factor.class::cast)
            .toList());
  }

  private static Matrix<Algebraic> column(InvariantTensor tensor, int dimension) {
    int size = (int) Math.round(Math.pow(dimension, tensor.slots().size()));
    Matrix.Builder<Algebraic> builder = Matrix.builder(NumberField.Q, size, 1);
    for (Entry entry : tensor.entries()) {
      int at = 0;
      for (int index : entry.indices()) {
        at = at * dimension + index;
      }
      builder.add(at, 0, Algebraic.of(entry.value()));
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("combinedGroups")
  void namedTensorsAreInvariant(Group group) {
    assertThat(group.tensors()).isNotEmpty();
    for (InvariantTensor tensor : group.tensors()) {
      Matrix<Algebraic> column = column(tensor, group.dimension());
      assertThat(column.isZero()).isFalse();
      for (Matrix<Algebraic> a : group.generators()) {
        assertThat(Induced.algebra(slots(tensor), Action.real(a)).multiply(column).isZero())
            .as("%s of %s", tensor.name(), group.name())
            .isTrue();
      }
      for (Matrix<Algebraic> h : group.discrete()) {
        assertThat(Induced.element(slots(tensor), Action.real(h)).multiply(column))
            .as("%s of %s", tensor.name(), group.name())
            .isEqualTo(column);
      }
    }
  }

  @Test
  void theTensorOfVolumeChangesSignUnderReflections() {
    ClassicalGroup full = new ClassicalGroup(Family.ORTHOGONAL, 3, 0);
    InvariantTensor volume =
        new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, 3, 0).tensors().getLast();
    assertThat(volume.name()).isEqualTo("epsilon");
    assertThat(volume.slots()).containsExactly(false, false, false);
    Matrix<Algebraic> column = column(volume, 3);
    Matrix<Algebraic> image =
        Induced.element(slots(volume), Action.real(full.discrete().getFirst())).multiply(column);
    assertThat(image).isEqualTo(column.scale(Algebraic.of(-1)));
  }

  @Test
  void parametersOutsideTheFamiliesAreRefused() {
    assertThatThrownBy(() -> new ClassicalGroup(Family.SYMPLECTIC, 3, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClassicalGroup(Family.SPECIAL_LINEAR, 2, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ClassicalGroup(Family.ORTHOGONAL, 0, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SymmetricGroup(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void declaredMatricesAreChecked() {
    Matrix<Rational> singular = Matrix.of(new long[][] {{1, 1}, {1, 1}});
    assertThatThrownBy(() -> DeclaredGroup.rational("bad", 2, List.of(), List.of(singular)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("singular: {{1,1},{1,1}}");
    assertThatThrownBy(() -> DeclaredGroup.rational("bad", 3, List.of(singular), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 x 2 where V has dimension 3");
  }

  @Test
  void namesAreThoseOfTheLiterature() {
    assertThat(groups().map(Group::name))
        .containsExactly(
            "SO+(1,3)", "SO(2,2)", "SO(3)", "O(1,2)", "O(4)", "Sp(4)", "SL(3)", "S(4)", "S(1)");
  }
}
