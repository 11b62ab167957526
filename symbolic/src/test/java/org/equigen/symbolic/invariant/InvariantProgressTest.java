package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class InvariantProgressTest {
  private static final class Listener implements SolverProgress {
    private final Map<Step, List<Long>> shares = new EnumMap<>(Step.class);
    private final Map<Step, Long> totals = new EnumMap<>(Step.class);

    @Override
    public void estimated(SolverEstimate estimate) {}

    @Override
    public void advanced(Step step, long done, long total) {
      assertThat(done).isBetween(0L, total);
      shares.computeIfAbsent(step, _ -> new ArrayList<>()).add(done);
      totals.put(step, total);
    }
  }

  private static InvariantRing ring(Listener listener, String name, int degree) {
    Group group = GroupNames.parse(name);
    return new InvariantSolver(
            new IntertwinerSolver(BasisCache.none()), InvariantCache.none(), listener)
        .ring(group, RepresentationParser.parse("V", group), degree);
  }

  @Test
  void theShareOfTheSearchMovesWithinDegrees() {
    Listener listener = new Listener();
    ring(listener, "perm(5; (1 2 3 4 5); (1 2 3))", 10);
    List<Long> shares = listener.shares.getOrDefault(SolverProgress.Step.MULTIPLYING, List.of());
    assertThat(shares).isSorted().endsWith(listener.totals.get(SolverProgress.Step.MULTIPLYING));
    assertThat(shares.stream().distinct()).hasSizeGreaterThan(50);
    assertThat(listener.shares).containsKey(SolverProgress.Step.COUNTING);
  }

  /** A test of a choice of primary invariants would list 376,740 monomials, to no end. */
  @Test
  @Timeout(60)
  void primaryInvariantsAreNotLookedForAmongMillionsOfMonomials() {
    Listener listener = new Listener();
    InvariantRing ring = ring(listener, "perm(7; (1 2 3 4 5 6 7); (5 6 7))", 8);
    assertThat(ring.module().completeness().proven()).isFalse();
    Coordinates coordinates =
        Coordinates.of(
            ring.group(), RepresentationParser.parse("V", ring.group()), ring.group().field());
    assertThat(coordinates.count(MultiDegree.ofTotal(1, 22).getFirst())).isEqualTo(376_740);
    assertThat(coordinates.count(MultiDegree.ofTotal(1, 3).getFirst()))
        .isEqualTo(coordinates.monomials(MultiDegree.ofTotal(1, 3).getFirst()).size());
    assertThat(listener.shares).containsKey(SolverProgress.Step.PROVING);
  }
}
