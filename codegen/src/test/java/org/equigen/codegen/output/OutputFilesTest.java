package org.equigen.codegen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFilesTest {
  /** No process has this number: Linux stops at 2^22. */
  private static final String DEAD = ".equigen.99999999.writing";

  @TempDir private Path folder;

  @Test
  void bothFilesAreWrittenAndNothingElseStays() throws IOException {
    Path sources = folder.resolve("a/b");
    List<String> written = new OutputFiles(sources, false).write(KilledOutput.layer("one"));

    assertThat(written)
        .containsExactly(sources + "/layers/Sample.cl", sources + "/layers/Sample.java");
    assertThat(files(folder)).containsExactly("a/b/layers/Sample.cl", "a/b/layers/Sample.java");
    new OutputFiles(sources, false).write(KilledOutput.layer("two"));
    assertThat(texts(sources)).containsOnly("two");
    assertThat(files(folder)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  @Tag("slow")
  void aKillAtAnyStepLeavesBothFilesOrNoneToTheNextWrite(boolean replaced) throws Exception {
    int steps = steps(replaced);
    assertThat(steps).isBetween(10, 25);
    int begun = 0;
    for (int step = 0; step < steps; step++) {
      Path sources = folder.resolve("killed" + step);
      if (replaced) {
        new OutputFiles(sources, false).write(KilledOutput.layer("old"));
      }
      String last = killAt(step, sources);
      // Something else, so that only a repair can change the two.
      new OutputFiles(sources, false).write(other());

      assertThat(texts(sources)).as("killed before step %d: %s", step, last).hasSize(1);
      begun += texts(sources).contains("new") ? 1 : 0;
      List<String> both = List.of("layers/Sample.cl", "layers/Sample.java", "other.txt");
      List<String> none = List.of("other.txt");
      assertThat(files(sources))
          .as("killed before step %d: %s", step, last)
          .isIn(replaced ? List.of(both) : List.of(both, none));
    }
    assertThat(begun).isStrictlyBetween(2, steps - 2);
  }

  private int steps(boolean replaced) {
    Path sources = folder.resolve("whole");
    if (replaced) {
      new OutputFiles(sources, false).write(KilledOutput.layer("old"));
    }
    List<String> seen = new ArrayList<>();
    new OutputFiles(sources, false, seen::add).write(KilledOutput.layer("new"));
    return seen.size();
  }

  private static String killAt(int step, Path sources) throws Exception {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                KilledOutput.class.getName(),
                sources.toString(),
                Integer.toString(step))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (var lines = writer.inputReader()) {
      String last = lines.readLine();
      assertThat(last).as("step %d is reached", step).isNotNull();
      writer.destroyForcibly();
      assertThat(writer.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return last;
    }
  }

  @Test
  void aFailureBetweenTheMovesRestoresWhatWasThere() throws IOException {
    new OutputFiles(folder, false).write(KilledOutput.layer("old"));
    OutputFiles files =
        new OutputFiles(
            folder,
            false,
            step -> {
              if (step.equals("move file 1 to its place")) {
                replaceByFolder(folder.resolve("layers/Sample.java"));
              }
            });

    assertThatThrownBy(() -> files.write(KilledOutput.layer("new")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG082] " + folder.resolve("layers/Sample.java"))
        .hasMessageContaining("Nothing was written.");
    assertThat(text(folder.resolve("layers/Sample.cl"))).isEqualTo("old");
    assertThat(files(folder)).containsExactly("layers/Sample.cl", "layers/Sample.java/inside");
  }

  private static void replaceByFolder(Path file) {
    try {
      Files.delete(file);
      Files.createDirectory(file);
      Files.writeString(file.resolve("inside"), "");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatARunningProcessWritesIsLeftAlone() throws IOException {
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    Path other = Files.createDirectory(folder.resolve(".equigen." + parent + ".writing"));
    Path odd = Files.createDirectory(folder.resolve(".equigen.mine.writing"));

    new OutputFiles(folder, false).write(KilledOutput.layer("one"));

    assertThat(other).isDirectory();
    assertThat(odd).isDirectory();
  }

  @Test
  void aFolderThatThisProcessNumberLeftEarlierIsRepaired() throws IOException {
    leave(".equigen." + ProcessHandle.current().pid() + ".writing", "layers/Sample.cl\n");

    new OutputFiles(folder, false).write(other());

    assertThat(files(folder)).containsExactly("layers/Sample.cl", "other.txt");
  }

  @Test
  void whatWasWrittenAsideWithoutAJournalIsClearedAway() throws IOException {
    leave(DEAD, "layers/Sample.cl\n");
    Path staging = folder.resolve(DEAD);
    Files.move(staging.resolve("journal"), staging.resolve(".99999999-journal.part"));

    new OutputFiles(folder, false).write(other());

    assertThat(files(folder)).containsExactly("other.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../outside", "/outside", "a/../../outside", "", ".", "a/./b", "a\0b"})
  void aJournalThatLeavesTheFolderIsNotFollowed(String name) throws IOException {
    leave(DEAD, name + "\n");

    assertThatThrownBy(() -> new OutputFiles(folder, false).write(other()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG126] " + folder.resolve(DEAD))
        .hasMessageContaining("outside the folder");
    assertThat(files(folder)).containsExactly(DEAD + "/0.new", DEAD + "/journal");
  }

  @Test
  void whatCannotBePutInPlaceIsSaid() throws IOException {
    leave(DEAD, "blocked\n");
    Files.createDirectories(folder.resolve("blocked/by"));

    assertThatThrownBy(() -> new OutputFiles(folder, false).write(other()))
        .hasMessageStartingWith("[EQG126] ")
        .hasMessageContaining("Nothing was written.");
  }

  @Test
  void namesWithLineFeedsGetToTheirPlaces() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("a\nb\\n", new byte[] {1});
    Path staging = Files.createDirectory(folder.resolve(DEAD));
    Journal.write(staging, List.copyOf(files.keySet()), Steps.UNHEARD);

    assertThat(Journal.read(staging)).containsExactly("a\nb\\n");
  }

  /** A folder of a process that died after it had published its journal. */
  private void leave(String name, String journal) throws IOException {
    Path staging = Files.createDirectory(folder.resolve(name));
    Files.writeString(staging.resolve("0.new"), "// Generated by Equigen.\nleft");
    Files.writeString(staging.resolve("journal"), journal);
    if (journal.startsWith("layers/")) {
      Files.createDirectory(folder.resolve("layers"));
    }
  }

  private static SortedMap<String, byte[]> other() {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("other.txt", new byte[0]);
    return files;
  }

  private static List<String> files(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  /** What the two files of the layer say; {@code absent} where one is not there. */
  private static List<String> texts(Path sources) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String name : KilledOutput.layer("").keySet()) {
      texts.add(Files.exists(sources.resolve(name)) ? text(sources.resolve(name)) : "absent");
    }
    return texts.stream().distinct().toList();
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow();
  }
}
