package org.equigen.codegen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal of commands that fail would teach the virtual machine nothing. */
class RehearsalTest {
  @Test
  void everyCommandOfTheRehearsalSucceeds(@TempDir Path folder) throws IOException {
    assertThat(Rehearsal.in(folder)).isZero();
    assertThat(folder.resolve("layers/layers/LorentzLinear.java")).isRegularFile();
    assertThat(Files.readString(folder.resolve("group.yaml"))).contains("Sqrt", "Exp", "I", "Cosh");
  }
}
