package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverEstimate;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.Forgery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantCacheTest {
  @TempDir private Path folder;

  /** Rings and modules, and the steps in which they were found. */
  private record Answer(List<GradedModule> modules, Set<Step> steps) {}

  private InvariantCache cache() {
    return InvariantCache.in(folder, Duration.ZERO);
  }

  private static Answer solve(
      InvariantCache cache, String name, String domain, int degree, String... targets) {
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
    Group group = GroupNames.parse(name);
    Representation on = RepresentationParser.parse(domain, group);
    IntertwinerSolver linear = new IntertwinerSolver(BasisCache.none(), listener);
    InvariantSolver solver = new InvariantSolver(linear, cache, SolverProgress.silent());
    InvariantRing ring = solver.ring(group, on, degree);
    List<GradedModule> modules =
        Stream.concat(
                Stream.of(ring.module()),
                Stream.of(targets)
                    .map(text -> RepresentationParser.parse(text, group).terms().iterator().next())
                    .map((Term term) -> solver.equivariants(ring, term)))
            .toList();
    return new Answer(modules, steps);
  }

  @ParameterizedTest(name = "{0} on {1} to degree {2}, and to {3}")
  @CsvSource({
    "icosahedral, V, 6, V",
    "SO(3), 2V, 4, V",
    "'S(3)', V + S, 4, V",
    "lorentz, 3V, 4, V",
    "'SU(2)', V + V', 4, V",
    "'Z(5)', V, 5, V^2"
  })
  void whatIsReadEqualsWhatIsFound(String group, String domain, int degree, String target)
      throws IOException {
    Answer fresh = solve(InvariantCache.none(), group, domain, degree, target);
    Answer first = solve(cache(), group, domain, degree, target);
    assertThat(Forgery.names(folder)).hasSize(2).allMatch(name -> name.endsWith(".invariants2"));
    Answer second = solve(cache(), group, domain, degree, target);
    assertThat(first.modules()).isEqualTo(fresh.modules());
    assertThat(second.modules()).isEqualTo(fresh.modules());
    assertThat(second.steps()).as("steps of the linear solver").isEmpty();
  }

  @Test
  void otherDegreesAreOtherFiles() throws IOException {
    solve(cache(), "S(3)", "V", 3);
    solve(cache(), "S(3)", "V", 2);
    assertThat(Forgery.names(folder)).hasSize(2);
  }

  @Test
  void damagedFilesAreComputedAgainAndReplacedWithOneLineInTheLog() throws IOException {
    Answer expected = solve(cache(), "icosahedral", "V", 6);
    Path file = Forgery.onlyFile(folder);
    String good = Files.readString(file);
    for (String bad :
        List.of(
            "",
            good.substring(0, good.length() / 2),
            good.replace("2,0,0 1", "2,0,0 2"),
            good + "more")) {
      assertThat(bad).isNotEqualTo(good);
      Files.writeString(file, bad);
      List<String> log =
          Forgery.logged(
              () ->
                  assertThat(solve(cache(), "icosahedral", "V", 6).modules())
                      .isEqualTo(expected.modules()));
      assertThat(log).singleElement().asString().contains("it is damaged");
      assertThat(file).hasContent(good);
    }
  }

  static Stream<Arguments> forgeries() {
    return Stream.of(
        forgery("not invariant", s -> s.replace("2,0,0 1", "2,0,0 2")),
        forgery("not primitive", s -> s.replaceAll("(?m)^(\\d,\\d,\\d) (-?\\d+)", "$1 $20")),
        forgery("do not generate all", s -> s.replaceFirst("(?s)generator 2.*?(?=generator)", "")),
        forgery("do not generate all", s -> s.replaceFirst("(?s)generator 6.*(?=end)", "")),
        forgery(
            "in disorder", s -> s.replaceFirst("(?s)(generator 2.*?)(generator.*)(?=end)", "$2$1")),
        forgery("of the degree", s -> s.replace("generator 2", "generator 3")),
        forgery("is not from", s -> s.replace("generator 2", "generator 2147483647")),
        forgery("no number", s -> s.replace("generator 2", "generator x")),
        forgery("another length", s -> s.replace("generator 2", "generator 2,2")),
        forgery("another length", s -> s.replace("2,0,0 1", "2,0 1")),
        forgery("no fraction", s -> s.replace("2,0,0 1", "2,0,0 1/0")),
        forgery("another field", s -> s.replace("2,0,0 1", "2,0,0 1,0,1")),
        forgery("is missing", s -> s.replaceFirst("end\n$", "")),
        forgery("another definition", s -> s.replace("degree 6", "degree 7")));
  }

  private static Arguments forgery(String reason, UnaryOperator<String> change) {
    return arguments(reason, change);
  }

  @ParameterizedTest(name = "{index}: {0}")
  @MethodSource("forgeries")
  void changedGeneratorsAreNotBelievedThoughTheirDigestIsRight(
      String reason, UnaryOperator<String> change) throws IOException {
    Answer expected = solve(cache(), "icosahedral", "V", 6);
    Path file = Forgery.onlyFile(folder);
    String good = Files.readString(file);
    Forgery.change(file, change);
    List<String> log =
        Forgery.logged(
            () ->
                assertThat(solve(cache(), "icosahedral", "V", 6).modules())
                    .isEqualTo(expected.modules()));
    assertThat(log).singleElement().asString().contains(reason);
    assertThat(file).hasContent(good);
  }

  @Test
  void aFolderThatCannotBeWrittenCostsNoMoreThanTime() throws IOException {
    Path blocked = folder.resolve("file");
    Files.writeString(blocked, "in the way");
    assertThat(solve(InvariantCache.in(blocked, Duration.ZERO), "S(3)", "V", 3).modules())
        .isEqualTo(solve(InvariantCache.none(), "S(3)", "V", 3).modules());
    assertThat(blocked).hasContent("in the way");
  }
}
