package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A layer whose class would have too long a method, though its kernels fit. */
@Tag("slow")
class LeftOutTest {
  private static final String MANY = String.join(" + ", Collections.nCopies(60, "V + S"));
  private static final List<String> LARGE =
      List.of("--group=O(1)", "--in=" + MANY, "--out=" + MANY);
  private static final String REASON =
      "layers/O1Linear.java [EQG074]: the layer \"linear O(1): V + S";

  @TempDir private Path folder;

  @Test
  void whatFitsIsWrittenAndWhatDoesNotIsNamed() {
    CommandRun run = run(LARGE);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("written           " + folder.resolve("layers/O1Linear.cl"))
        .contains("not written       " + REASON);
    assertThat(folder.resolve("layers/O1Linear.cl")).isRegularFile();
    assertThat(folder.resolve("layers/O1Linear.java")).doesNotExist();
    assertThat(run(with("--json")).out()).contains("\"leftOut\":[\"layers/O1Linear.java [EQG074]");
  }

  @Test
  void aLanguageThatWasNamedMustHoldTheLayer() {
    CommandRun run = run(with("--target=java"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("[EQG074] --out: the layer");
    assertThat(folder).isEmptyDirectory();
    assertThat(run(with("--target=opencl")).out()).doesNotContain("not written");
  }

  @Test
  void aCatalogueSaysWhatItLeavesOut() throws IOException {
    Path list = folder.resolve("list.yaml");
    Files.writeString(
        list,
        """
        package: layers
        layers:
          - {class: O1Linear, group: O(1), in: %1$s, out: %1$s}
          - {class: Small, group: O(1), in: V, out: V}
        """
            .formatted(MANY));
    CommandRun run = run(List.of("catalogue", "--spec=" + list));

    assertThat(run.code()).isZero();
    assertThat(run.out().lines()).hasSize(3);
    assertThat(run.err()).contains("not written: " + REASON);
  }

  @Test
  void aClassOfAnEarlierLayerIsRemovedWhereTheNewOneHasNone() {
    Path earlier = folder.resolve("layers/O1Linear.java");
    run(List.of("--group=O(1)", "--in=V", "--out=V"));
    assertThat(earlier).isRegularFile();
    assertThat(run(LARGE).out()).contains("removed           " + earlier + "  (of an earlier");
    assertThat(earlier).doesNotExist();
  }

  private CommandRun named(String in, String... more) {
    List<String> words =
        new ArrayList<>(List.of("--group=S(12)", "--class=S12Linear", "--in=" + in, "--out=" + in));
    words.addAll(List.of(more));
    return run(words);
  }

  @Test
  void kernelsOfAnEarlierLayerAreRemovedBesideANewClass() {
    Path kernels = folder.resolve("layers/S12Linear.cl");
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
