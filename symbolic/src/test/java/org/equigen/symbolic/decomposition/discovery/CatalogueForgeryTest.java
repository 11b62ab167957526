package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.store.DiskCache;
import org.equigen.symbolic.store.Forgery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Catalogues of finite groups by characters, and of Lie groups by splitting, on disk. */
class CatalogueForgeryTest {
  /** Of an infinite group. */
  private static final int MOST = 5;

  @TempDir private Path folder;

  private BasisCache disk() {
    return new DiskCache(folder, Duration.ZERO);
  }

  private static List<Irrep> irreps(BasisCache cache, String name, boolean real) {
    Group group = GroupNames.parse(name);
    IntertwinerSolver solver = new IntertwinerSolver(cache);
    UnlabelledIrreps catalogue =
        CharacterTable.find(group)
            .<UnlabelledIrreps>map(table -> new FiniteIrreps(solver, table, real))
            .orElseGet(() -> new DiscoveredIrreps(solver, group, real));
    int count = group.generators().isEmpty() ? catalogue.count(999) : MOST;
    return IntStream.rangeClosed(1, count).mapToObj(catalogue::get).toList();
  }

  private Path file() throws IOException {
    List<String> names =
        Forgery.names(folder).stream().filter(name -> name.contains(".irreps")).toList();
    assertThat(names).hasSize(1);
    return folder.resolve(names.getFirst());
  }

  @ParameterizedTest(name = "{0}, real {1}")
  @CsvSource({
    "'S(5)', true",
    "'Z(7)', true",
    "'Z(5)', false",
    "icosahedral, true",
    "'perm(8; (1 2 3 4)(5 6 7 8); (1 5 3 7)(2 8 4 6))', true",
    "'perm(8; (1 2 3 4)(5 6 7 8); (1 5 3 7)(2 8 4 6))', false",
    "'S(3) x Z(3)', true",
    "'C(3)', true"
  })
  void finiteGroupsGetBackWhatWasFound(String group, boolean real) throws IOException {
    List<Irrep> fresh = irreps(BasisCache.none(), group, real);
    assertThat(irreps(disk(), group, real)).isEqualTo(fresh);
    String kept = Files.readString(file());
    List<String> log =
        Forgery.logged(() -> assertThat(irreps(disk(), group, real)).isEqualTo(fresh));
    assertThat(log).isEmpty();
    assertThat(file()).hasContent(kept);
  }

  @Test
  void whatIsMissingIsFoundAndAdded() throws IOException {
    Group group = GroupNames.parse("S(5)");
    CharacterTable table = CharacterTable.of(group);
    new FiniteIrreps(new IntertwinerSolver(disk()), table, true).get(2);
    String before = Files.readString(file());
    List<Irrep> all = irreps(disk(), "S(5)", true);
    assertThat(all).isEqualTo(irreps(BasisCache.none(), "S(5)", true));
    assertThat(Files.readString(file()).length()).isGreaterThan(before.length());
  }

  static Stream<Arguments> forgeriesOfFiniteGroups() {
    return Stream.of(
        forgery("S(4)", "is not invariant", s -> s.replace("matrix 2 9", "8 1 5\nmatrix 2 9")),
        forgery("S(4)", "is no subspace", s -> s.replace("2 0 -1\n", "2 0 -2\n")),
        forgery("S(4)", "has other norms", s -> s.replace("norms 1 3\n", "norms 1 2\n")),
        forgery("S(4)", "is not from", s -> s.replace("norms 1 3\n", "norms 1\n")),
        forgery("S(4)", "needs a smaller field", s -> field(s, "Q(sqrt(2))")),
        forgery("S(4)", "needs a smaller field", s -> field(s, "Q(zeta(11))")),
        forgery("S(4)", "is no number field", s -> field(s, "R")),
        forgery("S(4)", "another dimension", s -> body(s, 3, 4)),
        forgery("Z(5)", "another character", s -> body(body(s, 2, 3), 3, 2)),
        forgery("Z(5)", "another character", s -> body(s, 3, 2)),
        forgery("S(4)", "comes before", s -> s.replaceFirst("(?s)irrep 2.*?(?=irrep 3)", "")),
        forgery("S(4)", "another form", s -> s.replace("irrep 2\n", "irrep 2\nwhole 1 1 1 1\n")),
        forgery("S(4)", "is not from", s -> s.replace("irrep 3", "irrep 2")),
        forgery("S(4)", "is not from", s -> s.replace("irrep 5", "irrep 6")),
        forgery("S(4)", "no number", s -> s.replace("irrep 3", "irrep x")),
        forgery("S(4)", "is not from", s -> s.replace("matrix 9 2", "matrix 9 3")),
        forgery("S(4)", "is not from", s -> s.replace("2 0 -1\n", "9 0 -1\n")),
        forgery("S(4)", "another field", s -> s.replace("2 0 -1\n", "2 0 -1;1\n")),
        forgery("S(4)", "no fraction", s -> s.replace("0 1 1/6", "0 1 1/0")),
        forgery("S(4)", "", s -> s.replaceFirst("end\n$", "")),
        forgery("S(4)", "", s -> s + "irrep 5\n"),
        forgery("S(4)", "another definition", s -> s.replace("over R", "over C")));
  }

  static Stream<Arguments> forgeriesOfLieGroups() {
    String third = "irrep R irrep(O(5),3)";
    return Stream.of(
        forgery("O(5)", "is not invariant", s -> s.replace("matrix 10 25", "0 0 5\nmatrix 10 25")),
        forgery("O(5)", "is no subspace", s -> s.replaceFirst("\n1 2 1\n", "\n1 2 2\n")),
        forgery("O(5)", "has other norms", s -> s.replace("norms 10 1 6", "norms 9 1 6")),
        forgery("O(5)", "has other norms", s -> s.replace("whole 1 1", "whole 1 2")),
        forgery("O(5)", "needs a smaller field", s -> field(s, "Q(sqrt(2))")),
        forgery("O(5)", "is no number field", s -> field(s, "Q(pi)")),
        forgery("O(5)", "of its type", s -> s.replace(third, third.replace(" R ", " C "))),
        forgery("O(5)", "is no type", s -> s.replace(third, third.replace(" R ", " Q "))),
        forgery("O(5)", "another name", s -> s.replace(third, "irrep R irrep(O(5),7)")),
        forgery("O(5)", "occurs twice", CatalogueForgeryTest::twice),
        forgery("O(5)", "is not from", s -> s.replaceFirst("(?s)irrep R V.*?(?=irrep R )", "")),
        forgery("O(5)", "is not from", s -> s.replace("in natural 0", "in natural 2")),
        forgery("O(5)", "is not from", s -> s.replace("in product 1 1", "in product 1 9")),
        forgery("O(5)", "more than it lists", s -> s.replace("split 1 ", "split 9 ")),
        forgery("O(5)", "no number", s -> s.replace("split 1 ", "split x ")),
        forgery("O(5)", "is not from", s -> s.replace("matrix 10 25", "matrix 10 24")),
        forgery("O(5)", "no fraction", s -> s.replaceFirst("\n1 2 1\n", "\n1 2 1/0\n")),
        forgery("O(5)", "another field", s -> s.replaceFirst("\n1 2 1\n", "\n1 2 1;1\n")),
        forgery("O(5)", "", s -> s.replaceFirst("end\n$", "")),
        forgery("O(5)", "another definition", s -> s.replace("over R", "over C")));
  }

  private static Arguments forgery(String group, String reason, UnaryOperator<String> change) {
    return arguments(group, reason, change);
  }

  private static String field(String text, String name) {
    return text.replaceFirst(
        "(norms|irrep \\d|in product 1 1)\nfield Q\n", "$1\nfield " + name + "\n");
  }

  /** With the basis of another representation. */
  private static String body(String text, int of, int from) {
    String[] blocks = text.split("(?=irrep \\d)", -1);
    String replaced = "irrep " + of + "\n" + block(text, from);
    StringBuilder forged = new StringBuilder();
    for (String block : blocks) {
      boolean end = block.contains("end\n");
      boolean match = block.startsWith("irrep " + of + "\n");
      forged.append(match ? replaced + (end ? "end\n" : "") : block);
    }
    return forged.toString();
  }

  private static String block(String text, int number) {
    for (String block : text.split("(?=irrep \\d)", -1)) {
      if (block.startsWith("irrep " + number + "\n")) {
        return block.substring(block.indexOf('\n') + 1).replace("end\n", "");
      }
    }
    throw new IllegalArgumentException("no irrep " + number);
  }

  /** The fourth with the basis of the third. */
  private static String twice(String text) {
    int third = text.indexOf("irrep R irrep(O(5),3)");
    int fourth = text.indexOf("irrep R irrep(O(5),4)");
    int fifth = text.indexOf("irrep R irrep(O(5),5)");
    String copy = text.substring(third, fourth).replace("O(5),3", "O(5),4");
    return text.substring(0, fourth) + copy + text.substring(fifth);
  }

  @ParameterizedTest(name = "{index}: {0} {1}")
  @MethodSource({"forgeriesOfFiniteGroups", "forgeriesOfLieGroups"})
  void changedBasesAreNotBelievedThoughTheirDigestIsRight(
      String group, String reason, UnaryOperator<String> change) throws IOException {
    List<Irrep> expected = irreps(disk(), group, true);
    Path file = file();
    String good = Files.readString(file);
    Forgery.change(file, change);
    List<String> log =
        Forgery.logged(() -> assertThat(irreps(disk(), group, true)).isEqualTo(expected));
    assertThat(log).singleElement().asString().contains(reason).contains("computed again");
    assertThat(file).hasContent(good);
  }
}
