package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Generators of combined groups satisfy the equations of their parts, exactly. */
class DefiningEquationsTest {
  private static void requireForm(Group group, Matrix<Algebraic> form) {
    for (Matrix<Algebraic> a : group.generators()) {
      Matrix<Algebraic> dagger = Exact.conjugate(group.field(), a.transpose());
      assertThat(dagger.multiply(form).add(form.multiply(a)).isZero())
          .as("%s of %s", a, group.name())
          .isTrue();
    }
    for (Matrix<Algebraic> h : group.discrete()) {
      Matrix<Algebraic> dagger = Exact.conjugate(group.field(), h.transpose());
      assertThat(dagger.multiply(form).multiply(h)).as(group.name()).isEqualTo(form);
    }
  }

  private static Matrix<Algebraic> metric(NumberField field, int p, int q) {
    return new SquareMatrices(field, p + q).diagonal(i -> i < p ? 1 : -1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"SU(2) x SO(3) x C(5); 7; 0", "SO(1,3) wr S(1); 1; 3", "U(2) wr S(2); 4; 0"})
  void metricsAreKept(String name, int p, int q) {
    Group group = GroupNames.parse(name);
    requireForm(group, metric(group.field(), p, q));
  }

  @ParameterizedTest
  @ValueSource(strings = {"translations(2) : U(2)", "translations(4) : O(1,3)"})
  void affineGroupsKeepTheLastCoordinate(String name) {
    Group group = GroupNames.parse(name);
    int last = group.dimension() - 1;
    assertThat(group.generators()).allMatch(a -> a.row(last).isEmpty());
    assertThat(group.discrete()).allMatch(h -> h.row(last).size() == 1);
    assertThat(group.discrete()).allMatch(h -> h.get(last, last).equals(Algebraic.ONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SO(3) x S(5); SO(3) 0 3, S(5) 3 5",
        "SO(2)[2,3 of 4]; SO(2) 1 2",
        "SO(3) x SO(2) x SO(3); SO(3)#1 0 3, SO(2) 3 2, SO(3)#2 5 3"
      })
  void productsAreBlockDiagonal(String name, String blocks) {
    Group group = GroupNames.parse(name);
    assertThat(
            group.components().stream()
                .map(c -> c.name() + " " + c.offset() + " " + c.size())
                .toList())
        .containsExactly(blocks.split(", "));
    for (Component component : group.components()) {
      assertThat(group.generators()).allMatch(a -> a.isBlock(component.offset(), component.size()));
      assertThat(group.discrete()).allMatch(h -> h.isBlock(component.offset(), component.size()));
    }
  }
}
