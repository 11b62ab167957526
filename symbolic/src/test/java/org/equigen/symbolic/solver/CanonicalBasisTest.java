package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The basis is what it claims: invariant, complete, in reduced echelon form, and always the same.
 */
class CanonicalBasisTest {
  private static final long SEED = 42;
  private static final Representation VECTOR = Representation.of(Term.vector());
  private static final Term ALTERNATING = new Term(List.of(new Factor.Alternating(2, VECTOR)));
  private static final Term SYMMETRIC = new Term(List.of(new Factor.Symmetric(3, VECTOR)));
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  static Stream<Arguments> cases() {
    Group quarterTurns =
        declared("quarter turns", 2, List.of(), List.of(Exact.of(new long[][] {{0, -1}, {1, 0}})));
    Group shear = declared("shear", 2, List.of(Exact.of(new long[][] {{0, 1}, {0, 0}})), List.of());
    Group sixthTurns =
        declared("sixth turns", 2, List.of(), List.of(Exact.of(new long[][] {{1, -1}, {1, 0}})));
    Group scaling =
        declared("doubling", 2, List.of(), List.of(Exact.of(new long[][] {{0, 2}, {1, 0}})));
    Group spiral =
        declared("weights", 2, List.of(Exact.of(new long[][] {{1, 0}, {0, -2}})), List.of());
    return Stream.of(
        Arguments.of(Terms.special(3, 0), Terms.tensor(2, 0), Terms.tensor(2, 0)),
        Arguments.of(Terms.connected(1, 3), Terms.tensor(2, 0), Terms.tensor(1, 1)),
        Arguments.of(Terms.special(1, 2), Terms.tensor(1, 0), Terms.tensor(2, 1)),
        Arguments.of(Terms.orthogonal(2, 1), Terms.tensor(2, 0), Terms.tensor(2, 0)),
        Arguments.of(Terms.symplectic(4), Terms.tensor(1, 0), Terms.tensor(2, 1)),
        Arguments.of(Terms.linear(2), Terms.tensor(1, 1), Terms.tensor(2, 2)),
        Arguments.of(Terms.linear(3), Terms.tensor(1, 1), Terms.tensor(1, 1)),
        Arguments.of(new SymmetricGroup(4), Terms.tensor(1, 0), Terms.tensor(2, 0)),
        Arguments.of(quarterTurns, Terms.tensor(2, 0), Terms.tensor(2, 0)),
        Arguments.of(sixthTurns, Terms.tensor(1, 1), Terms.tensor(2, 0)),
        Arguments.of(shear, Terms.tensor(2, 0), Terms.tensor(1, 1)),
        Arguments.of(scaling, Terms.tensor(2, 1), Terms.tensor(1, 0)),
        Arguments.of(spiral, Terms.tensor(3, 0), Terms.tensor(1, 1)),
        Arguments.of(ExceptionalGroup.g2(), Terms.tensor(1, 0), Terms.tensor(2, 0)),
        Arguments.of(ExceptionalGroup.g2(), ALTERNATING, Terms.tensor(1, 0)),
        Arguments.of(SplitGroups.linear(3), Terms.tensor(2, 0), Terms.tensor(2, 0)),
        Arguments.of(SplitGroups.linear(3), Terms.tensor(1, 1), Terms.tensor(1, 1)),
        Arguments.of(SplitGroups.linear(2), Terms.tensor(2, 1), Terms.tensor(2, 1)),
        Arguments.of(SplitGroups.orthogonal(), SYMMETRIC, SYMMETRIC),
        Arguments.of(SplitGroups.orthogonal(), Terms.tensor(2, 0), Terms.tensor(3, 0)),
        Arguments.of(conjugate(Terms.special(3, 0)), Terms.tensor(2, 0), Terms.tensor(1, 0)),
        Arguments.of(conjugate(Terms.connected(1, 2)), Terms.tensor(1, 0), Terms.tensor(1, 1)));
  }

  private static Group declared(
      String name,
      int dimension,
      List<Matrix<Algebraic>> generators,
      List<Matrix<Algebraic>> discrete) {
    return new DeclaredGroup(name, dimension, NumberField.Q, generators, discrete, List.of());
  }

  /** The same group in another basis: no generator stays sparse, so nothing is easy. */
  private static Group conjugate(Group group) {
    int n = group.dimension();
    Random random = new Random(SEED);
    Matrix<Algebraic> basis = Matrix.identity(NumberField.Q, n);
    for (int i = 0; i < 2 * n; i++) {
      int row = random.nextInt(n);
      int column = (row + 1 + random.nextInt(n - 1)) % n;
      Algebraic factor = Algebraic.of(random.nextBoolean() ? 1 : -1);
      Matrix<Algebraic> shear =
          Matrix.identity(NumberField.Q, n)
              .add(Matrix.builder(NumberField.Q, n, n).add(row, column, factor).build());
      basis = basis.multiply(shear);
    }
    Matrix<Algebraic> change = basis;
    Matrix<Algebraic> back = Elimination.inverse(basis);
    return declared(
        group.name() + " in another basis",
        n,
        group.generators().stream().map(a -> change.multiply(a).multiply(back)).toList(),
        group.discrete().stream().map(h -> change.multiply(h).multiply(back)).toList());
  }

  private static Matrix<Algebraic> matrix(IntertwinerBasis basis, Intertwiner map) {
    Matrix.Builder<Algebraic> builder =
        Matrix.builder(NumberField.Q, basis.rows(), basis.columns());
    for (int e = 0; e < map.size(); e++) {
      builder.add(map.rows()[e], map.columns()[e], basis.coefficient(map, e));
    }
    return builder.build();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyMapCommutesWithEveryGenerator(Group group, Term in, Term out) {
    IntertwinerBasis basis = solver.solve(group, in, out);
    assertThat(basis.elements()).as("a case without solutions shows nothing").isNotEmpty();
    for (Intertwiner map : basis.elements()) {
      Matrix<Algebraic> w = matrix(basis, map);
      assertThat(w.isZero()).isFalse();
      for (Matrix<Algebraic> a : group.generators()) {
        assertThat(Induced.algebra(out, Action.real(a)).multiply(w))
            .isEqualTo(w.multiply(Induced.algebra(in, Action.real(a))));
      }
      for (Matrix<Algebraic> h : group.discrete()) {
        assertThat(Induced.element(out, Action.real(h)).multiply(w))
            .isEqualTo(w.multiply(Induced.element(in, Action.real(h))));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void dimensionEqualsThatOfDenseEliminationOverTheRationals(Group group, Term in, Term out) {
    Term space = out.times(in.dual());
    List<Matrix<Algebraic>> constraints = new ArrayList<>();
    group.generators().forEach(a -> constraints.add(Induced.algebra(space, Action.real(a))));
    for (Matrix<Algebraic> h : group.discrete()) {
      Matrix<Algebraic> image = Induced.element(space, Action.real(h));
      constraints.add(image.subtract(Matrix.identity(NumberField.Q, image.rows())));
    }
    int size = constraints.getFirst().columns();
    Matrix.Builder<Algebraic> stacked =
        Matrix.builder(NumberField.Q, size * constraints.size(), size);
    for (int c = 0; c < constraints.size(); c++) {
      for (int row = 0; row < size; row++) {
        for (Matrix.Entry<Algebraic> entry : constraints.get(c).row(row)) {
          stacked.add(c * size + row, entry.column(), entry.value());
        }
      }
    }
    int nullity = size - Elimination.rank(stacked.build());
    assertThat(solver.solve(group, in, out).dimension()).isEqualTo(nullity);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void basisIsInReducedEchelonFormWithPrimitiveEntries(Group group, Term in, Term out) {
    IntertwinerBasis basis = solver.solve(group, in, out);
    int lastPivot = -1;
    for (Intertwiner map : basis.elements()) {
      int pivot = map.rows()[0] * basis.columns() + map.columns()[0];
      assertThat(pivot).isGreaterThan(lastPivot);
      lastPivot = pivot;
      assertThat(map.values().signum(0)).isPositive();
      BigInteger divisor = BigInteger.ZERO;
      for (int e = 0; e < map.size(); e++) {
        divisor = divisor.gcd(map.values().get(e));
      }
      assertThat(divisor).isEqualTo(1);
      for (Intertwiner other : basis.elements()) {
        Algebraic entry = matrix(basis, other).get(map.rows()[0], map.columns()[0]);
        assertThat(entry.rational().signum()).isEqualTo(other.equals(map) ? 1 : 0);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void generatorsInAnyOrderAndRedundantOnesGiveTheSameBytes(Group group, Term in, Term out) {
    List<Matrix<Algebraic>> generators = new ArrayList<>(group.generators());
    for (int i = 0; i + 1 < group.generators().size(); i++) {
      generators.add(group.generators().get(i).bracket(group.generators().get(i + 1)));
    }
    generators.replaceAll(generator -> generator.scale(Algebraic.of(Rational.of(3, 2))));
    List<Matrix<Algebraic>> discrete = new ArrayList<>(group.discrete());
    group.discrete().forEach(h -> discrete.add(h.multiply(h)));
    Collections.shuffle(generators, new Random(SEED));
    Collections.reverse(discrete);
    Group shuffled = declared(group.name(), group.dimension(), generators, discrete);
    assertThat(entries(solver.solve(shuffled, in, out)))
        .isEqualTo(entries(solver.solve(group, in, out)));
  }

  private static String entries(IntertwinerBasis basis) {
    StringBuilder text = new StringBuilder();
    for (Intertwiner map : basis.elements()) {
      for (int e = 0; e < map.size(); e++) {
        text.append(map.rows()[e]).append(' ').append(map.columns()[e]).append(' ');
        text.append(map.values().get(e)).append('\n');
      }
      text.append('\n');
    }
    return text.toString();
  }

  @Test
  void conjugateGroupsHaveTheSameDimensions() {
    for (Group group :
        List.of(Terms.special(3, 0), Terms.connected(1, 3), Terms.linear(3), Terms.symplectic(4))) {
      for (int k = 0; k <= 2; k++) {
        Term in = Terms.tensor(k, 0);
        assertThat(solver.solve(conjugate(group), in, in).dimension())
            .as("%s, V^%d", group.name(), k)
            .isEqualTo(solver.solve(group, in, in).dimension());
      }
    }
  }

  @Test
  @Timeout(20)
  void manyEqualProductsAreNotTriedOneByOne() {
    Term many = Terms.tensor(10, 0);
    IntertwinerBasis basis = solver.solve(Terms.linear(1), many, many);
    assertThat(basis.elements()).hasSize(1);
  }
}
