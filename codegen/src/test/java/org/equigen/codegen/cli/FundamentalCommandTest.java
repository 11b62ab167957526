package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class FundamentalCommandTest {
  private static CommandRun run(String group, String representation, String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "invariants";
    arguments[1] = "--group=" + group;
    arguments[2] = "--rep=" + representation;
    arguments[3] = "--fundamental";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(arguments);
  }

  @Test
  void generatorsReadInIndexNotation() {
    CommandRun text = run("lorentz", "4V + Alt(2,V)", "--degree=2", "--to=V");
    assertThat(text.err()).isEmpty();
    assertThat(text.out())
        .contains("group       SO+(1,3)\n", "inputs      x1, x2, x3, x4\n", "inputs      z\n")
        .contains("theorem     scalar products and determinants (Weyl")
        .contains("invariants: 13 generators\n  complete up to degree 2")
        .contains("eta(a,c) eta(b,d) z(a,b) z(c,d)\n", "epsilon(a,b,c,d) z(a,b) z(c,d)\n")
        .contains("epsilon(a,b,c,d) x1(a) x2(b) x3(c) x4(d)\n")
        .contains("equivariants to V: ", "y(a) = x1(a)\n");
    assertThat(run("lorentz", "3V").out()).contains("6 generators\n  complete: scalar products");
    assertThat(run("SU(2)", "10V").out()).contains("x8, ...");
    assertThat(run("U(2)", "2V").out()).contains("0 generators", "Real(R) has hermitian products");
    assertThat(run("lorentz", "30V").out()).contains("... and").contains("more (all with");
  }

  @Test
  void jsonNamesChannelsAndForms() throws IOException {
    JsonNode tree = new ObjectMapper().readTree(run("SU(2)", "Real(2V)", "--format=json").out());
    JsonNode first = tree.at("/invariants/generators/0");
    assertThat(first.get("text").asText()).isEqualTo("delta(a,b) x1(a) conj(x1)(b)");
    assertThat(first.get("tensors").get(1).get("conjugated").asBoolean()).isTrue();
    assertThat(first.get("forms").get(0).get("slots")).hasSize(2);
    JsonNode points =
        new ObjectMapper().readTree(run("E(3)", "2V", "--to=V", "--format=json").out());
    JsonNode difference = points.at("/invariants/generators/0/tensors/0");
    assertThat(difference.get("channel").asInt()).isEqualTo(1);
    assertThat(difference.at("/base/channel").asInt()).isZero();
    assertThat(points.get("equivariants").get(0).get("generators")).hasSize(2);
  }

  @Test
  void latexIsADocumentOfFormulas() {
    assertThat(run("lorentz", "V^2", "--format=latex", "--degree=1", "--to=S").out())
        .startsWith("\\documentclass{article}")
        .contains(
            "invariants on ${V}^{\\otimes 2}$; complete",
            "\\item $\\eta_{ab}\\,{x}^{ab}$",
            "\\item $y = 1$")
        .endsWith("\\end{document}\n");
  }

  @Test
  void latexEscapesWhatIsNoLetter() {
    assertThat(run("SO(3) x SO(3)", "2V[SO(3)#1]", "--format=latex", "--to=V[SO(3)#1]").out())
        .contains("2\\,V_{\\mathrm{SO(3)\\#1}}")
        .doesNotContainPattern("[^\\\\]#");
  }

  @Test
  void groupsWithoutATheoremAreRefused() {
    CommandRun refused = run("icosahedral", "2V");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.err())
        .contains("[EQG100] --rep: no first fundamental theorem is known for icosahedral")
        .contains("gen-layers invariants --group \"icosahedral\" --rep \"2V\" --degree 4.");
  }
}
