package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PointGroup;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.DiskCache;
import org.equigen.symbolic.store.KeptSolutions;
import org.equigen.symbolic.store.ResultFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class WorkloadTest {
  @TempDir private Path folder;

  /** Notes what it hears, and interrupts its own thread in a given step. */
  private static final class Listener implements SolverProgress {
    private final Set<Step> stop;
    private final List<SolverEstimate> estimates = new ArrayList<>();
    private final Set<Step> steps = EnumSet.noneOf(Step.class);
    private final Map<Step, Long> totals = new EnumMap<>(Step.class);

    Listener(Set<Step> stop) {
      this.stop = stop;
    }

    @Override
    public void estimated(SolverEstimate estimate) {
      estimates.add(estimate);
      assertThat(steps).doesNotContain(Step.ELIMINATING);
    }

    @Override
    public void advanced(Step step, long done, long total) {
      assertThat(done).isBetween(0L, total);
      steps.add(step);
      totals.put(step, total);
      if (stop.contains(step)) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void estimateComesBeforeTheElimination() {
    Listener listener = new Listener(Set.of());
    new IntertwinerSolver(BasisCache.none(), listener)
        .solve(Terms.special(3, 0), Term.SCALAR, Terms.tensor(8, 0));
    assertThat(listener.steps).contains(SolverProgress.Step.ELIMINATING);
    assertThat(listener.totals.get(SolverProgress.Step.READING))
        .as("coordinates of two generators, to find their rows and to read these")
        .isEqualTo(2 * 2 * 6_561L);
    assertThat(listener.estimates).hasSize(1);
    SolverEstimate estimate = listener.estimates.getFirst();
    assertThat(estimate.unknowns()).isEqualTo(6_561);
    assertThat(estimate.orbits()).isBetween(91, 6_561);
    assertThat(estimate.entries()).isGreaterThan(estimate.equations());
    assertThat(estimate.bytes()).isPositive();
    assertThat(estimate.seconds()).isPositive();
  }

  @Test
  void estimatesGrowWithTheProblem() {
    SolverEstimate small = SolverEstimate.of(100, 100, 1_000, 5_000, 1);
    SolverEstimate large = SolverEstimate.of(100, 10_000, 1_000, 5_000, 1);
    assertThat(large.bytes()).isGreaterThan(small.bytes());
    assertThat(large.seconds()).isGreaterThan(small.seconds());
    SolverEstimate staged = SolverEstimate.of(100, 10_000, 1_000, 5_000, 20);
    assertThat(staged.bytes()).isLessThan(large.bytes());
    assertThat(staged.seconds()).isLessThan(large.seconds());
  }

  @Test
  void interruptedSolversStopAndKeepNothing() {
    for (SolverProgress.Step step :
        List.of(SolverProgress.Step.ELIMINATING, SolverProgress.Step.VERIFYING)) {
      IntertwinerSolver solver =
          new IntertwinerSolver(
              new DiskCache(folder, Duration.ZERO), new Listener(EnumSet.of(step)));
      Throwable thrown =
          catchThrowable(() -> solver.solve(Terms.special(3, 0), Term.SCALAR, Terms.tensor(8, 0)));
      assertThat(Thread.interrupted()).as("the flag stays for others to see").isTrue();
      assertThat(thrown).isInstanceOf(DiagnosticException.class).hasMessageContaining("EQG065");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void solversOverNumberFieldsReportAndStopAsWell() {
    Group icosahedral = PointGroup.of(PointGroup.Kind.ICOSAHEDRAL);
    Listener listener = new Listener(Set.of());
    new IntertwinerSolver(BasisCache.none(), listener)
        .solve(icosahedral, Terms.tensor(2, 0), Terms.tensor(2, 0));
    Set<SolverProgress.Step> all =
        EnumSet.of(
            SolverProgress.Step.READING,
            SolverProgress.Step.ELIMINATING,
            SolverProgress.Step.VERIFYING);
    assertThat(listener.steps).isEqualTo(all);
    for (SolverProgress.Step step : all) {
      IntertwinerSolver solver =
          new IntertwinerSolver(BasisCache.none(), new Listener(EnumSet.of(step)));
      Throwable thrown =
          catchThrowable(() -> solver.solve(icosahedral, Terms.tensor(2, 0), Terms.tensor(2, 0)));
      assertThat(Thread.interrupted()).as("%s", step).isTrue();
      assertThat(thrown).hasMessageContaining("EQG065");
    }
  }

  @Test
  @Timeout(60)
  void largeClassicalGroupsAreSolvedWithoutCountingTheirRoots() {
    IntertwinerBasis basis =
        new IntertwinerSolver(BasisCache.none())
            .solve(Terms.special(200, 0), Term.vector(), Term.vector());
    assertThat(basis.dimension()).isEqualTo(1);
    assertThat(basis.elements().getFirst().size()).isEqualTo(200);
  }

  @Test
  @Timeout(60)
  void otherThreadsCanInterrupt() throws InterruptedException {
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Term many = Terms.tensor(6, 0);
    Thread thread =
        Thread.ofPlatform()
            .start(
                () ->
                    thrown.set(
                        catchThrowable(
                            () ->
                                new IntertwinerSolver(BasisCache.none())
                                    .solve(Terms.special(3, 0), many, many))));
    Thread.sleep(200);
    thread.interrupt();
    thread.join();
    assertThat(thrown.get())
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("the maps of SO(3) from V^6 to V^6 was interrupted");
  }

  @Test
  void memoryBeyondTheLimitIsRefusedBeforeItIsUsed() {
    Workload work = Workload.within("a request", SolverProgress.silent(), 10L << 20);
    work.reserve(9L << 20);
    work.release(4L << 20);
    work.reserve(4L << 20);
    assertThatThrownBy(() -> work.reserve(2L << 20))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG064")
        .hasMessageContaining("a request would need about 11 MB");
  }

  @Test
  void hopelessProblemsAreRefusedBeforehand() {
    Workload work = Workload.within("a request", SolverProgress.silent(), 1_000_000);
    work.require(SolverEstimate.of(1_000_000, 1_000, 1));
    assertThatThrownBy(() -> work.require(SolverEstimate.of(1_000_000, 10_000, 1)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG064")
        .hasMessageContaining("1000000 unknowns, 10000 after symmetry");
  }

  @Test
  void problemsThatOutgrowMemoryAreStopped() {
    Listener listener = new Listener(Set.of());
    Workload work = Workload.within("a request", listener, 230_000);
    Group group = Terms.special(3, 0);
    Term out = Terms.tensor(8, 0);
    KeptSolutions none =
        KeptSolutions.in(ResultFolder.none(), group, Term.SCALAR, out, Optional::empty);
    TermSolver solver = new TermSolver(group, Term.SCALAR, out, work, none);
    assertThatThrownBy(solver::solve)
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG064")
        .hasMessageContaining("so far");
    assertThat(listener.steps).contains(SolverProgress.Step.ELIMINATING);
  }
}
