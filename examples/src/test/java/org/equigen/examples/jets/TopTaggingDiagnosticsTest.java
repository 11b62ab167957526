package org.equigen.examples.jets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import org.equigen.interchange.hdf5.Hdf5Diagnostic;
import org.equigen.runtime.diagnostic.Diagnostic;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault that a file can have, and what is said of it. */
class TopTaggingDiagnosticsTest {
  @TempDir private Path folder;

  @Test
  void aMissingFileNamesTheNearestOne() throws IOException {
    Files.createFile(folder.resolve("validation.h5"));
    Files.createFile(folder.resolve("train.h5"));
    Files.createFile(folder.resolve("trian.txt"));

    assertFault(
        folder.resolve("trian.h5"),
        FileDiagnostic.Missing.class,
        "EQR101",
        "trian.h5",
        "does not exist",
        "Did you mean \"" + folder.resolve("train.h5") + "\"?");
  }

  @Test
  void aMissingFileInAFolderWithoutSuchFilesSaysSo() {
    assertFault(folder.resolve("jets.h5"), FileDiagnostic.Missing.class, "There is no .h5 file in");
    assertFault(
        folder.resolve("nowhere/jets.h5"),
        FileDiagnostic.Missing.class,
        "nowhere does not exist either");
  }

  @Test
  void aFolderIsNotAFile() {
    assertFault(folder, FileDiagnostic.NotRegular.class, "EQR105", "belongs to a folder");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "PK\u0003\u0004 and so on", "E,px,py,pz\n1,0,0,1\n"})
  void anotherFormatIsRecognised(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("jets.h5"), content);

    assertFault(file, Hdf5Diagnostic.NotHdf5.class, "EQR702", "jets.h5", "not an HDF5 file");
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 40, 96, 1000, 20_000, 60_000})
  void aTruncatedFileIsRecognised(int length) {
    byte[] bytes = JetFiles.bytes(JetFiles.DEFLATED);

    assertFault(
        write(Arrays.copyOf(bytes, length)), Hdf5Diagnostic.Damaged.class, "EQR703", "fetch it");
  }

  @Test
  void aTruncatedFileSaysHowLongItShouldBe() {
    byte[] bytes = JetFiles.bytes(JetFiles.DEFLATED);

    assertFault(
        write(Arrays.copyOf(bytes, bytes.length - 1)),
        Hdf5Diagnostic.Damaged.class,
        "it has " + (bytes.length - 1) + " bytes, its header announces " + bytes.length);
  }

  @Test
  void aFileWithoutTheTableSaysWhatItHolds() {
    Path file = folder.resolve("other.h5");
    try (WritableHdfFile writable = HdfFile.write(file)) {
      writable.putDataset("momenta", new float[] {1, 2, 3});
    }

    assertFault(
        file,
        JetFileDiagnostic.NoTable.class,
        "EQR704",
        "\"table/table\"",
        "holds: momenta",
        "key=");
  }

  @Test
  void theFixedLayoutOfPandasIsNotTheTableLayout() {
    Path file = folder.resolve("fixed.h5");
    try (WritableHdfFile writable = HdfFile.write(file)) {
      var table = writable.putGroup("table");
      table.putDataset("axis0", new long[] {0, 1});
      table.putDataset("block0_values", new float[][] {{1, 2}, {3, 4}});
    }

    assertFault(
        file,
        JetFileDiagnostic.NoTable.class,
        "table/axis0",
        "table/block0_values",
        "format=\"table\"");
  }

  @Test
  void aTableOfPlainNumbersIsAnotherLayout() {
    Path file = folder.resolve("flat.h5");
    try (WritableHdfFile writable = HdfFile.write(file)) {
      writable.putGroup("table").putDataset("table", new double[] {1, 2, 3});
    }

    assertFault(file, JetFileDiagnostic.OtherLayout.class, "EQR705", "float64", "float32[804]");
  }

  @Test
  void theLatestFormatIsNamedWithAWayOut() {
    assertFault(
        write(JetFiles.bytes(JetFiles.LATEST)),
        Hdf5Diagnostic.UnknownFormat.class,
        "EQR715",
        "Unrecognized datatype version '5'",
        "libver=(\"earliest\", \"v110\")");
  }

  @Test
  void arraysThatDoNotFitAreAnotherLayout() {
    assertFault(
        arrays(new float[2][3], new long[2]),
        JetFileDiagnostic.OtherLayout.class,
        "EQR705",
        "Pmu",
        "2 rows of [Pmu float32[3]]",
        "[jets][constituents][4]");
    assertFault(
        arrays(new int[2][3][4], new long[2]),
        JetFileDiagnostic.OtherLayout.class,
        "2 rows of [Pmu int32[3, 4]]");
    assertFault(
        arrays(new float[2][3][5], new long[2]),
        JetFileDiagnostic.OtherLayout.class,
        "2 rows of [Pmu float32[3, 5]]");
    assertFault(
        arrays(new float[2][3][4], new long[3]),
        JetFileDiagnostic.OtherLayout.class,
        "is_signal",
        "integers or booleans [2], one for each jet");
    assertFault(
        arrays(new float[2][3][4], new float[2]),
        JetFileDiagnostic.OtherLayout.class,
        "2 rows of [is_signal float32]");
  }

  @Test
  void arraysWithoutLabelsAreRefused() {
    Path file = folder.resolve("unlabelled.h5");
    try (WritableHdfFile writable = HdfFile.write(file)) {
      writable.putDataset("Pmu", new float[2][3][4]);
    }

    assertFault(file, JetFileDiagnostic.NoTable.class, "\"is_signal\"", "holds: Pmu");
  }

  @Test
  void impossibleNumbersInArraysAreNamed() {
    double[][][] momenta = {{{5, 3, 0, 4}, {1, 0, 0, 1}}, {{1e300, 0, 0, 0}, {0, 0, 0, 0}}};
    assertFault(
        arrays(momenta, new long[] {0, 1}),
        JetFileDiagnostic.NonFinite.class,
        "row 1, column E_0",
        "Infinity");
    momenta[1][0][0] = 1;
    assertFault(
        arrays(momenta, new byte[] {0, 2}),
        JetFileDiagnostic.BadLabel.class,
        "row 1, column is_signal:",
        "the label is 2");
  }

  private Path arrays(Object momenta, Object labels) {
    Path file = folder.resolve("arrays.h5");
    try (WritableHdfFile writable = HdfFile.write(file)) {
      writable.putDataset("Pmu", momenta);
      writable.putDataset("is_signal", labels);
    }
    return file;
  }

  @Test
  void anotherNameOfAColumnIsAnotherLayout() {
    byte[] bytes =
        JetFiles.patchAll(JetFiles.bytes(JetFiles.DEFLATED), "values_block_1", "values_block_9");

    assertFault(write(bytes), JetFileDiagnostic.OtherLayout.class, "values_block_9 int64[2]");
  }

  @Test
  void anotherOrderOfMomentaIsAnotherLayout() {
    byte[] swapped = JetFiles.patchAll(JetFiles.bytes(JetFiles.DEFLATED), "VPX_7\n", "VPZ_7\n");

    assertFault(
        write(swapped),
        JetFileDiagnostic.OtherLayout.class,
        "column 29 of values_block_0 is PZ_7",
        "Expected: PX_7");
  }

  @Test
  void anotherNumberOfMomentaIsAnotherLayout() {
    byte[] old = {1, 0, 0, 0, 0x24, 3, 0, 0};
    byte[] fewer = {1, 0, 0, 0, 0x20, 3, 0, 0};
    byte[] bytes = JetFiles.patch(JetFiles.bytes(JetFiles.DEFLATED), old, fewer);

    assertFault(write(bytes), JetFileDiagnostic.OtherLayout.class, "values_block_0 float32[800]");
  }

  @Test
  void aFileWithoutJetsIsRefused() {
    byte[] bytes = JetFiles.bytes(JetFiles.DEFLATED);
    JetFiles.patch(bytes, JetFiles.longs(50, -1), JetFiles.longs(0, -1));

    assertFault(write(bytes), JetFileDiagnostic.NoJets.class, "EQR712", "table/table", "0 jets");
  }

  @Test
  void moreJetsThanWereWrittenAreMissed() {
    byte[] bytes = JetFiles.bytes(JetFiles.DEFLATED);
    JetFiles.patch(bytes, JetFiles.longs(50, -1), JetFiles.longs(2_000_000_000, -1));

    // What is left of the last chunk is zeros; beyond it there is nothing at all.
    assertFault(write(bytes), JetFileDiagnostic.EmptyJet.class, "row 50");
    try (TopTaggingReader reader = TopTaggingReader.open(write(bytes))) {
      Iterator<Jet> stream = reader.stream(JetSelection.ALL.startingAt(70));
      assertThatThrownBy(stream::next)
          .isInstanceOf(DiagnosticException.class)
          .hasMessageContaining("EQR703")
          .hasMessageContaining("table/table, rows 64 to 79")
          .hasMessageContaining("No chunk");
    }
  }

  @Test
  void anUnknownFilterIsNamedWithItsNumberAndAWayOut() {
    // Filter 32001 becomes 32123, which nobody registered.
    byte[] bytes =
        JetFiles.patch(
            JetFiles.bytes(JetFiles.BLOSC),
            new byte[] {1, 0x7d, 8, 0},
            new byte[] {0x7b, 0x7d, 8, 0});

    assertFault(
        write(bytes),
        Hdf5Diagnostic.UnsupportedFilter.class,
        "EQR706",
        "id=32123",
        "h5repack -f GZIP=4");
  }

  @Test
  void aDamagedChunkNamesItsRows() {
    byte[] bytes = JetFiles.bytes(JetFiles.BLOSC);
    // Header of the first chunk: format 2, BloscLZ 1, shuffled, elements of 1 byte, 16 rows.
    byte[] header = {2, 1, 1, 1, (byte) 0x80, (byte) 0xca, 0, 0};
    byte[] damaged = {9, 1, 1, 1, (byte) 0x80, (byte) 0xca, 0, 0};

    assertFault(
        write(JetFiles.patch(bytes, header, damaged)),
        Hdf5Diagnostic.Damaged.class,
        "table/table, rows ",
        "not a sound Blosc chunk: its format version is 9");
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0, NaN, E_0",
    "0, 7, Infinity, PZ_1",
    "3, 803, -Infinity, truthPZ",
    "1, 799, NaN, PZ_199"
  })
  void aNumberThatIsNotFiniteIsNamedByRowAndColumn(int row, int column, float value, String name) {
    byte[] bytes = JetFiles.plainWith(row, JetFiles.MOMENTA + 4 * column, JetFiles.floats(value));

    assertFault(
        write(bytes),
        JetFileDiagnostic.NonFinite.class,
        "EQR707",
        "row " + row + ", column " + name + ":",
        String.valueOf(value));
  }

  @Test
  void aNegativeEnergyIsNamedByRowAndColumn() {
    byte[] bytes = JetFiles.plainWith(1, JetFiles.MOMENTA + 4 * 8, JetFiles.floats(-3.5f));

    assertFault(
        write(bytes),
        JetFileDiagnostic.NegativeEnergy.class,
        "EQR708",
        "row 1, column E_2",
        "-3.5 GeV");
  }

  @Test
  void aMomentumAfterTheLastConstituentIsNamed() {
    byte[] bytes = JetFiles.plainWith(0, JetFiles.MOMENTA + 4 * 400, JetFiles.floats(1.5f));

    assertFault(
        write(bytes), JetFileDiagnostic.AfterEnd.class, "EQR709", "row 0, column E_100", "1.5");
  }

  @Test
  void aJetOfZerosIsRefused() {
    byte[] bytes = JetFiles.plainWith(3, JetFiles.MOMENTA, new byte[4 * 800]);

    assertFault(write(bytes), JetFileDiagnostic.EmptyJet.class, "EQR710", "row 3");
  }

  @ParameterizedTest
  @ValueSource(longs = {2, -1, Long.MIN_VALUE})
  void anotherLabelIsNamed(long label) {
    byte[] bytes = JetFiles.plainWith(2, JetFiles.LABEL, JetFiles.longs(label));

    assertFault(
        write(bytes),
        JetFileDiagnostic.BadLabel.class,
        "EQR711",
        "row 2, column is_signal_new",
        "label is " + label);
  }

  @Test
  void moreMomentaThanAnArrayHoldsAreRefused() {
    RaggedJetsBuilder builder = new RaggedJetsBuilder("jets.h5", 8);
    builder.add(new Jet(6, new float[] {5, 0, 3, 4}, true, new float[4]));
    Jet second = new Jet(7, new float[8], true, new float[4]);

    assertThatThrownBy(() -> builder.add(second))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQR714")
        .hasMessageContaining("jets.h5, row 7");
    assertThat(builder.build().constituents()).isEqualTo(1);
  }

  private Path write(byte[] bytes) {
    return JetFiles.write(folder.resolve("jets.h5"), bytes);
  }

  private static void assertFault(Path file, Class<? extends Diagnostic> kind, String... parts) {
    DiagnosticException thrown =
        catchThrowableOfType(DiagnosticException.class, () -> readAll(file));

    assertThat(thrown).as("reading %s", file).isNotNull();
    assertThat(thrown.diagnostic()).isInstanceOf(kind);
    assertThat(thrown).hasMessageContaining(file.getFileName().toString());
    assertThat(thrown.getMessage()).contains(parts);
  }

  private static void readAll(Path file) {
    try (TopTaggingReader reader = TopTaggingReader.open(file)) {
      reader.stream(JetSelection.ALL).forEachRemaining(jet -> {});
    }
  }
}
