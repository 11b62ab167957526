package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is printed as JSON is what the schemas of docs/schema say. */
class JsonFormatTest {
  @TempDir Path folder;

  private static JsonNode json(String... arguments) throws IOException {
    CommandRun run = CommandRun.of(arguments);
    assertThat(run.err()).as(String.join(" ", arguments)).isEmpty();
    assertThat(run.out()).endsWith("}" + "\n").doesNotContain("\r");
    return new ObjectMapper().readTree(run.out());
  }

  private static JsonNode json(String command) throws IOException {
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ; ", -1)));
    arguments.addAll(List.of("--format", "json"));
    return json(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basis ; --group=lorentz ; --in=V ; --out=V",
        "basis ; --group=lorentz ; --in=V^2 ; --out=V^2",
        "basis ; --group=SO(3) ; --in=2V + S ; --out=V^2 + Sym(2,V)",
        "basis ; --group=icosahedral ; --in=V^3 ; --out=V^2",
        "basis ; --group=SU(2) ; --in=V^2 ; --out=S",
        "basis ; --group=C(7) ; --in=V^2 ; --out=V^2",
        "basis ; --group=C(3) x C(5) ; --in=V^2 ; --out=S",
        "basis ; --group=SO(3) ; --in=V ; --out=S",
        "basis ; --group=S(n) ; --in=V^2 ; --out=V + S",
        "basis ; --group=S(100) ; --in=V^2 ; --out=V^2 + 2V",
        "decompose ; --group=SO(3) ; --rep=V^3 ; --change-of-basis",
        "decompose ; --group=lorentz ; --rep=V^2 ; --change-of-basis",
        "decompose ; --group=icosahedral ; --rep=V^2 ; --change-of-basis ; --characters",
        "decompose ; --group=C(3) ; --rep=V^2 ; --characters",
        "decompose ; --group=SU(2) ; --rep=V^3 ; --change-of-basis",
        "decompose ; --group=SO(3) ; --rep=V^30 ; --multiplicities",
        "decompose ; --group=C(3) ; --rep=V^2 ; --multiplicities ; --characters",
        "clebsch-gordan ; --group=SO(3) ; --left=1e ; --right=2e",
        "clebsch-gordan ; --group=SU(3) ; --left=V ; --right=V'",
        "clebsch-gordan ; --group=lorentz ; --left=V ; --right=V",
        "invariants ; --group=octahedral ; --degree=6",
        "invariants ; --group=D(5) ; --degree=5 ; --to=V + S",
        "invariants ; --group=icosahedral ; --degree=6",
        "invariants ; --group=poincare ; --rep=2V ; --degree=2",
        "invariants ; --group=lorentz ; --rep=2V + Alt(2,V) ; --fundamental ; --degree=2 ; --to=V",
        "invariants ; --group=SE(2) ; --rep=3V ; --fundamental",
        "invariants ; --group=U(2) ; --rep=Real(2V) ; --fundamental",
        "characters ; --group=icosahedral",
        "characters ; --group=Z(7)",
        "characters ; --group=A(4)",
        "characters ; --group=S(5)"
      })
  void everyAnswerFulfilsTheSchemaOfItsKind(String command) throws IOException {
    assertThat(JsonSchemas.faults(json(command))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linear",
        "gate",
        "norm",
        "batch-norm",
        "norm-activation",
        "dropout",
        "invariants",
        "attention",
        "square",
        "quadratic",
        "harmonics"
      })
  void everySummaryFulfilsTheSchema(String layer) throws IOException {
    String[] arguments = {
      "--group=lorentz", "--layer=" + layer, "--directory=" + folder, "--json", "--target=java"
    };
    assertThat(JsonSchemas.faults(json(arguments))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "basis ; --group=C(7) ; --in=V^2 ; --out=V^2",
        "decompose ; --group=C(5) ; --rep=V^2 ; --change-of-basis",
        "decompose ; --group=SO(3) ; --rep=V^3 ; --change-of-basis",
        "clebsch-gordan ; --group=SO(3) ; --left=1e ; --right=2e",
        "characters ; --group=icosahedral",
        "characters ; --group=Z(7)"
      })
  void everyExactNumberIsReadBack(String command) throws IOException {
    List<String> numbers = new ArrayList<>();
    for (String key : List.of("entries", "orthonormal", "inclusion", "values", "scale")) {
      json(command).findValues(key).forEach(values -> texts(values, numbers));
    }
    assertThat(numbers).isNotEmpty();
    for (String number : numbers) {
      assertThat(AlgebraicNumber.parse(number).isZero()).as(number).isEqualTo(number.equals("0"));
    }
  }

  private static void texts(JsonNode node, List<String> into) {
    if (node.isTextual()) {
      into.add(node.asText());
    }
    node.forEach(child -> texts(child, into));
  }

  @Test
  void aFieldStatesItsGeneratorAndTheMinimalPolynomial() throws IOException {
    JsonNode field = json("invariants ; --group=icosahedral ; --degree=2").at("/invariants/field");
    assertThat(field.get("name").asText()).isEqualTo("Q(sqrt(5))");
    assertThat(field.get("generator").asText()).isEqualTo("sqrt(5)");
    assertThat(field.get("minimalPolynomial")).hasToString("[-5,0,1]");
  }

  @Test
  void theSchemasRefuseWhatIsWrong() throws IOException {
    String command = "characters ; --group=A(4)";
    ObjectNode more = (ObjectNode) json(command);
    more.put("degree", 3);
    assertThat(JsonSchemas.faults(more)).containsExactly("$.degree is not in the schema");
    ObjectNode less = (ObjectNode) json(command);
    less.remove("order");
    assertThat(JsonSchemas.faults(less)).containsExactly("$ lacks \"order\"");
    ObjectNode type = (ObjectNode) json(command);
    ((ObjectNode) type.at("/irreducibles/0")).put("type", "X");
    assertThat(JsonSchemas.faults(type))
        .containsExactly("$.irreducibles[0].type is none of [\"R\",\"C\",\"H\"]");
    ObjectNode version = (ObjectNode) json(command);
    version.put("version", 1);
    assertThat(JsonSchemas.faults(version)).containsExactly("$.version is not 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 + 2", "(1+Sqrt[5])/2", "w^2", "I", "", "x", "+1"})
  void otherNotationsOfNumbersAreRefused(String number) {
    assertThat(JsonSchemas.faults("common", "/$defs/exact", TextNode.valueOf(number))).hasSize(1);
  }

  @Test
  void anUnknownKindHasNoSchema() {
    ObjectNode object = new ObjectMapper().createObjectNode().put("kind", "picture");
    assertThatThrownBy(() -> JsonSchemas.faults(object))
        .hasMessage("no schema picture.schema.json");
  }
}
