package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.DiskCache;
import org.equigen.symbolic.store.Effort;
import org.equigen.symbolic.store.Forgery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptSolutionsTest {
  private static final Group GROUP = Terms.connected(1, 3);
  private static final Term SQUARE = Terms.tensor(2, 0);

  @TempDir private Path folder;

  /** A basis as text, and the steps in which it was found. */
  private record Answer(String text, Set<Step> steps) {
    boolean eliminated() {
      return steps.contains(Step.ELIMINATING);
    }
  }

  private static Answer solve(BasisCache cache, Group group, Term in, Term out) {
    Set<Step> steps = EnumSet.noneOf(Step.class);
    SolverProgress listener =
        new SolverProgress() {
          @Override
          public void estimated(SolverEstimate estimate) {}

          @Override
          public void advanced(Step step, long done, long total) {
            steps.add(step);
          }
        };
    return new Answer(
        Terms.text(new IntertwinerSolver(cache, listener).solve(group, in, out)), steps);
  }

  private BasisCache cache() {
    return new DiskCache(folder, Duration.ZERO);
  }

  private Answer solve() {
    return solve(cache(), GROUP, SQUARE, SQUARE);
  }

  static Stream<Arguments> problems() {
    return Stream.of(
        arguments("SO+(1,3)", SQUARE, SQUARE),
        arguments("SO+(1,3)", Term.SCALAR, Terms.tensor(1, 0)),
        arguments("SO+(1,3)", Term.SCALAR, Terms.tensor(8, 0)),
        arguments("SU(3)", SQUARE, SQUARE),
        arguments("icosahedral", SQUARE, SQUARE),
        arguments("S(5)", SQUARE, SQUARE));
  }

  @ParameterizedTest(name = "{0}: {1} -> {2}")
  @MethodSource("problems")
  void whatIsReadHasTheSameBytesAsWhatIsSolved(String name, Term in, Term out) throws IOException {
    Group group = GroupNames.parse(name);
    Answer fresh = solve(BasisCache.none(), group, in, out);
    Answer first = solve(cache(), group, in, out);
    assertThat(Forgery.onlyFile(folder)).isRegularFile();
    Answer second = solve(cache(), group, in, out);
    assertThat(first.text()).isEqualTo(fresh.text());
    assertThat(second.text()).isEqualTo(fresh.text());
    assertThat(second.eliminated()).isFalse();
  }

  @Test
  void eliminationIsSavedAndNothingElse() {
    Answer first = solve();
    Answer second = solve();
    assertThat(first.steps())
        .containsExactlyInAnyOrder(Step.READING, Step.ELIMINATING, Step.VERIFYING);
    assertThat(second.steps()).containsExactlyInAnyOrder(Step.READING, Step.VERIFYING);
  }

  /** SO+(1,3) on V^8 has 196 maps with 216,520 entries, but 715 orbits. */
  @Test
  void solutionsAreKeptOnOrbits() throws IOException {
    solve(cache(), GROUP, Term.SCALAR, Terms.tensor(8, 0));
    Path file = Forgery.onlyFile(folder);
    assertThat(file).content().contains("\nsolutions 196 orbits 715 degree 1\n");
    assertThat(Files.size(file)).isLessThan(1 << 18);
  }

  @Test
  void damagedFilesAreComputedAgainAndReplacedWithOneLineInTheLog() throws IOException {
    Answer expected = solve();
    Path file = Forgery.onlyFile(folder);
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "",
            good.substring(0, good.length() / 2),
            good.replace("solution 1", "solution 2"),
            good.replace("dimension 4", "dimension 5"),
            good + "more")) {
      assertThat(bad).isNotEqualTo(good);
      Files.writeString(file, bad);
      List<String> log =
          Forgery.logged(() -> assertThat(solve().text()).isEqualTo(expected.text()));
      assertThat(log).singleElement().asString().contains(file.toString(), "it is damaged");
      assertThat(file).hasContent(good);
    }
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("is not invariant", s -> s.replaceFirst("(solution \\d+\n\\d+ )1\n", "$12\n")),
        forgery("is not invariant", s -> s.replaceFirst(" -1\n", " 1\n")),
        forgery("is not invariant", s -> s.replaceFirst(" -1\n", " -9223372036854775807\n")),
        forgery("another number", s -> without(s, 0).replace("solutions 4", "solutions 3")),
        forgery("another number", s -> without(s, 3).replace("solutions 4", "solutions 3")),
        forgery("out of order", s -> without(s, 0) + first(s)),
        forgery("not primitive", s -> s.replaceFirst("(solution \\d+\n\\d+ )1\n", "$1-1\n")),
        forgery("none of the primes", s -> s.replace("prime 2147483629", "prime 2147483627")),
        forgery("is not from", s -> s.replace("prime 2147483629", "prime 5")),
        forgery("is not from", s -> s.replaceFirst("orbits \\d+", "orbits 2000000000")),
        forgery("is not from", s -> s.replaceFirst("solution \\d+", "solution 2000000000")),
        forgery("is not invariant", s -> s.replaceFirst(" -1\n", " -9223372036854775808\n")),
        forgery("is not invariant", s -> s.replaceFirst(" -1\n", " 99999999999999999999\n")),
        forgery("no number", s -> s.replaceFirst(" -1\n", " x\n")),
        forgery("is zero", s -> s.replaceFirst(" -1\n", " 0\n")),
        forgery("too long", s -> s + "more\n"),
        forgery("is missing", s -> s.replaceFirst("solution ", "Solution ")),
        forgery("another definition", s -> s.replace("generator 4x4", "generator 4x5")));
  }

  private static Arguments forgery(String reason, UnaryOperator<String> change) {
    return arguments(reason, change);
  }

  private static String[] parts(String text) {
    return text.split("(?=solution )");
  }

  private static String without(String text, int number) {
    List<String> parts = new ArrayList<>(List.of(parts(text)));
    parts.remove(number + 1);
    return String.join("", parts);
  }

  private static String first(String text) {
    return parts(text)[1];
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("forgeries")
  void changedSolutionsAreNotBelievedThoughTheirDigestIsRight(
      String reason, UnaryOperator<String> change) throws IOException {
    Answer expected = solve();
    Path file = Forgery.onlyFile(folder);
    String good = Files.readString(file);
    Forgery.change(file, change);
    List<String> log = Forgery.logged(() -> assertThat(solve().text()).isEqualTo(expected.text()));
    assertThat(log).singleElement().asString().contains(reason);
    assertThat(file).hasContent(good);
  }

  @Test
  void changedSolutionsOverNumberFieldsAreNotBelieved() throws IOException {
    Group icosahedral = GroupNames.parse("icosahedral");
    Term cube = Terms.tensor(3, 0);
    Answer expected = solve(cache(), icosahedral, cube, cube);
    Path file = Forgery.onlyFile(folder);
    assertThat(file).content().contains("degree 2\n");
    Forgery.change(file, s -> s.replaceFirst("(\n\\d*[13579] -?)(\\d+)\n", "$19$2\n"));
    List<String> log =
        Forgery.logged(
            () ->
                assertThat(solve(cache(), icosahedral, cube, cube).text())
                    .isEqualTo(expected.text()));
    assertThat(log).singleElement().asString().contains("is not invariant");
  }

  @Test
  void nothingIsKeptWhereNoFormulaTellsWhetherItIsComplete() {
    Group poincare = GroupNames.parse("poincare");
    Answer first = solve(cache(), poincare, SQUARE, SQUARE);
    assertThat(folder).isEmptyDirectory();
    assertThat(first.eliminated()).isTrue();
  }

  @Test
  void whatIsQuickToSolveIsNotKept() {
    solve(new DiskCache(folder), GROUP, SQUARE, SQUARE);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void writersAtTheSameTimeDoNoHarm() throws Exception {
    Answer expected = solve(BasisCache.none(), GROUP, SQUARE, SQUARE);
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Answer>> tasks = new ArrayList<>();
      for (int i = 0; i < 64; i++) {
        tasks.add(this::solve);
      }
      for (Future<Answer> result : threads.invokeAll(tasks)) {
        assertThat(result.get().text()).isEqualTo(expected.text());
      }
    }
    assertThat(Forgery.onlyFile(folder)).isRegularFile();
  }

  @ParameterizedTest
  @ValueSource(strings = {"file", "file/below"})
  void foldersThatCannotBeMadeOnlyCostSpeed(String name) throws IOException {
    Files.createFile(folder.resolve("file"));
    BasisCache blocked = new DiskCache(folder.resolve(name), Duration.ZERO);
    Answer expected = solve(BasisCache.none(), GROUP, SQUARE, SQUARE);
    List<String> log =
        Forgery.logged(
            () ->
                assertThat(solve(blocked, GROUP, SQUARE, SQUARE).text())
                    .isEqualTo(expected.text()));
    assertThat(log).singleElement().asString().contains("cannot be kept");
  }

  @Test
  void otherGroupsAndTermsHaveOtherFiles() throws IOException {
    IntertwinerSolver solver = new IntertwinerSolver(cache());
    solver.solve(Terms.special(3, 0), SQUARE, SQUARE);
    solver.solve(Terms.orthogonal(3, 0), SQUARE, SQUARE);
    solver.solve(Terms.orthogonal(3, 0), SQUARE, SQUARE.dual());
    assertThat(Forgery.names(folder)).hasSize(3).allMatch(name -> name.endsWith(".basis8"));
  }

  @ParameterizedTest(name = "{0}: {1} -> S")
  @CsvSource({
    // 715 orbits are soon eliminated; the equations of 65,536 coordinates must be read anyway.
    "'SO+(1,3)', V^8, false",
    // Of 2,925 coordinates few have weight zero: changes of coordinates are saved.
    "SO(4), 'Sym(3,(2,2))', true"
  })
  void solutionsAreKeptWhereReadingSavesMoreThanItRepeats(String name, String text, boolean kept) {
    Group group = GroupNames.parse(name);
    Term in = RepresentationParser.parse(text, group).summands().getFirst().term();
    BasisCache strict = new DiskCache(folder, Duration.ofNanos(1));
    assertThat(solve(strict, group, in, Term.SCALAR).text()).isNotEmpty();
    assertThat(folder.toFile().list()).hasSize(kept ? 1 : 0);
  }

  @Test
  void whetherSolutionsAreKeptDependsOnNumbersOfMultiplicationsAlone() {
    assertThat(new Effort(1_000_000, 1_000_000).isWorthKeeping(Duration.ofMillis(5))).isTrue();
    assertThat(new Effort(1_000_001, 1_000_000).isWorthKeeping(Duration.ofMillis(5))).isFalse();
    assertThat(new Effort(0, 1_000_000).isWorthKeeping(Duration.ofMillis(6))).isFalse();
    assertThat(new Effort(9, 0).isWorthKeeping(Duration.ZERO)).isTrue();
    Workload work = Workload.of("a request", SolverProgress.silent());
    work.spend(2);
    int result =
        work.saved(
            () -> {
              work.spend(3);
              work.repeated(
                  () -> {
                    work.spend(5);
                    return 0;
                  });
              work.spend(7);
              return 4;
            });
    work.spend(11);
    assertThat(result).isEqualTo(4);
    assertThat(work.effort()).isEqualTo(new Effort(18, 10));
  }
}
