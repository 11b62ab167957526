package org.equigen.symbolic.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.equigen.symbolic.group.permutation.NamedPermutations;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.TupleOrbits;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PermutationGroupTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  /** Groups with the numbers of invariants of V^k, k = 0, 1, 2, ... */
  static Stream<Arguments> invariants() {
    return Stream.of(
        Arguments.of(new SymmetricGroup(5), List.of(1, 1, 2, 5, 15, 52)),
        Arguments.of(new AlternatingGroup(5), List.of(1, 1, 2, 5, 16, 63)),
        Arguments.of(new AlternatingGroup(6), List.of(1, 1, 2, 5, 15)),
        Arguments.of(PermutationGroup.cyclic(6), List.of(1, 1, 6, 36, 216)),
        Arguments.of(PermutationGroup.cube(), List.of(1, 1, 3, 12, 60)),
        Arguments.of(PermutationGroup.rubik(), List.of(1, 2, 9)),
        Arguments.of(PermutationGroup.image(2, 2), List.of(1, 1, 8, 64)),
        Arguments.of(PermutationGroup.image(4, 4), List.of(1, 1, 64)));
  }

  @ParameterizedTest
  @MethodSource("invariants")
  void invariantsAreCountedBySolverAndByOrbits(Group group, List<Integer> expected) {
    List<Permutation> permutations = PermutationAction.of(group).orElseThrow();
    List<Integer> solved = new ArrayList<>();
    List<Integer> counted = new ArrayList<>();
    for (int k = 0; k < expected.size(); k++) {
      Term power = new Term(java.util.Collections.nCopies(k, new Factor.Vector()));
      solved.add(solver.solve(group, Term.SCALAR, power).dimension());
      counted.add(TupleOrbits.count(group.dimension(), permutations, k));
    }
    assertThat(solved).as(group.name()).isEqualTo(expected);
    assertThat(counted).as(group.name()).isEqualTo(expected);
  }

  @Test
  void matricesSendBasisVectorsAsThePermutationsDo() {
    List<Permutation> rubik = NamedPermutations.rubik();
    assertThat(PermutationAction.of(PermutationGroup.rubik())).hasValue(rubik);
    Group rotations = new ClassicalGroup(ClassicalGroup.Family.SPECIAL_ORTHOGONAL, 3, 0);
    assertThat(PermutationAction.of(rotations)).isEmpty();
    Group reflection = new ClassicalGroup(ClassicalGroup.Family.ORTHOGONAL, 1, 0);
    assertThat(PermutationAction.of(reflection)).isEmpty();
  }

  @Test
  void ordersAreExact() {
    assertThat(PermutationGroup.rubik().order()).hasToString("43252003274489856000");
    assertThat(PermutationGroup.image(4, 5).order()).isEqualTo(100);
    assertThat(PermutationGroup.cyclic(1024).order()).isEqualTo(1024);
  }

  @Test
  void groupsWithoutNameAreNamedByTheirCycles() {
    Permutation a = Permutation.cycles(6, new int[] {1, 2, 3}, new int[] {4, 5});
    Permutation b = Permutation.cycles(6, new int[] {1, 6});
    assertThat(PermutationGroup.of(6, List.of(a, b)).name())
        .isEqualTo("perm(6; (1 2 3)(4 5); (1 6))");
    assertThat(PermutationGroup.of(3, List.of()).name()).isEqualTo("perm(3)");
  }

  @Test
  void impossibleDegreesAreRefused() {
    assertThatThrownBy(() -> new AlternatingGroup(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PermutationGroup.of(0, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PermutationGroup.of(3, List.of(Permutation.identity(4))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PermutationGroup.image(3, 2))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
