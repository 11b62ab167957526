package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What gen-layers invariants prints. */
class InvariantsCommandTest {
  @TempDir Path folder;

  @Test
  void generatorsSeriesAndCompletenessAreToldInText() {
    CommandRun run =
        CommandRun.of("invariants", "--group", "D(5)", "--degree", "5", "--to", "V + S");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            group         D(5)
            on            V  (2 coordinates x, y)
            up to degree  5
            numbers       Q(2*cos(2*pi/20))

            invariants: 2 generators, of degrees 2, 5
              dimensions  1 + t^2 + t^4 + t^5 + ...  by Burnside's average over 10 elements
                        = 1 / ((1 - t^2) (1 - t^5))
              relations   none up to degree 5; over all generators the series is 1 / ((1 - t^2) (1 - t^5))
              complete    proven: the degrees 2, 5 multiply to the order 10 of the group, and the Jacobian is
                          not zero: all invariants are polynomials in these generators, which have no relation
              1. degree 2
                 x^2 + y^2
              2. degree 5
                 x^5 - 10*x^3*y^2 + 5*x*y^4

            equivariants to V: 2 generators, of degrees 1, 4
              dimensions  t + t^3 + t^4 + t^5 + ...  by Burnside's average over 10 elements
                        = (t + t^4) / ((1 - t^2) (1 - t^5))
              relations   none up to degree 5
              complete    proven: they are a free module over primary invariants of degrees 2, 5, with a basis
                          in degrees up to 4
              1. degree 1
                 (x, y)
              2. degree 4
                 (x^4 - 6*x^2*y^2 + y^4, -4*x^3*y + 4*x*y^3)

            equivariants to S: 1 generator, of degree 0
              dimensions  1 + t^2 + t^4 + t^5 + ...  by Burnside's average over 10 elements
                        = 1 / ((1 - t^2) (1 - t^5))
              relations   none up to degree 5
              complete    proven: they are a free module over primary invariants of degrees 2, 5, with a basis
                          in degrees up to 0
              1. degree 0
                 1
            """);
  }

  @Test
  void severalVectorsAreGradedByCopy() {
    CommandRun run =
        CommandRun.of("invariants", "--group=lorentz", "--rep=2V", "--degree=2", "--to=V");
    assertThat(run.out())
        .contains("8 coordinates E1, px1, py1, pz1, E2", "degree (1,1)", "E1*E2 - px1*px2")
        .contains("not proven beyond degree 2", "(E2, px2, py2, pz2)");
    CommandRun relation = CommandRun.of("invariants", "--group=SO(3)", "--rep=3V", "--degree=6");
    assertThat(relation.out()).contains("relations   1 of degree 6 up to degree 6");
  }

  @Test
  void affineGroupsSayWhatTheirLastCoordinateIs() {
    CommandRun affine = CommandRun.of("invariants", "--group=poincare", "--rep=2V", "--degree=1");
    assertThat(affine.out()).contains("coordinates   homogeneous", "x5", "y5", "--fundamental");
    CommandRun linear = CommandRun.of("invariants", "--group=lorentz", "--rep=2V", "--degree=2");
    assertThat(linear.out()).doesNotContain("homogeneous");
  }

  @Test
  void jsonHasEverythingInFull() throws IOException {
    CommandRun run =
        CommandRun.of("invariants", "--group=octahedral", "--degree=9", "--to=V", "--format=json");
    JsonNode tree = new ObjectMapper().readTree(run.out());
    assertThat(tree.get("variables")).extracting(JsonNode::asText).containsExactly("x", "y", "z");
    JsonNode ring = tree.get("invariants");
    assertThat(ring.get("complete").asBoolean()).isTrue();
    assertThat(ring.get("series").get("coefficients"))
        .extracting(JsonNode::asInt)
        .containsExactly(1, 0, 1, 0, 2, 0, 3, 0, 4, 1);
    assertThat(ring.get("series").get("denominator"))
        .extracting(JsonNode::asInt)
        .containsExactly(2, 4, 6);
    assertThat(ring.get("syzygies").get("numerator")).hasSize(19);
    assertThat(ring.get("generators"))
        .extracting(generator -> generator.get("degree").get(0).asInt())
        .containsExactly(2, 4, 6, 9);
    assertThat(ring.get("generators").get(3).get("components").get(0).asText())
        .isEqualTo("x^5*y^3*z - x^5*y*z^3 - x^3*y^5*z + x^3*y*z^5 + x*y^5*z^3 - x*y^3*z^5");
    JsonNode module = tree.get("equivariants").get(0);
    assertThat(module.get("target").asText()).isEqualTo("V");
    assertThat(module.get("generators").get(0).get("components"))
        .extracting(JsonNode::asText)
        .containsExactly("x", "y", "z");
    JsonNode open =
        new ObjectMapper()
            .readTree(CommandRun.of("invariants", "--group=O(3)", "--format=json").out());
    assertThat(open.get("invariants").get("series").get("numerator").isNull()).isTrue();
    assertThat(open.get("invariants").get("complete").asBoolean()).isFalse();
  }

  @Test
  void latexIsADocument() {
    CommandRun run =
        CommandRun.of(
            "invariants", "--group=lorentz", "--rep=2V", "--degree=2", "--to=V", "--format=LaTeX");
    assertThat(run.out())
        .startsWith("\\documentclass")
        .contains("p_{x,2}", "f_{1} = {} & E_{1}^{2} - p_{x,1}^{2}", "F_{2,4} = {} & p_{z,2}")
        .endsWith("\\end{document}\n");
    CommandRun roots =
        CommandRun.of("invariants", "--group=icosahedral", "--degree=6", "--format=latex");
    assertThat(roots.out()).contains("(-15+21\\sqrt{5})\\, x^{4} y^{2}");
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "-3, 1", "65, 64", "9999999999999999, 64", "two, 4", "1.5, 4"})
  void aDegreeThatIsNoneIsRefused(String degree, String nearest) {
    CommandRun run = CommandRun.of("invariants", "--group=D(5)", "--degree=" + degree);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("EQG097", "--degree", '"' + degree + '"', "Did you mean \"" + nearest + "\"?");
  }

  @Test
  void whatCannotBeDoneIsRefused() {
    assertThat(CommandRun.of("invariants", "--group=D(5)", "--rep=W").err())
        .contains("EQG014", "--rep", "\"W\"");
    assertThat(CommandRun.of("invariants", "--group=D(5)", "--to=2e").err()).contains("--to", "2e");
    assertThat(CommandRun.of("invariants", "--group=S(30)", "--degree=20").err())
        .contains("EQG098", "the invariants of S(30) on V", "Up to degree 5");
    assertThat(CommandRun.of("invariants", "--group=O(3)", "--format=pdf").err())
        .contains("EQG080", "text, json, latex");
    assertThat(CommandRun.of("invariants", "--group=O(3)", "--output=x.png").err())
        .contains("EQG106", "polynomials are no matrices");
    assertThat(CommandRun.of("invariants", "--degree=3").err()).contains("no group is given");
  }

  @Test
  void aGroupFileServesAsWell() throws IOException {
    Path file = folder.resolve("pentagon.yaml");
    Files.writeString(
        file,
        """
        name: turns of a pentagon
        dimension: 2
        discrete: ["{{Cos[72*Degree],-Sin[72*Degree]},{Sin[72*Degree],Cos[72*Degree]}}"]
        """);
    CommandRun run = CommandRun.of("invariants", "--group-file", file.toString(), "--degree", "5");
    assertThat(run.out())
        .contains("3 generators, of degrees 2, 5, 5")
        .contains("x1^5 - 10*x1^3*x2^2 + 5*x1*x2^4", "(1 - t^10)", "proven");
  }

  @Test
  void aFileIsWrittenInTheFormOfItsEnding() throws IOException {
    Path file = folder.resolve("cube.tex");
    CommandRun run = CommandRun.of("invariants", "--group=octahedral", "--output", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("cube.tex");
    assertThat(file).content().startsWith("\\documentclass").contains("x^{4} - 3\\, x^{2} y^{2}");
  }

  @Test
  void helpNamesTheOptions() {
    CommandRun run = CommandRun.of("invariants", "--help");
    assertThat(run.out()).contains("--group", "--rep", "--to", "--degree", "--format", "Examples");
  }
}
