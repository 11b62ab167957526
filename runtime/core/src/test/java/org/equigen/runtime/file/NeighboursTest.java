package org.equigen.runtime.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NeighboursTest {
  @TempDir private Path folder;

  @BeforeEach
  void fill() throws IOException {
    for (String name : new String[] {"validation.h5", "train.h5", "trian.txt", "best.model"}) {
      Files.createFile(folder.resolve(name));
    }
    Files.createDirectory(folder.resolve("rest.model"));
  }

  @Test
  void theNearestFileWithTheSameEndingIsNamed() {
    assertThat(of("trian.h5")).isEqualTo(didYouMean("train.h5"));
    assertThat(of("TRAIN.H5")).isEqualTo(didYouMean("train.h5"));
    assertThat(of("wholly-different.h5")).isEqualTo(didYouMean("validation.h5"));
  }

  @Test
  void aFolderIsNoFile() {
    assertThat(of("rest2.model")).isEqualTo(didYouMean("best.model"));
  }

  @Test
  void anotherEndingIsNamedWhereTheNamesAreSimilar() {
    assertThat(of("train.hdf5")).isEqualTo(didYouMean("train.h5"));
    assertThat(of("best")).isEqualTo("No file in " + folder + " has a similar name.");
    assertThat(of("jets.checkpoint")).isEqualTo("There is no .checkpoint file in " + folder + ".");
  }

  @Test
  void aMissingFolderIsSaid() {
    assertThat(of("nowhere/train.h5"))
        .isEqualTo(
            "The folder " + folder.resolve("nowhere") + " does not exist either: check the path.");
  }

  private String of(String name) {
    return Neighbours.of(folder.resolve(name));
  }

  private String didYouMean(String name) {
    return "Did you mean \"" + folder.resolve(name) + "\"?";
  }
}
