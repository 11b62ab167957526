package org.equigen.codegen.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.codegen.plan.PlanPrinter;
import org.equigen.codegen.planning.linear.CostModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One plan and one class of each kind, to be read. {@code -Dequigen.golden.update=true} writes them
 * anew.
 */
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/golden");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linear | SO+(1,3): linear 4V + V^2 -> S + 2V",
        "gate | SO+(1,3): gate 2S + 3V",
        "invariants | SO+(1,3): invariants S + 3V + V'"
      })
  void planAndClassAreAsReviewed(String name, String text) throws IOException {
    GeneratedLayer generated = Cases.generate(text, CostModel.CHEAPEST);
    String source = generated.sources().values().iterator().next();
    check(name + ".plan", PlanPrinter.print(generated.planned().plan()));
    check(name + ".java.txt", source.replace(GeneratorVersion.TEXT, "Equigen"));
    assertThat(Cases.generate(text, CostModel.CHEAPEST).sources())
        .as("generating twice gives the same bytes")
        .isEqualTo(generated.sources());
  }

  private static void check(String file, String text) throws IOException {
    Path golden = FOLDER.resolve(file);
    if (Boolean.getBoolean("equigen.golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(golden, text);
    }
    assertThat(golden).exists();
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
