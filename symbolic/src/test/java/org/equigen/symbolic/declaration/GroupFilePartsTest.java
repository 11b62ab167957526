package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.explain.basis.AlgebraSummary;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Permutations, representations by matrices and extended groups in group files. */
class GroupFilePartsTest {
  private static final String SPIN =
      """
      name: rotations with spin
      dimension: 3
      generators:
        - "{{0,0,0},{0,0,-1},{0,1,0}}"
        - "{{0,0,1},{0,0,0},{-1,0,0}}"
        - "{{0,-1,0},{1,0,0},{0,0,0}}"
      representations:
        - name: spinor
          dimension: 2
          generators:
            - "{{0,-I/2},{-I/2,0}}"
            - "{{0,-1/2},{1/2,0}}"
            - "{{-I/2,0},{0,I/2}}"
      """;

  private static final String TRIANGLE =
      """
      name: triangle
      dimension: 3
      permutations: ["(1 2 3)", "(1,2)"]
      representations:
        - {name: sign, dimension: 1, discrete: ["{{1}}", "{{-1}}"]}
        - name: plane
          dimension: 2
          discrete:
            - "{{-1/2,-Sqrt[3]/2},{Sqrt[3]/2,-1/2}}"
            - "{{-1,0},{0,1}}"
      """;

  @TempDir Path folder;

  private DeclaredGroup read(String yaml) throws IOException {
    Path file = folder.resolve("group.yaml");
    Files.writeString(file, yaml);
    return GroupFile.read(file);
  }

  private static int maps(Group group, String in, String out) {
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    return (int) new IntertwinerSolver(BasisCache.inMemory()).solve(group, from, to).dimension();
  }

  @Test
  void permutationsAreReadInCycles() throws IOException {
    DeclaredGroup group = read("name: p\ndimension: 4\npermutations: [\"(1 3)(2,4)\", \"()\"]\n");
    assertThat(group.discrete().getFirst())
        .isEqualTo(Exact.of(new long[][] {{0, 0, 1, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}, {0, 1, 0, 0}}));
    assertThat(PermutationAction.of(group).orElseThrow())
        .extracting(Object::toString)
        .containsExactly("(1 3)(2 4)", "()");
  }

  @Test
  void aRepresentationByMatricesIsABlockBesideV() throws IOException {
    DeclaredGroup group = read(SPIN);
    assertThat(group.dimension()).isEqualTo(5);
    assertThat(group.components())
        .containsExactly(new Component("V", 0, 3), new Component("spinor", 3, 2));
    assertThat(RepresentationParser.parse("V^2*spinor + V[spinor]", group))
        .hasToString("V^2*V[spinor] + V[spinor]");
    assertThat(maps(group, "spinor^2", "S + V")).isEqualTo(2);
    assertThat(maps(group, "V*spinor", "spinor + V")).isEqualTo(1);
    assertThat(maps(group, "V^3", "S")).isEqualTo(1);
  }

  @Test
  void irrationalRepresentationsOfAFiniteGroupAreSolved() throws IOException {
    DeclaredGroup group = read(TRIANGLE);
    assertThat(maps(group, "V", "S + sign + plane")).isEqualTo(2);
    assertThat(maps(group, "plane^2", "S + sign + plane")).isEqualTo(3);
    assertThat(maps(group, "V", "plane")).isEqualTo(1);
  }

  @Test
  void aNamedGroupIsExtendedByFurtherGenerators() throws IOException {
    DeclaredGroup group =
        read("name: reflected\ngroup: SO(3)\ndiscrete: [\"{{-1,0,0},{0,-1,0},{0,0,-1}}\"]\n");
    assertThat(maps(group, "V^3", "S")).isZero();
    assertThat(maps(group, "V^2", "V^2")).isEqualTo(3);
  }

  @Test
  void anExtendedProductKeepsTheBlocksThatStayBlocks() throws IOException {
    String swap = "permutations: [\"(1 4)(2 5)(3 6)\"]\n";
    String turn = "permutations: [\"(1 2 3)\"]\n";
    String product = "name: pair\ngroup: SO(3) x SO(3)\n";
    assertThat(read(product + turn).components()).hasSize(2);
    assertThat(maps(read(product + turn), "V[SO(3)#1]^2", "S")).isEqualTo(1);
    assertThat(read(product + swap).components()).isEmpty();
    assertThat(maps(read(product + swap), "V^2", "S")).isEqualTo(1);
    assertThat(maps(read(product), "V^2", "S")).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(1 2|group.yaml:3: the value of \"permutations\" is \"(1 2\".|(1 2 3)(4 5)",
        "1 2|group.yaml:3: the value of \"permutations\" is \"1 2\".|cycles of points",
        "(1 9)|group.yaml:3|points from 1 to the dimension 4, not 9",
        "(0 1)|group.yaml:3|points from 1 to the dimension 4, not 0",
        "(1 2)(2 3)|group.yaml:3|2 stands twice"
      })
  void whatIsNoPermutationIsExplained(String cycles, String start, String hint) {
    assertThatThrownBy(() -> read("name: p\ndimension: 4\npermutations: [\"" + cycles + "\"]\n"))
        .isInstanceOf(DiagnosticException.class)
        .message()
        .contains(start, hint);
  }

  @Test
  void matricesThatBreakARelationOfTheAlgebraAreRefused() {
    String broken = SPIN.replace("{{0,-1/2},{1/2,0}}", "{{0,1/2},{-1/2,0}}");
    assertThatThrownBy(() -> read(broken))
        .message()
        .contains("[EQG048]", "the matrices of \"spinor\" do not represent the group")
        .contains("in the group [A2,A1] is a combination of A1, A2, A3, and their matrices do not");
  }

  @Test
  void matricesThatBreakARelationOfAFiniteGroupAreRefused() {
    String broken = TRIANGLE.replace("\"{{1}}\", \"{{-1}}\"", "\"{{-1}}\", \"{{-1}}\"");
    assertThatThrownBy(() -> read(broken))
        .message()
        .contains("[EQG048]", "the matrices of \"sign\" do not represent the group")
        .contains("in the group h1^3 = 1, but their matrices differ by the factor -1");
  }

  /**
   * SL(2,Z): the products of its two generators without inverses all differ, and its characters of
   * degree 1 are {@code h1 -> z, h2 -> 1/z} with {@code z^12 = 1} (Serre, Trees, I.4.2).
   */
  @Test
  void relationsAreFoundAmongInversesToo() throws IOException {
    String modular =
        """
        name: modular group
        dimension: 2
        discrete: ["{{1,1},{0,1}}", "{{1,0},{1,1}}"]
        representations: [{name: sign, dimension: 1, discrete: ["{{%s}}", "{{%s}}"]}]
        """;
    assertThatThrownBy(() -> read(modular.formatted("2", "3")))
        .message()
        .contains("[EQG048]", "the matrices of \"sign\" do not represent the group")
        .contains("in the group h2^-1 h1 h2 = h1^-1 h2^-1 h1, but their matrices differ");
    assertThatThrownBy(() -> read(modular.formatted("-1", "1"))).message().contains("[EQG048]");
    assertThat(read(modular.formatted("-1", "-1")).components()).hasSize(2);
    assertThat(read(modular.formatted("I", "-I")).components()).hasSize(2);
    assertThatThrownBy(() -> read(modular.formatted("I", "I"))).message().contains("[EQG048]");
  }

  @Test
  void aNameThatMeansSomethingElseIsTaken() {
    for (String name : List.of("irrep", "Sym", "VV")) {
      assertThatThrownBy(() -> read(TRIANGLE.replace("name: sign", "name: " + name)))
          .message()
          .contains("[EQG035]", "the value of \"name\" is \"" + name + "\"");
    }
  }

  private static final String HALF_TURNS =
      """
      name: half turns with a spinor
      dimension: 3
      discrete: ["{{-1,0,0},{0,-1,0},{0,0,1}}", "{{1,0,0},{0,-1,0},{0,0,-1}}"]
      representations:
        - {name: spinor, dimension: 2, discrete: ["{{I,0},{0,-I}}", "{{0,I},{I,0}}"]}
      """;

  @Test
  void aRepresentationUpToSignsIsPointedToTheCoveringGroup() throws IOException {
    assertThatThrownBy(() -> read(HALF_TURNS))
        .message()
        .contains("[EQG048] ", "in the group h1^2 = 1, but their matrices differ by the factor -1.")
        .contains("they represent a covering group, such as Q(8)", "under \"representations\"");
    DeclaredGroup cover =
        read(
            """
            name: Q(8) with half turns
            dimension: 2
            discrete: ["{{I,0},{0,-I}}", "{{0,I},{I,0}}"]
            representations:
              - name: vector
                dimension: 3
                discrete: ["{{-1,0,0},{0,-1,0},{0,0,1}}", "{{1,0,0},{0,-1,0},{0,0,-1}}"]
            """);
    assertThat(maps(cover, "V", "V")).isEqualTo(1);
    assertThat(maps(cover, "V^2", "vector")).isEqualTo(3);
  }

  @Test
  void factorsThatAreNoSignsAreNamedAndOtherFailuresHaveNone() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    name: shifts and phases of three levels
                    dimension: 2
                    discrete: ["{{-1/2,-Sqrt[3]/2},{Sqrt[3]/2,-1/2}}", "{{1,0},{0,1}}"]
                    representations:
                      - name: levels
                        dimension: 3
                        discrete:
                          - "{{0,0,1},{1,0,0},{0,1,0}}"
                          - "{{Exp[2*Pi*I/3],0,0},{0,Exp[2*Pi*I/3],0},{0,0,Exp[2*Pi*I/3]}}"
                    """))
        .message()
        .contains("[EQG048]", "in the group h2 = 1, but their matrices differ by the factor ");
    assertThatThrownBy(() -> read(TRIANGLE.replace("{{-1,0},{0,1}}", "{{1,1},{0,1}}")))
        .message()
        .contains("[EQG048]", "in the group h2^2 = 1, but their matrices differ.")
        .contains("Give matrices with the same relations");
  }

  @Test
  void aReflectionMustActOnTheAlgebraAsItDoesInTheGroup() {
    String yaml =
        """
        name: plane
        dimension: 2
        generators: ["{{0,-1},{1,0}}"]
        discrete: ["{{1,0},{0,-1}}"]
        representations:
          - {name: charge, dimension: 2, generators: ["{{0,-2},{2,0}}"], discrete: ["{{1,0},{0,1}}"]}
        """;
    assertThatThrownBy(() -> read(yaml))
        .message()
        .contains("[EQG048]", "\"charge\"", "in the group h1 A1 h1^-1 is a combination of A1, and");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "name: sign, dimension: 1|[EQG035]|\"discrete\" is 0 matrices|2, one for each",
        "name: sign, dimension: 1, discrete: ['{{1}}']|[EQG035]|is 1 matrix in|same order",
        "name: Sym, dimension: 1|[EQG035]|\"name\" is \"Sym\"|a word of at least two letters",
        "name: V, dimension: 1|[EQG035]|\"name\" is \"V\"|a word of at least two letters",
        "name: a b, dimension: 1|[EQG035]|\"name\" is \"a b\"|a word of at least two letters",
        "name: sign, dimension: 62|[EQG004]|acts on 65 dimensions|At most 64",
        "name: sign, dimension: 0|[EQG035]|\"dimension\" is 0|1 to 64",
        "name: sign|[EQG033]|\"dimension\" is missing|dimension: 4",
        "dimension: 1|[EQG033]|\"name\" is missing|name: spin",
        "name: sign, dimension: 1, discrete: ['{{1,0},{0,1}}','{{1}}']|[EQG042]|sign: discrete 1|1"
            + " row",
        "name: sign, dimension: 1, discrete: ['{{1}}','{{0}}']|[EQG044]|sign: discrete 2|its rank"
            + " is 0"
      })
  void aMistakeInARepresentationIsNamed(
      String entry, String identifier, String fault, String hint) {
    String yaml =
        "name: t\ndimension: 3\npermutations: ['(1 2 3)', '(1 2)']\nrepresentations:\n  - {"
            + entry
            + "}\n";
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(DiagnosticException.class)
        .message()
        .contains(identifier, fault, hint);
  }

  private static final String NAMED =
      """
      name: rotations with spin and inversion
      group: SO(3)
      discrete: ["{{-1,0,0},{0,-1,0},{0,0,-1}}"]
      representations:
        - name: spinor
          dimension: 2
          generators: ["{{I/2,0},{0,-I/2}}", "{{0,I/2},{I/2,0}}"]
          discrete: ["{{1,0},{0,1}}"]
      """;

  @Test
  void aNamedGroupTakesRepresentationsForItsGeneratorsAndFurtherOnes() throws IOException {
    DeclaredGroup group = read(NAMED);
    assertThat(group.dimension()).isEqualTo(5);
    assertThat(group.generators()).hasSize(2);
    assertThat(maps(group, "V", "V")).isEqualTo(1);
    assertThat(maps(group, "spinor^2", "S + V")).isEqualTo(1);
    assertThat(maps(group, "spinor^2*V", "V")).isEqualTo(2);
    DeclaredGroup rotations =
        read(NAMED.replaceAll("(?m)^ *discrete:.*\n", "").replace("and inversion", "alone"));
    assertThat(maps(rotations, "spinor^2", "S + V")).isEqualTo(2);
  }

  @Test
  void representationsOfANamedGroupAreCheckedAndCounted() {
    assertThatThrownBy(() -> read(NAMED.replace("{{0,I/2},{I/2,0}}", "{{0,I},{I,0}}")))
        .message()
        .contains("[EQG048]", "\"spinor\" do not represent the group");
    assertThatThrownBy(() -> read(NAMED.replace(", \"{{0,I/2},{I/2,0}}\"", "")))
        .message()
        .contains("[EQG035]", "is 1 matrix in generators and elements together")
        .contains("Expected 2, one for each of the group's, in the same order: 2 of SO(3)");
  }

  @Test
  void wordsForOneElementHaveOneMatrixAlsoWhereThereIsAnAlgebra() throws IOException {
    assertThatThrownBy(
            () ->
                read(
                    """
                    name: plane
                    dimension: 2
                    generators: ["{{0,-1},{1,0}}"]
                    discrete: ["{{1,0},{0,-1}}"]
                    representations:
                      - name: charge
                        dimension: 2
                        generators: ["{{0,-2},{2,0}}"]
                        discrete: ["{{2,0},{0,-2}}"]
                    """))
        .message()
        .contains("[EQG048]", "in the group h1^2 = 1, but their matrices differ by the factor 4.");
    String sign =
        """
        name: plane
        dimension: 2
        generators: ["{{0,-1},{1,0}}"]
        discrete: ["{{1,0},{0,-1}}"]
        representations:
          - {name: sign, dimension: 1, generators: ["{{0}}"], discrete: ["{{I}}"]}
        """;
    assertThatThrownBy(() -> read(sign))
        .message()
        .contains("[EQG048]", "in the group h1^2 = 1, but their matrices differ by the factor -1.");
    assertThat(maps(read(sign.replace("{{I}}", "{{-1}}")), "sign^2", "S")).isEqualTo(1);
  }

  /** Turns about one axis and a permutation of the axes generate all rotations. */
  @Test
  void discreteElementsEnlargeTheAlgebraOfAGroup() throws IOException {
    DeclaredGroup group =
        read(
            """
            name: turns
            dimension: 3
            generators: ["{{0,-1,0},{1,0,0},{0,0,0}}"]
            permutations: ["(1 2 3)"]
            """);
    assertThat(AlgebraSummary.of(group).orElseThrow().describe())
        .isEqualTo(
            "1 generator, completed to dimension 3 by the brackets and conjugates h1 A1 h1^-1,"
                + " [A1,h1 A1 h1^-1]");
    assertThat(maps(group, "V^2", "V")).isEqualTo(1);
    assertThat(maps(group, "V^2", "V^2")).isEqualTo(3);
  }

  /** In the group Pin(3) half turns and reflections have order 4. */
  @Test
  void aCoveringOfAGroupWithAnAlgebraIsNoBrokenRelation() throws IOException {
    String reflected =
        SPIN.replace(
            "representations:", "discrete: [\"{{1,0,0},{0,1,0},{0,0,-1}}\"]\nrepresentations:");
    DeclaredGroup group =
        read(reflected.stripTrailing() + "\n    discrete: [\"{{I,0},{0,-I}}\"]\n");
    assertThat(maps(group, "spinor", "spinor")).isEqualTo(1);
  }

  @Test
  void aNamedGroupTakesNoDimension() {
    assertThatThrownBy(() -> read("name: a\ngroup: SO(3)\ndimension: 3\n"))
        .message()
        .contains("[EQG035]", "group.yaml:3", "\"dimension\" is given beside \"group\"")
        .contains("whose V has dimension 3");
    assertThatThrownBy(() -> read("name: a\ngroup: SOO(3)\n"))
        .message()
        .contains("[EQG001] ", "group.yaml:2: unknown group \"SOO(3)\"");
  }
}
