package org.equigen.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  private static final byte[] OLD = {1, 2, 3};
  private static final byte[] NEW = {4, 5};

  @TempDir private Path folder;

  @Test
  void aFileIsCreatedAndReplacedAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("a");
    AtomicFile.create(file, OLD);
    assertThat(file).hasBinaryContent(OLD);

    AtomicFile.write(file, NEW);

    assertThat(file).hasBinaryContent(NEW);
    assertOnly(file);
  }

  @Test
  void creatingDoesNotReplace() throws IOException {
    Path file = folder.resolve("a");
    AtomicFile.create(file, OLD);

    assertThatThrownBy(() -> AtomicFile.create(file, NEW))
        .hasMessageContaining("[EQR104] " + file)
        .hasMessageContaining("the file exists and would be replaced");
    assertThat(file).hasBinaryContent(OLD);
    assertOnly(file);
  }

  @Test
  void whatAKilledProcessLeftIsClearedAway() throws IOException {
    // No process has this number: Linux stops at 2^22.
    Files.write(folder.resolve(".a.99999999.partial"), OLD);
    Files.write(folder.resolve(".a.notanumber.partial"), OLD);
    Path file = folder.resolve("a");

    AtomicFile.write(file, NEW);

    assertThat(folder.resolve(".a.99999999.partial")).doesNotExist();
    assertThat(folder.resolve(".a.notanumber.partial")).exists();
  }

  @Test
  void whatARunningProcessIsWritingStays() throws IOException {
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    Path aside = folder.resolve(".a." + parent + ".partial");
    Files.write(aside, OLD);

    AtomicFile.write(folder.resolve("a"), NEW);

    assertThat(aside).hasBinaryContent(OLD);
  }

  @Test
  void aFileInsteadOfAFolderIsADiagnostic() throws IOException {
    Path file = folder.resolve("a");
    AtomicFile.create(file, OLD);

    assertThatThrownBy(() -> AtomicFile.write(file.resolve("b"), NEW))
        .hasMessageContaining("[EQR103]")
        .hasMessageContaining("Nothing was written.");
    assertThat(file).hasBinaryContent(OLD);
  }

  private void assertOnly(Path file) throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }
}
