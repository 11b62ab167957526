package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.group.ExceptionalGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Dimensions known from character theory and from the literature. */
class GoldenDimensionsTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  /** Invariants of V^k for k = 0, 1, 2, ...; -1 where the source is silent. */
  static Stream<Arguments> invariantsOfPowers() {
    return Stream.of(
        Arguments.of(Terms.special(2, 0), List.of(1, 0, 2, 0, 6, 0, 20, 0, 70)),
        Arguments.of(Terms.special(3, 0), List.of(1, 0, 1, 1, 3, 6, 15, 36, 91, 232)),
        Arguments.of(Terms.special(4, 0), List.of(1, 0, 1, 0, 4, 0, 25, 0, 196)),
        Arguments.of(Terms.special(5, 0), List.of(1, 0, 1, 0, 3, 1, 15, 15)),
        Arguments.of(Terms.special(6, 0), List.of(1, 0, 1, 0, 3, 0, 16)),
        Arguments.of(Terms.special(7, 0), List.of(1, 0, 1, 0, 3, 0, 15)),
        Arguments.of(Terms.connected(1, 3), List.of(1, 0, 1, 0, 4, 0, 25, 0, 196)),
        Arguments.of(Terms.special(1, 3), List.of(1, 0, 1, 0, 4, 0, 25, 0, 196)),
        Arguments.of(Terms.orthogonal(1, 3), List.of(1, 0, 1, 0, 3, 0, 15, 0, 105)),
        Arguments.of(Terms.linear(2), List.of(1, 0, 1, 0, 2, 0, 5, 0, 14)),
        Arguments.of(Terms.symplectic(2), List.of(1, 0, 1, 0, 2, 0, 5, 0, 14)),
        Arguments.of(Terms.linear(3), List.of(1, 0, 0, 1, 0, 0, 5, 0, 0, 42)),
        Arguments.of(Terms.symplectic(6), List.of(1, 0, 1, 0, 3, 0, 15)),
        Arguments.of(ExceptionalGroup.g2(), List.of(1, 0, 1, 1, 4, 10, 35, 120, 455)),
        Arguments.of(ExceptionalGroup.f4(), List.of(1, 0, 1, 1, 5)),
        Arguments.of(ExceptionalGroup.e(6), List.of(1, 0, 0, 1)),
        Arguments.of(ExceptionalGroup.e(7), List.of(1, 0, 1, 0, 4)),
        Arguments.of(ExceptionalGroup.e(8), List.of(1, 0, 1, 1)),
        Arguments.of(new SymmetricGroup(5), List.of(1, 1, 2, 5, 15, 52)),
        Arguments.of(new SymmetricGroup(3), List.of(1, 1, 2, 5, 14, 41)));
  }

  @ParameterizedTest
  @MethodSource("invariantsOfPowers")
  void invariantsOfPowersOfTheVectorAreCounted(Group group, List<Integer> expected) {
    List<Integer> found = new ArrayList<>();
    for (int k = 0; k < expected.size(); k++) {
      found.add(solver.solve(group, Term.SCALAR, Terms.tensor(k, 0)).dimension());
    }
    assertThat(found).as(group.name()).isEqualTo(expected);
  }

  static Stream<Arguments> maps() {
    Term v2 = Terms.tensor(2, 0);
    Term v4 = Terms.tensor(4, 0);
    return Stream.of(
        Arguments.of(new SymmetricGroup(6), v2, v2, 15),
        Arguments.of(new SymmetricGroup(20), v2, v2, 15),
        Arguments.of(Terms.orthogonal(1, 3), v4, v4, 105),
        Arguments.of(Terms.special(3, 0), v4, v4, 91),
        Arguments.of(Terms.connected(1, 3), Terms.tensor(1, 2), Terms.tensor(1, 2), 25),
        Arguments.of(Terms.linear(3), Terms.tensor(2, 0), Terms.tensor(2, 0), 2),
        Arguments.of(Terms.linear(3), Terms.tensor(3, 3), Term.SCALAR, 6));
  }

  @ParameterizedTest
  @MethodSource("maps")
  void mapsBetweenTensorsAreCounted(Group group, Term in, Term out, int expected) {
    assertThat(solver.solve(group, in, out).dimension()).isEqualTo(expected);
  }

  @Test
  void powersOfTheVectorSplitAsTheirSymmetryDemands() {
    Group group = Terms.special(3, 0);
    Representation v = Representation.of(Term.vector());
    Term symmetric = new Term(List.of(new Factor.Symmetric(2, v)));
    Term alternating = new Term(List.of(new Factor.Alternating(2, v)));
    assertThat(solver.solve(group, symmetric, symmetric).dimension()).isEqualTo(2);
    assertThat(solver.solve(group, Term.vector(), alternating).dimension()).isEqualTo(1);
    assertThat(solver.solve(group, alternating, symmetric).dimension()).isZero();
    assertThat(solver.solve(group, symmetric, Term.SCALAR).dimension()).isEqualTo(1);
  }

  @Test
  void sumsAreCountedChannelByChannel() {
    Group group = Terms.special(3, 0);
    Representation scalars = Representation.of(Term.SCALAR);
    Representation v = Representation.of(Term.vector());
    Representation in = scalars.times(5).plus(v.times(5));
    Representation out = scalars.times(3).plus(v.times(v)).plus(v.times(2));
    assertThat(solver.solve(group, in, out).dimension()).isEqualTo(5 * 3 + 5 + 5 + 5 * 2);
  }
}
