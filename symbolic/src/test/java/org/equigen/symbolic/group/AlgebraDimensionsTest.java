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

/** Every named group has the algebra, or the number of elements, that the literature gives. */
class AlgebraDimensionsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lorentz| 6",
        "SO(4)| 6",
        "O(1,3)| 6",
        "SO(2,4)| 15",
        "conformal(3)| 10",
        "Sp(2)| 3",
        "Sp(6)| 21",
        "SL(2)| 3",
        "SL(4)| 15",
        "GL(1)| 1",
        "GL(3)| 9",
        "U(1)| 1",
        "U(3)| 9",
        "SU(1)| 0",
        "SU(2)| 3",
        "SU(3)| 8",
        "SU(4)| 15",
        "SL(2,C)| 6",
        "SL(3,C)| 16",
        "trivial(3)| 0",
        "scaling(3)| 1",
        "homogeneous galilei| 6",
        "translations(3)| 3",
        "E(2)| 3",
        "SE(3)| 6",
        "poincare| 10",
        "galilei| 10",
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
        "trivial(2)| 1",
        "parity| 2",
        "time reversal| 2",
        "join(parity, time reversal)| 4",
        "C(1)| 1",
        "C(2)| 2",
        "C(3)| 3",
        "C(4)| 4",
        "C(5)| 5",
        "C(7)| 7",
        "C(8)| 8",
        "C(12)| 12",
        "C(60)| 60",
        "D(1)| 2",
        "D(3)| 6",
        "D(4)| 8",
        "D(5)| 10",
        "D(9)| 18",
        "tetrahedral| 12",
        "full tetrahedral| 24",
        "pyritohedral| 24",
        "octahedral| 24",
        "full octahedral| 48",
        "icosahedral| 60",
        "full icosahedral| 120",
        "S(1)| 1",
        "S(4)| 24",
        "A(4)| 12",
        "A(5)| 60",
        "Z(6)| 6",
        "cube| 24",
        "image(2,2)| 8",
        "image(4,4)| 64",
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
