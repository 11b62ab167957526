package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer whose kernels have more terms than a file may, though its class fits. */
@Tag("slow")
class LeftOutTest {
  private static final List<String> LARGE = List.of("--group=S(12)", "--in=V^2", "--out=V^2");
  private static final String REASON =
      "layers/S12Linear.cl [EQG072]: the layer \"linear S(12): V^2 -> V^2\" has 68976 terms";

  @TempDir private Path folder;

  @Test
  void whatFitsIsWrittenAndWhatDoesNotIsNamed() {
    CommandRun run = run(LARGE);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("written           " + folder.resolve("layers/S12Linear.java"))
        .contains("not written       " + REASON);
    assertThat(folder.resolve("layers/S12Linear.java")).isRegularFile();
    assertThat(folder.resolve("layers/S12Linear.cl")).doesNotExist();
    assertThat(run(with("--json")).out()).contains("\"leftOut\":[\"layers/S12Linear.cl [EQG072]");
  }

  @Test
  void aLanguageThatWasNamedMustHoldTheLayer() {
    CommandRun run = run(with("--target=opencl"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[EQG072] --out: the layer");
    assertThat(folder).isEmptyDirectory();
    assertThat(run(with("--target=java")).out()).doesNotContain("not written");
  }

  @Test
  void aCatalogueSaysWhatItLeavesOut() throws IOException {
    Path list = folder.resolve("list.yaml");
    Files.writeString(
        list,
        """
        package: layers
        layers:
          - {class: S12Linear, group: S(12), in: V^2, out: V^2}
          - {class: Small, group: S(12), in: V, out: V}
        """);
    CommandRun run = run(List.of("catalogue", "--spec=" + list));

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.err()).contains("not written: " + REASON);
  }

  private CommandRun named(String in, String... more) {
    List<String> words =
        new ArrayList<>(List.of("--group=S(12)", "--class=S12Linear", "--in=" + in, "--out=" + in));
    words.addAll(List.of(more));
    return run(words);
  }

  @Test
  void kernelsOfAnEarlierLayerAreRemovedWhereTheNewOneHasNone() {
    Path kernels = folder.resolve("layers/S12Linear.cl");
    named("V");
    assertThat(kernels).isRegularFile();
    assertThat(named("V^2").out()).contains("removed           " + kernels + "  (of an earlier");
    assertThat(kernels).doesNotExist();
    named("V");
    assertThat(named("2V", "--target=java", "--json").out()).contains("\"removed\":[\"" + kernels);
    assertThat(kernels).doesNotExist();
  }

  @Test
  void kernelsOfTheSameLayerAndFilesOfOthersStay() throws IOException {
    Path kernels = folder.resolve("layers/S12Linear.cl");
    named("V");
    assertThat(named("V", "--target=java").out()).doesNotContain("removed");
    assertThat(kernels).isRegularFile();
    String mine = "// my own\n// digest: " + "0".repeat(64) + "\n";
    Files.writeString(kernels, mine);
    assertThat(named("2V", "--target=java").out()).doesNotContain("removed");
    assertThat(kernels).hasContent(mine);
  }

  @Test
  void aClassOfAnEarlierLayerIsRemovedBesideNewKernels() {
    named("V");
    named("2V", "--target=opencl");
    assertThat(folder.resolve("layers/S12Linear.java")).doesNotExist();
    assertThat(folder.resolve("layers/S12Linear.cl")).isRegularFile();
  }

  private static List<String> with(String option) {
    List<String> words = new ArrayList<>(LARGE);
    words.add(option);
    return words;
  }

  private CommandRun run(List<String> words) {
    List<String> all = new ArrayList<>(words);
    all.add("--directory=" + folder);
    return CommandRun.of(all.toArray(String[]::new));
  }
}
