package org.equigen.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {
  @TempDir private Path folder;

  @Test
  void aFileAsLargeAsAllowedIsRead() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[] {1, 2, 3});

    assertThat(FileContent.read(file)).containsExactly(1, 2, 3);
    assertThat(FileContent.read(file, 3)).containsExactly(1, 2, 3);
  }

  @Test
  void aLargerFileIsRefused() throws IOException {
    Path file = Files.write(folder.resolve("a"), new byte[] {1, 2, 3});

    assertThatThrownBy(() -> FileContent.read(file, 2))
        .hasMessageStartingWith(
            "[EQR106] " + file + ": the file has 3 bytes, at most 2 are read in this run.");
  }

  @Test
  void whatIsNoRegularFileIsRefused() {
    assertThatThrownBy(() -> FileContent.read(folder.resolve("absent")))
        .hasMessageStartingWith("[EQR101]");
    assertThatThrownBy(() -> FileContent.read(folder))
        .hasMessageStartingWith("[EQR105] " + folder + ": the name belongs to a folder");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "devices there have other names")
  void aDeviceWithoutEndIsRefused() {
    assertThatThrownBy(() -> FileContent.read(Path.of("/dev/zero")))
        .hasMessageStartingWith("[EQR105] /dev/zero: the name belongs to a device");
  }

  @Test
  @EnabledOnOs(value = OS.LINUX, disabledReason = "no such file elsewhere")
  void aFileWhoseReadingFailsIsRefused() {
    // Nobody, whatever his rights, can read the first byte of a process.
    assertThatThrownBy(() -> FileContent.read(Path.of("/proc/self/mem")))
        .hasMessageStartingWith("[EQR102] /proc/self/mem: the file cannot be read");
  }
}
