package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * In another basis a group has as many equivariant maps as before, though no generator stays sparse
 * and no coordinate is special any more.
 */
class ConjugateGroupsTest {
  private static final long SEED = 20_261_121;
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); V^2; V^2
          SO(3); V^3; V^2
          SO(4); V^2; V^2
          SO(5); V^2; V^2
          lorentz; V^2; V^2
          O(1,3); V^2; T(1,1)
          SO(2,2); V^2; V^2
          SO(2); V^3; V^3
          Sp(4); V^2; V^2
          Sp(6); V^2; T(1,1)
          SL(3); T(1,1); T(1,1)
          GL(2); T(2,1); T(2,1)
          SU(2); V^2; V^2
          SU(2); V; Conj(V)
          SU(3); T(1,1); T(1,1)
          U(2); T(1,1); T(1,1)
          SL(2,C); V*Conj(V); V*Conj(V)
          G2; V; V^2
          G2; V^2; V^2
          S(4); V^2; V^2
          A(4); V^2; V
          Z(5); V; V^2
          cube; V; V
          D(4); V^2; V^2
          D(3); V^2; V
          C(5); V^2; V^2
          D(8); V^2; V^2
          icosahedral; V^2; V^2
          icosahedral; V^3; V^3
          full octahedral; V^2; V^2
          E(2); V^2; V^2
          SE(3); V; V^2
          poincare; V; V
          galilei; V; T(1,1)
          scaling(2); V; V
          """)
  void haveTheSameDimensions(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    Random random = new Random(SEED);
    int expected = dimension(group, in, out);
    assertThat(expected).isPositive();
    for (int round = 0; round < 2; round++) {
      Group conjugate = conjugate(group, random);
      assertThat(dimension(conjugate, in, out))
          .as("%s, %s -> %s, seed %d, round %d", name, in, out, SEED, round)
          .isEqualTo(expected);
    }
    assertThat(dimension(conjugate(group, random), "S", "S")).isEqualTo(1);
  }

  private int dimension(Group group, String in, String out) {
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    return Math.toIntExact(solver.solve(group, from, to).dimension());
  }

  /** By a product of elementary integer matrices, which has determinant 1. */
  private static Group conjugate(Group group, Random random) {
    int n = group.dimension();
    Matrix<Algebraic> change = Matrix.identity(group.field(), n);
    for (int i = 0; i < 2 * n && n > 1; i++) {
      int row = random.nextInt(n);
      int column = (row + 1 + random.nextInt(n - 1)) % n;
      Matrix<Algebraic> shear =
          Matrix.identity(group.field(), n)
              .add(
                  Matrix.builder(group.field(), n, n)
                      .add(row, column, Algebraic.of(random.nextBoolean() ? 1 : -1))
                      .build());
      change = change.multiply(shear);
    }
    Matrix<Algebraic> back = Elimination.inverse(change);
    return new DeclaredGroup(
        group.name() + " in another basis",
        n,
        group.field(),
        moved(group.generators(), change, back),
        moved(group.discrete(), change, back),
        Collections.emptyList());
  }

  private static List<Matrix<Algebraic>> moved(
      List<Matrix<Algebraic>> matrices, Matrix<Algebraic> change, Matrix<Algebraic> back) {
    return matrices.stream().map(matrix -> change.multiply(matrix).multiply(back)).toList();
  }
}
