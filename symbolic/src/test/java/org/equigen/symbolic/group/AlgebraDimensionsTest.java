package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Combined groups have the algebra, or the number of elements, that their parts give. */
class AlgebraDimensionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "translations(2) : U(2)| 8",
        "translations(2) : SL(2,C)| 10",
        "SO(3) x SU(2)| 6",
        "SO(3) x S(5)| 3",
        "SU(2) x D(5)| 3",
        "SO(3) wr S(2)| 6",
        "SO(3) wr perm(3; (1 2))| 9",
        "SO(2)[1,3 of 3]| 1",
        "join(SO(2)[1,2 of 4], SO(2)[2,3 of 4])| 3",
        "join(lorentz, parity, time reversal)| 6"
      })
  void bracketsSpanTheAlgebra(String name, int dimension) {
    assertThat(AlgebraClosure.of(GroupNames.parse(name)).dimension()).isEqualTo(dimension);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "join(parity, time reversal)| 4",
        "C(60)| 60",
        "S(3) wr Z(2)| 72",
        "C(4) wr S(2)| 32",
        "Z(5) : perm(5; (2 3 5 4))| 20",
        "A(4) : perm(4; (1 2))| 24",
        "S(3) x Z(4)| 24",
        "C(3) x C(5)| 15",
        "tetrahedral[2,3,1 of 4]| 12",
        "O(1) wr S(3)| 48",
        "join(octahedral, pyritohedral)| 48",
        "join(C(3), C(5))| 15"
      })
  void finiteGroupsHaveTheirElements(String name, int order) {
    Group group = GroupNames.parse(name);
    assertThat(group.generators()).isEmpty();
    assertThat(elements(group)).hasSize(order);
  }

  private static Set<Matrix<Algebraic>> elements(Group group) {
    Matrix<Algebraic> identity = Matrix.identity(group.field(), group.dimension());
    Set<Matrix<Algebraic>> found = new HashSet<>(Set.of(identity));
    List<Matrix<Algebraic>> open = new ArrayList<>(found);
    for (int at = 0; at < open.size(); at++) {
      for (Matrix<Algebraic> step : group.discrete()) {
        Matrix<Algebraic> element = step.multiply(open.get(at));
        if (found.add(element)) {
          open.add(element);
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"O(3)", "O(2,3)", "SO(2,2)", "GL(4)", "join(C(4), D(3))", "SU(2) x D(5)", "E(3)"})
  void discreteGeneratorsAreInvertible(String name) {
    Group group = GroupNames.parse(name);
    assertThat(group.discrete()).isNotEmpty();
    for (Matrix<Algebraic> element : group.discrete()) {
      assertThat(element.multiply(Elimination.inverse(element)))
          .isEqualTo(Matrix.identity(group.field(), group.dimension()));
    }
  }
}
