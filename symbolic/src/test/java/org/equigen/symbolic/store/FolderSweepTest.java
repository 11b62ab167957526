package org.equigen.symbolic.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSweepTest {
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  @TempDir private Path folder;

  private Path file(String name) throws IOException {
    return Files.createFile(folder.resolve(name));
  }

  @Test
  void lowerVersionsAreClearedAndHigherOnesAndOtherFilesStay() throws IOException {
    List<String> outdated =
        List.of(
            DIGEST + ".basis",
            DIGEST + ".irreps",
            DIGEST + ".invariants",
            DIGEST + ".basis7",
            DIGEST + ".irreps2",
            DIGEST + ".invariants1");
    List<String> kept =
        List.of(
            DIGEST + ".basis999",
            DIGEST + ".basis1x",
            DIGEST + ".other1",
            "x" + DIGEST + ".basis7",
            "letter.basis7",
            "notes.txt");
    for (String name : outdated) {
      file(name);
    }
    for (String name : kept) {
      file(name);
    }
    for (ResultKind kind : ResultKind.values()) {
      file(kind.file(DIGEST));
    }
    FolderSweep.sweep(folder);
    assertThat(Forgery.names(folder))
        .containsAll(kept)
        .doesNotContainAnyElementsOf(outdated)
        .hasSize(kept.size() + ResultKind.values().length);
  }

  @Test
  void filesAsideOfEarlierVersionsAreClearedWhenTheyAreOld() throws IOException {
    file("basis123456.part");
    Path old = file("irreps98765.part");
    Path foreign = file("mine.part");
    FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofDays(1)));
    Files.setLastModifiedTime(old, yesterday);
    Files.setLastModifiedTime(foreign, yesterday);
    FolderSweep.sweep(folder);
    assertThat(Forgery.names(folder)).containsExactly("basis123456.part", "mine.part");
  }

  @Test
  void theFirstUseOfAFolderClearsIt() throws IOException {
    file(DIGEST + ".basis7");
    ResultFolder results = ResultFolder.in(folder);
    results.read(
        ResultKind.BASIS,
        () -> Definition.of(org.equigen.symbolic.declaration.GroupNames.parse("SO(3)")),
        text -> text);
    assertThat(folder).isEmptyDirectory();
    FolderSweep.once(folder.resolve("missing"));
  }
}
