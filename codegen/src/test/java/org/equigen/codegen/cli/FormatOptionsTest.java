package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Explanations in files: which form they have, and what they replace. */
class FormatOptionsTest {
  private static final String[] BASIS = {"basis", "--group=lorentz", "--in=V^2", "--out=V^2"};

  @TempDir Path folder;

  private static CommandRun basis(String... more) {
    return CommandRun.of(Stream.of(BASIS, more).flatMap(Stream::of).toArray(String[]::new));
  }

  @Test
  void aPictureIsWrittenAndItsNamePrinted() throws IOException {
    Path file = folder.resolve("below/basis.png");
    CommandRun run = basis("--output", file.toString());
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).isEqualToNormalizingNewlines(file + "\n");
    BufferedImage picture = ImageIO.read(file.toFile());
    long coloured = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        coloured += (picture.getRGB(x, y) & 0xFFFFFF) == 0xD55E00 ? 1 : 0;
      }
    }
    // 16 + 18 + 12 + 12 entries of 1 in cells of 17 x 17 pixels between lines, and one swatch
    assertThat(coloured).isBetween(50L * 17 * 17, 70L * 17 * 17);
  }

  @ParameterizedTest
  @CsvSource({"basis.tex, \\documentclass", "basis.JSON, {\"kind\"", "basis.out, group  "})
  void theEndingOfTheFileTellsTheForm(String name, String begin) throws IOException {
    Path file = folder.resolve(name);
    assertThat(basis("--output", file.toString()).code()).isZero();
    assertThat(Files.readString(file)).startsWith(begin);
  }

  @Test
  void picturesOfOtherKindsAreRefused() {
    Path file = folder.resolve("basis.gif");
    CommandRun run = basis("--output", file.toString());
    assertThat(run.err()).contains("--output").contains(".gif").contains(".png");
    assertThat(file).doesNotExist();
  }

  @Test
  void theEndingOfAFormMeansTheForm() {
    assertThat(basis("--format", "tex").err())
        .startsWith(
            "[EQG132] --format: unknown format \"tex\", which is the ending of files of the format"
                + " latex.")
        .contains("Did you mean \"latex\"?");
    assertThat(basis("--format", "jsno").err()).contains("EQG080", "Did you mean \"json\"?");
  }

  @Test
  void aFileWithTheEndingOfAnotherFormIsRefused() {
    Path file = folder.resolve("basis.png");
    CommandRun run = basis("--output", file.toString(), "--format", "json");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("EQG084", "a file of the form json ends in .json");
    assertThat(file).doesNotExist();
  }

  @Test
  void theVersionEndsItsLine() {
    assertThat(CommandRun.of("--version").out()).endsWith("Apache License 2.0" + "\n");
  }

  @Test
  void aFormThatIsNamedNeedsNoEnding() throws IOException {
    Path file = folder.resolve("basis.out");
    assertThat(basis("--output", file.toString(), "--format", "json").code()).isZero();
    assertThat(new ObjectMapper().readTree(file.toFile()).get("dimension").asInt()).isEqualTo(4);
    assertThat(Files.readString(file)).isEqualTo(basis("--format", "json").out());
  }

  @Test
  void aPictureOfOursIsReplacedAndAFileOfOthersIsNot() throws IOException {
    Path file = folder.resolve("basis.png");
    String[] output = {"--output", file.toString()};
    assertThat(basis(output).code()).isZero();
    byte[] first = Files.readAllBytes(file);
    assertThat(basis(output).code()).isZero();
    assertThat(file).hasBinaryContent(first);
    Files.writeString(file, "my own");
    assertThat(basis(output).err()).startsWith("[EQG083] " + file + ": the file exists");
    assertThat(file).hasContent("my own");
    assertThat(basis("--output", file.toString(), "--force").code()).isZero();
    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void otherPagesAreChosenByNumber() throws IOException {
    Path file = folder.resolve("page.png");
    String[] arguments = {
      "basis", "--group=SO(2)", "--in=V^4", "--out=V^4", "--output=" + file, "--page=2"
    };
    assertThat(CommandRun.of(arguments).code()).isZero();
    byte[] second = Files.readAllBytes(file);
    arguments[5] = "--page=1";
    assertThat(CommandRun.of(arguments).code()).isZero();
    assertThat(Files.readAllBytes(file)).isNotEqualTo(second);
    arguments[5] = "--page=3";
    assertThat(CommandRun.of(arguments).err())
        .startsWith("[EQG104] --page: there is no page 3.")
        .contains("The picture has 2 pages, counted from 1.");
  }

  /** Commands that take a format, each with a small question. */
  static Stream<List<String>> commands() {
    return Stream.of(
        List.of("basis", "--group=S(3)", "--in=V", "--out=V"),
        List.of("decompose", "--group=S(3)", "--rep=V"),
        List.of("clebsch-gordan", "--group=SO(3)", "--left=1o", "--right=1o"),
        List.of("invariants", "--group=S(3)"),
        List.of("characters", "--group=S(3)"));
  }

  @Test
  void noCommandWithAFormatIsLeftOut() {
    assertThat(new CommandLine(new GenLayers()).getSubcommands().entrySet())
        .filteredOn(command -> command.getValue().getCommandSpec().findOption("--format") != null)
        .extracting(Map.Entry::getKey)
        .containsExactlyInAnyOrderElementsOf(commands().map(List::getFirst).toList());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theHelpListsTheFormsThatWorkAndNoOthers(List<String> command) {
    CommandSpec spec =
        Objects.requireNonNull(
                new CommandLine(new GenLayers()).getSubcommands().get(command.getFirst()))
            .getCommandSpec();
    String description = spec.findOption("--format").description()[0];
    String listed = description.substring(0, description.indexOf('('));
    for (Form form : Form.values()) {
      Path file = folder.resolve("result" + form.ending());
      List<String> arguments = new ArrayList<>(command);
      arguments.addAll(List.of("--format", form.word(), "--output", file.toString()));
      CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
      boolean works = listed.contains(form.word());
      assertThat(run.code()).as("%s: %s", arguments, run.err()).isEqualTo(works ? 0 : 2);
      assertThat(Files.exists(file)).as("%s", arguments).isEqualTo(works);
      assertThat(run.err()).isEqualTo(works ? "" : run.err()).doesNotContain("EQG088");
      if (form == Form.PNG) {
        assertThat(spec.findOption("--page") != null).isEqualTo(works);
      }
    }
  }
}
