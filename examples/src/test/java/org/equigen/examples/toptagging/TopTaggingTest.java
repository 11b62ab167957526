package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopTaggingTest {
  private static final Pattern AREA = Pattern.compile("\"areaUnderCurve\" : ([0-9.]+)");

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return TopTagging.execute(new PrintWriter(out), new PrintWriter(err), arguments);
  }

  private int runInto(String name, String... arguments) {
    List<String> all = new ArrayList<>(List.of("--output", folder.resolve(name).toString()));
    all.addAll(List.of(arguments));
    return run(all.toArray(String[]::new));
  }

  @Test
  void threeEpochsOnTheShippedSampleBeatChanceClearly() throws IOException {
    assertThat(runInto("run", "--epochs", "3", "--batch", "64", "--seed", "5")).isZero();
    Path run = folder.resolve("run");
    Matcher areas = AREA.matcher(Files.readString(run.resolve("results.json")));
    assertThat(areas.find()).isTrue();
    assertThat(Double.parseDouble(areas.group(1))).as("tagger, seed 5").isGreaterThan(0.9);
    assertThat(areas.find()).isTrue();
    assertThat(Double.parseDouble(areas.group(1))).as("perceptron, seed 5").isGreaterThan(0.75);
    for (String picture : List.of("loss.png", "roc.png", "boosts.png")) {
      assertThat(run.resolve(picture)).isNotEmptyFile();
    }
    assertThat(out.toString())
        .contains("accuracy", "background rejection at 30% signal", "boosted by beta = 0.999");
  }

  @Test
  void theNumberOfThreadsChangesNoBitAndAResumedRunRepeatsItsResults() throws IOException {
    String[] settings = {"--epochs", "1", "--max-constituents", "12", "--threads", "1"};
    assertThat(runInto("one", settings)).isZero();
    settings[5] = "2";
    assertThat(runInto("two", settings)).isZero();
    for (String model : List.of("tagger.model", "perceptron.model")) {
      assertThat(folder.resolve("two").resolve(model))
          .hasSameBinaryContentAs(folder.resolve("one").resolve(model));
    }
    byte[] results = Files.readAllBytes(folder.resolve("two/results.json"));
    assertThat(runInto("two", settings)).isEqualTo(2);
    assertThat(err.toString()).contains("--resume");
    List<String> again = new ArrayList<>(List.of(settings));
    again.add("--resume");
    assertThat(runInto("two", again.toArray(String[]::new))).isZero();
    assertThat(folder.resolve("two/results.json")).hasBinaryContent(results);
    assertThat(
            runInto("two", "--resume", "--epochs", "1", "--max-constituents", "12", "--seed", "7"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("has seed \"1\"");
    assertThat(folder.resolve("two/results.json")).hasBinaryContent(results);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--epochs 0              | --epochs: the value is \"0\"",
        "--epochs x              | 'x' is not an int",
        "--batch -1              | --batch: the value is \"-1\"",
        "--learning-rate NaN     | learning rate: the value is \"NaN\"",
        "--learning-rate 0       | learning rate: the value is \"0.0\"",
        "--weight-decay -1       | weight decay: the value is \"-1.0\"",
        "--threads -1            | --threads: the value is \"-1\"",
        "--max-constituents 0    | --max-constituents: the value is \"0\"",
        "--precision half        | expected one of [FLOAT, DOUBLE]",
        "--seed 1.5              | '1.5' is not a long",
        "--data nowhere          | nowhere",
        "--dta somewhere         | Unknown option",
        "--epochs                | Missing required parameter"
      })
  void whatCannotBeUsedEndsInADiagnosticAndNoFolder(String arguments, String diagnostic) {
    assertThat(runInto("run", arguments.split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(diagnostic);
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void aFileInThePlaceOfTheFolderStays() throws IOException {
    Files.writeString(folder.resolve("run"), "mine");
    assertThat(runInto("run", "--epochs", "1")).isEqualTo(2);
    assertThat(err.toString()).contains("it is not a folder");
    assertThat(folder.resolve("run")).hasContent("mine");
  }

  @Test
  void aDamagedFileOfJetsIsNamedBeforeAnythingIsWritten() throws IOException {
    for (String name : List.of("train.h5", "val.h5", "test.h5")) {
      try (var resource = TopTagging.class.getResourceAsStream(name)) {
        assertThat(resource).isNotNull();
        byte[] bytes = resource.readAllBytes();
        int length = name.equals("test.h5") ? bytes.length / 2 : bytes.length;
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, length));
      }
    }
    assertThat(runInto("run", "--data", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("test.h5");
    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void theHelpNamesTheOptionsWithExamples() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("--data", "--beams", "--resume", "Examples:");
  }
}
