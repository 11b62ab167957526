package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What gen-layers decompose --multiplicities prints. */
class MultiplicitiesOptionTest {
  private static CommandRun run(String group, String representation, String... more) {
    String[] arguments = {
      "decompose", "--group", group, "--rep", representation, "--multiplicities"
    };
    return CommandRun.of(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(arguments), java.util.Arrays.stream(more))
            .toArray(String[]::new));
  }

  @Test
  void countsAreATable() {
    CommandRun run = run("S(4)", "V^2");

    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            """
            group           S(4)
            representation  V^2  (16 components, over R)
            decomposition   V^2 = 2xS + irrep(S(4),3) + 3xirrep(S(4),2) + irrep(S(4),4)
            parameters      15 of an equivariant map to itself
            by              the character table, 5 rows

            irreducible    dimension  type  multiplicity  character
            S              1          R     2             [4]
            irrep(S(4),3)  2          R     1             [2,2]
            irrep(S(4),2)  3          R     3             [3,1]
            irrep(S(4),4)  3          R     1             [2,1,1]
            """);
  }

  @Test
  void jsonHoldsNumbersBeyondALong() throws IOException {
    JsonNode json = new ObjectMapper().readTree(run("SO(3)", "V^30", "--format", "json").out());

    assertThat(json.path("dimension").asLong()).isEqualTo(205_891_132_094_649L);
    assertThat(json.path("components").get(0).path("irreducible").asText()).isEqualTo("0e");
    assertThat(json.path("parameters").bigIntegerValue().bitLength()).isGreaterThan(64);
    assertThat(json.path("characterTable").isNull()).isTrue();
  }

  @Test
  void latexIsADocumentWithTheCharacterTable() {
    CommandRun run = run("D(4)", "V^3", "--characters", "--format", "latex");

    assertThat(run.out()).contains("\\begin{document}", "\\end{document}", "\\chi_{5}");
  }

  @Test
  void aChangeOfBasisIsNotPartOfIt() {
    CommandRun run = run("S(4)", "V", "--change-of-basis");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[EQG084] --change-of-basis").contains("--multiplicities");
  }
}
