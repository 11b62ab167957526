package org.equigen.interchange.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.equigen.runtime.diagnostic.DiagnosticContract;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault that a file can have, and what is said of it. */
class Hdf5DiagnosticTest extends DiagnosticContract {
  private static final long SEED = 20261129;
  private static final int TRIALS = 400;

  @TempDir private Path folder;

  Hdf5DiagnosticTest() {
    super(Map.of(Hdf5Diagnostic.class, '7'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "PK\u0003\u0004 and so on", "E,px,py,pz\n1,0,0,1\n"})
  void anotherFormatIsRecognised(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("numbers.h5"), content);

    assertThatThrownBy(() -> Hdf5File.open(file))
        .hasMessageStartingWith("[EQR702] " + file + ": not an HDF5 file");
  }

  @Test
  void aMissingFileNamesTheNearestOne() throws IOException {
    Files.createFile(folder.resolve("train.h5"));

    assertThatThrownBy(() -> Hdf5File.open(folder.resolve("trian.h5")))
        .hasMessageContaining("[EQR101]")
        .hasMessageContaining("Did you mean \"" + folder.resolve("train.h5") + "\"?");
    assertThatThrownBy(() -> Hdf5File.open(folder)).hasMessageContaining("[EQR105]");
  }

  @Test
  void aTruncatedFileSaysHowLongItShouldBe() {
    byte[] bytes = samples();

    assertThatThrownBy(() -> Hdf5File.open(write(Arrays.copyOf(bytes, bytes.length - 1))))
        .hasMessageContaining("[EQR703]")
        .hasMessageContaining(
            "it has " + (bytes.length - 1) + " bytes, its header announces " + bytes.length);
  }

  @Test
  void theLatestFormatIsNamedWithAWayOut() {
    Path file = write(SampleFiles.bytes(SampleFiles.LATEST));

    assertThatThrownBy(() -> read(file))
        .hasMessageContaining("[EQR715]")
        .hasMessageContaining("Unrecognized datatype version '5'")
        .hasMessageContaining("libver=(\"earliest\", \"v110\")");
  }

  @Test
  void anUnknownFilterIsNamedWithItsNumberAndAWayOut() {
    // Filter 1, deflate, whose name has 8 bytes, becomes 32123, which nobody registered.
    byte[] bytes =
        SampleFiles.patch(
            samples(), new byte[] {1, 0, 8, 0, 1, 0}, new byte[] {0x7b, 0x7d, 8, 0, 1, 0});

    assertThatThrownBy(() -> read(write(bytes)))
        .hasMessageContaining("[EQR706]")
        .hasMessageContaining("id=32123")
        .hasMessageContaining("h5repack -f GZIP=4");
  }

  @Test
  void aSingleNumberHasNoRows() {
    try (Hdf5File file = Hdf5File.open(write(samples()))) {
      assertThatThrownBy(() -> file.table("scalar"))
          .hasMessageContaining("[EQR716]")
          .hasMessageContaining("file.h5, scalar: the data set is no table of rows: float64 []")
          .hasMessageContaining("Expected: at least one dimension");
    }
  }

  @Test
  void whateverHappensToAFileItsReaderGivesNumbersOrADiagnostic() {
    Random random = new Random(SEED);
    int refused = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      byte[] bytes = samples();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(bytes.length);
        bytes[at] = (byte) (random.nextBoolean() ? bytes[at] ^ 1 << random.nextInt(8) : -1);
      }
      try {
        read(write(bytes));
      } catch (DiagnosticException e) {
        assertThat(e).as("seed %d, trial %d", SEED, trial).hasMessageStartingWith("[EQR7");
        refused++;
      }
    }
    assertThat(refused).as("refused of %d, seed %d", TRIALS, SEED).isBetween(1, TRIALS - 1);
  }

  /** Reads every number of the file. */
  private static void read(Path path) {
    try (Hdf5File file = Hdf5File.open(path)) {
      for (String name : file.datasets(20)) {
        if (!name.equals("scalar")) {
          file.table(name).ifPresent(Hdf5DiagnosticTest::read);
        }
      }
    }
  }

  private static void read(Hdf5Table table) {
    for (int first = 0; first < Math.min(table.rows(), 100); first += table.blockRows()) {
      int count = Math.min(table.blockRows(), table.rows() - first);
      Hdf5Block block = table.block(first, count);
      for (Hdf5Column column : table.columns()) {
        if (column.number().isNumeric()) {
          block.copy(block.rows() - 1, column, 0, new double[column.count()]);
        }
      }
    }
  }

  private static byte[] samples() {
    return SampleFiles.bytes(SampleFiles.SAMPLES);
  }

  private Path write(byte[] bytes) {
    return SampleFiles.write(folder, bytes);
  }
}
