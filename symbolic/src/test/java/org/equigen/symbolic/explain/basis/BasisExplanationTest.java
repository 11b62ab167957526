package org.equigen.symbolic.explain.basis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.explain.format.JsonWriter;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BasisExplanationTest {
  private static EquivariantBasis solve(String groupName, String in, String out) {
    Group group = GroupNames.parse(groupName);
    return new IntertwinerSolver(BasisCache.none())
        .solve(
            group, RepresentationParser.parse(in, group), RepresentationParser.parse(out, group));
  }

  private static String json(EquivariantBasis basis) throws IOException {
    StringBuilder text = new StringBuilder();
    BasisJson.write(basis, text);
    return text.toString();
  }

  private static String text(EquivariantBasis basis) throws IOException {
    StringBuilder text = new StringBuilder();
    BasisText.write(basis, text);
    return text.toString();
  }

  private static String latex(EquivariantBasis basis) throws IOException {
    StringBuilder text = new StringBuilder();
    BasisLatex.write(basis, text);
    return text.toString();
  }

  @Test
  void theJsonHasTheDocumentedKeysInTheirOrder() throws IOException {
    EquivariantBasis basis = solve("lorentz", "V", "V");
    long prime = Certificates.prime(basis);
    assertThat(json(basis))
        .isEqualTo(
            """
            {"kind":"basis","version":2,"group":"SO+(1,3)","in":"V","out":"V","rows":4,"columns":4,"dimension":1,
            "certificate":{"prime":%s,"verified":true,\
            "independent":{"dimension":1,"formula":"Weyl's character formula, D2"}},
            "basis":[
            {"name":"delta(a,b)","entries":[[0,0,"1"],[1,1,"1"],[2,2,"1"],[3,3,"1"]],"meaning":"copies the input",\
            "formula":"y(a) = x(a)","symmetry":null}],
            "fields":[{"name":"Q","generator":"0","minimalPolynomial":[0,1]}],"algebra":{"dimension":6,"generators":3,\
            "brackets":["[A2,A1]","[A3,A2]","[A3,[A2,A1]]"]}}
            """
                .formatted(prime));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "lorentz; 4V; S + V",
        "SO(3); 2V + S; V^2 + 2S",
        "S(4); V + 2S; 2V^2",
        "SL(2); V; S",
        "Sp(4); Alt(2,V) + V'; Sym(2,V) + V"
      })
  void theJsonIsACanonicalBasisOfTheWholeSpace(String group, String in, String out)
      throws IOException {
    EquivariantBasis basis = solve(group, in, out);
    JsonNode root = new ObjectMapper().readTree(json(basis));
    List<List<Long>> first = new ArrayList<>();
    for (JsonNode map : root.get("basis")) {
      List<List<Long>> places = new ArrayList<>();
      for (JsonNode entry : map.get("entries")) {
        places.add(List.of(entry.get(0).asLong(), entry.get(1).asLong()));
        assertThat(entry.get(0).asLong()).isLessThan(root.get("rows").asLong());
        assertThat(entry.get(1).asLong()).isLessThan(root.get("columns").asLong());
        assertThat(entry.get(2).asText()).matches("-?[1-9]\\d*(/[1-9]\\d*)?");
      }
      assertThat(places).isSortedAccordingTo(BasisExplanationTest::compare).doesNotHaveDuplicates();
      first.add(places.getFirst());
    }
    assertThat(first).hasSize((int) basis.dimension()).doesNotHaveDuplicates();
    assertThat(first).isSortedAccordingTo(BasisExplanationTest::compare);
    assertThat(root.get("dimension").asLong()).isEqualTo(basis.dimension());
  }

  private static int compare(List<Long> a, List<Long> b) {
    int rows = a.getFirst().compareTo(b.getFirst());
    return rows != 0 ? rows : a.getLast().compareTo(b.getLast());
  }

  @Test
  void theTextNamesEveryMapAndShowsSmallOnes() throws IOException {
    assertThat(text(solve("lorentz", "4V", "S + V")))
        .startsWith(
            """
            group        SO+(1,3)
            in           4V  (16 components)
            out          S + V  (5 components)
            independent  4
            certificate  complete: nullity 4 modulo\
            """)
        .endsWith(
            """
            V -> S: no map but zero, 1 x 4

            V -> V: 1 map, 4 x 4
              a of the output, b of the input
              1. delta(a,b)
                 theta1: copies the input, y(a) = x(a)
                 [ 1 . . . ]
                 [ . 1 . . ]
                 [ . . 1 . ]
                 [ . . . 1 ]
            """);
  }

  @Test
  void theTextOfALargeBasisIsCutAndSaysSo() throws IOException {
    String text = text(solve("SO(2)", "V^4", "V^4"));
    assertThat(text).contains("V^4 -> V^4: 70 maps, 16 x 16").contains(" more\n");
    assertThat(text.length()).isLessThan(30_000);
  }

  @Test
  void theLatexIsADocumentWithBalancedEnvironments() throws IOException {
    String latex = latex(solve("lorentz", "V^2 + Sym(2,V')'", "4V^2 + S"));
    assertThat(latex)
        .startsWith("\\documentclass{article}\n\\usepackage{amsmath}\n")
        .contains("$\\mathrm{SO}^{+}(1,3)$", "{V}^{\\otimes 2}", "\\eta", "E_{0,0}")
        .endsWith("\\end{document}\n");
    assertThat(latex.split("\\\\begin\\{", -1)).hasSameSizeAs(latex.split("\\\\end\\{", -1));
    long open = latex.chars().filter(c -> c == '{').count();
    assertThat(latex.chars().filter(c -> c == '}').count()).isEqualTo(open);
    assertThat(latex.chars().filter(c -> c == '$').count() % 2).isZero();
  }

  @Test
  void quotesAndControlCharactersAreEscaped() throws IOException {
    StringBuilder text = new StringBuilder();
    new JsonWriter(text).value("a\"b\\c\n\u0001é😀");
    assertThat(new ObjectMapper().readValue(text.toString(), String.class))
        .isEqualTo("a\"b\\c\n\u0001é😀");
    assertThat(text).contains("\\u000a");
  }

  /** Turns by 72 degrees in skew coordinates: the invariant form is irrational. */
  private static EquivariantBasis irrational() {
    NumberField field = NumberField.quadratic(5);
    Matrix<Algebraic> turn =
        Matrix.builder(field, 2, 2)
            .add(0, 1, Algebraic.of(-1))
            .add(1, 0, Algebraic.ONE)
            .add(1, 1, Algebraic.of(Rational.of(-1, 2), Rational.of(1, 2)))
            .build();
    Group group = new DeclaredGroup("skew", 2, field, List.of(), List.of(turn), List.of());
    return new IntertwinerSolver(BasisCache.none())
        .solve(
            group,
            RepresentationParser.parse("Sym(2,V)", group),
            RepresentationParser.parse("S", group));
  }

  @Test
  void irrationalEntriesAreWrittenExactly() throws IOException {
    EquivariantBasis basis = irrational();
    assertThat(basis.dimension()).isEqualTo(1);
    assertThat(json(basis))
        .contains("[0,1,\"-1+sqrt(5)\"]")
        .endsWith(
            "\"fields\":[{\"name\":\"Q(sqrt(5))\",\"generator\":\"sqrt(5)\",\"minimalPolynomial\":[-5,0,1]}],\"algebra\":null}\n");
    assertThat(text(basis))
        .contains("numbers      the group is declared over Q(sqrt(5))\n", " -1+sqrt(5) ");
    assertThat(latex(basis)).contains("-1+\\sqrt{5}");
  }

  @Test
  void namesOfBlocksAndSubspacesAreEscapedInLatex() throws IOException {
    assertThat(latex(solve("SO(2) x SO(2)", "V[SO(2)#2]", "V[SO(2)#1]")))
        .contains("V_{\\mathrm{SO(2)\\#2}} \\to V_{\\mathrm{SO(2)\\#1}}");
    assertThat(latex(solve("Z(2)", "Sub(V,{{1,1}})", "S")))
        .contains("\\mathrm{Sub(V,\\{\\{1,1\\}\\})}");
  }
}
