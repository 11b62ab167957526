package org.equigen.examples.jets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopTaggingReaderTest {
  // Written down from the sample with another HDF5 library.
  private static final int[] CONSTITUENTS = {53, 24, 50, 89, 15, 64, 53, 58, 54, 39};
  private static final double SUM_OF_MOMENTA = 36043.30967896973;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {JetFiles.DOUBLE, JetFiles.ARRAYS, JetFiles.ARRAYS_DOUBLE, JetFiles.ARRAYS_BOOLEAN})
  void otherLayoutsGiveTheSameJets(String name) {
    RaggedJets expected = read(JetFiles.PLAIN, JetSelection.ALL);
    RaggedJets jets = read(name, JetSelection.ALL);

    assertThat(jets.offsets()).isEqualTo(expected.offsets());
    assertThat(jets.momenta(Precision.FLOAT)).isEqualTo(expected.momenta(Precision.FLOAT));
    assertThat(jets.labels(Precision.FLOAT)).isEqualTo(expected.labels(Precision.FLOAT));
    boolean withTruth = name.equals(JetFiles.DOUBLE) || name.equals(JetFiles.ARRAYS);
    for (int jet = 0; jet < jets.size(); jet++) {
      assertThat(jets.truth(jet, 0)).isEqualTo(withTruth ? expected.truth(jet, 0) : 0);
    }
    // The second block from its middle on.
    RaggedJets late = read(name, JetSelection.ALL.startingAt(5).hardest(3));
    assertThat(late.size()).isEqualTo(1);
    assertThat(late.momentum(2, 3)).isEqualTo(expected.momentum(expected.offset(5) + 2, 3));
  }

  @Test
  void theJetsAreThoseThatAnotherLibraryReads() {
    RaggedJets jets = read(JetFiles.DEFLATED, JetSelection.ALL);

    assertThat(jets.size()).isEqualTo(50);
    for (int jet = 0; jet < CONSTITUENTS.length; jet++) {
      assertThat(jets.constituents(jet)).isEqualTo(CONSTITUENTS[jet]);
    }
    assertThat(jets.labels(Precision.DOUBLE))
        .startsWith(1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1, 1, 1, 0, 1);
    assertThat(jets.momenta(Precision.FLOAT))
        .startsWith(71.35306f, 49.77935f, -43.61776f, -26.660196f, 62.0495f, 54.452274f);
    double sum = 0;
    for (double value : jets.momenta(Precision.DOUBLE)) {
      sum += value;
    }
    assertThat(sum).isEqualTo(SUM_OF_MOMENTA, within(1e-9 * SUM_OF_MOMENTA));
    assertThat(jets.truth(0, 0)).isEqualTo(618.5539f);
    assertThat(jets.truth(0, 3)).isEqualTo(-148.96246f);
    assertThat(jets.truth(1, 0)).isZero();
  }

  @Test
  void theJetsBecomeTrainingDataWithTheirLabelsAsTargets() {
    RaggedJets jets = read(JetFiles.DEFLATED, JetSelection.ALL.hardest(20));
    Dataset data = jets.toDataset();

    assertThat(data.samples()).isEqualTo(50);
    Column momenta = data.column("momenta");
    assertThat(momenta.size()).isEqualTo(4);
    assertThat(momenta.numbers().length()).isEqualTo(4 * jets.constituents());
    assertThat(momenta.numbers().get(1)).isEqualTo(49.77935f);
    for (int jet = 0; jet < 50; jet++) {
      assertThat(data.offset(data.schema().domain("element"), jet)).isEqualTo(jets.offset(jet));
      assertThat(data.column("label").numbers().get(jet)).isEqualTo(jets.signal(jet) ? 1 : 0);
    }
  }

  @Test
  void everyConstituentHasMomentumAndHardlyAnyMass() {
    RaggedJets jets = read(JetFiles.DEFLATED, JetSelection.ALL);

    for (int i = 0; i < jets.constituents(); i++) {
      double e = jets.momentum(i, 0);
      double p =
          Math.hypot(Math.hypot(jets.momentum(i, 1), jets.momentum(i, 2)), jets.momentum(i, 3));
      assertThat(e).isPositive();
      assertThat(p).isEqualTo(e, within(1e-5 * e));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {JetFiles.BLOSC, JetFiles.PLAIN, JetFiles.CONTIGUOUS})
  void theFilterMakesNoDifferenceToTheJets(String name) {
    RaggedJets jets = read(name, JetSelection.ALL);
    RaggedJets deflated = read(JetFiles.DEFLATED, JetSelection.ALL.atMost(jets.size()));

    assertThat(jets.size()).isGreaterThanOrEqualTo(3);
    assertSame(jets, deflated);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 15, 16, 17, 32, 49, 50, 51})
  void readingInPiecesGivesTheSameAsReadingAtOnce(int piece) {
    RaggedJets whole = read(JetFiles.DEFLATED, JetSelection.ALL);
    try (TopTaggingReader reader = open(JetFiles.DEFLATED)) {
      int jet = 0;
      for (long first = 0; first < reader.jets(); first += piece) {
        RaggedJets part = reader.read(JetSelection.ALL.startingAt(first).atMost(piece));
        for (int i = 0; i < part.size(); i++, jet++) {
          assertSameJet(part, i, whole, jet);
        }
      }
      assertThat(jet).isEqualTo(50);
    }
  }

  @Test
  void theStreamGivesTheSameJetsInTheSameOrder() {
    RaggedJets whole = read(JetFiles.BLOSC, JetSelection.ALL);
    try (TopTaggingReader reader = open(JetFiles.BLOSC)) {
      Iterator<Jet> stream = reader.stream(JetSelection.ALL);
      List<Float> momenta = new ArrayList<>();
      for (int row = 0; stream.hasNext(); row++) {
        Jet jet = stream.next();
        assertThat(jet.row()).isEqualTo(row);
        assertThat(jet.signal()).isEqualTo(whole.signal(row));
        for (float value : jet.momenta()) {
          momenta.add(value);
        }
      }
      assertThat(momenta).hasSize(4 * whole.constituents());
      float[] expected = whole.momenta(Precision.FLOAT);
      for (int i = 0; i < expected.length; i++) {
        assertThat(momenta.get(i)).isEqualTo(expected[i]);
      }
      assertThatThrownBy(stream::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void aFileInsideAnArchiveIsReadAsAnyOther() throws IOException {
    URI archive = URI.create("jar:" + folder.resolve("jets.zip").toUri());
    try (FileSystem files = FileSystems.newFileSystem(archive, Map.of("create", "true"))) {
      Path inside = JetFiles.copy(JetFiles.BLOSC, files.getPath("/"));
      try (TopTaggingReader reader = TopTaggingReader.open(inside)) {
        assertSame(reader.read(JetSelection.ALL), read(JetFiles.BLOSC, JetSelection.ALL));
      }
    }
  }

  @Test
  void twoStreamsOfOneReaderDoNotDisturbEachOther() {
    try (TopTaggingReader reader = open(JetFiles.DEFLATED)) {
      Iterator<Jet> one = reader.stream(JetSelection.ALL);
      Iterator<Jet> two = reader.stream(JetSelection.ALL.startingAt(30));
      for (int i = 0; i < 20; i++) {
        assertThat(one.next().row()).isEqualTo(i);
        assertThat(two.next().row()).isEqualTo(30 + i);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "16, 16, 16", "15, 2, 2", "49, 1, 1", "49, 7, 1", "48, 2, 2"})
  void aRangeStopsWhereItEndsOrTheFileDoes(long first, long most, int expected) {
    RaggedJets whole = read(JetFiles.DEFLATED, JetSelection.ALL);
    RaggedJets part = read(JetFiles.DEFLATED, JetSelection.ALL.startingAt(first).atMost(most));

    assertThat(part.size()).isEqualTo(expected);
    for (int i = 0; i < expected; i++) {
      assertSameJet(part, i, whole, (int) first + i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30, 200, 1000})
  void theHardestConstituentsAreTheFirst(int most) {
    RaggedJets whole = read(JetFiles.DEFLATED, JetSelection.ALL);
    RaggedJets cut = read(JetFiles.DEFLATED, JetSelection.ALL.hardest(most));

    for (int jet = 0; jet < 50; jet++) {
      assertThat(cut.constituents(jet)).isEqualTo(Math.min(most, whole.constituents(jet)));
      for (int i = 0; i < cut.constituents(jet); i++) {
        int kept = cut.offset(jet) + i;
        int original = whole.offset(jet) + i;
        assertThat(cut.momentum(kept, 0)).isEqualTo(whole.momentum(original, 0));
        assertThat(transverse(cut, kept)).isLessThanOrEqualTo(transverse(cut, cut.offset(jet)));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "50, 1, 1, the first jet is 50, 0 to 49",
    "-1, 1, 1, the first jet is -1, 0 to 49",
    "0, 0, 1, the number of jets is 0, 1 or more",
    "0, -5, 1, the number of jets is -5, 1 or more",
    "0, 1, 0, the number of constituents is 0, 1 or more"
  })
  void aSelectionOfNothingIsRefused(
      long first, long jets, int constituents, String fault, String valid) {
    assertThatThrownBy(() -> read(JetFiles.DEFLATED, new JetSelection(first, jets, constituents)))
        .isInstanceOfSatisfying(
            DiagnosticException.class,
            e -> assertThat(e.diagnostic()).isInstanceOf(JetFileDiagnostic.BadSelection.class))
        .hasMessageContaining("EQR713")
        .hasMessageContaining(fault)
        .hasMessageContaining("Valid: " + valid);
  }

  private TopTaggingReader open(String name) {
    return TopTaggingReader.open(JetFiles.copy(name, folder));
  }

  private RaggedJets read(String name, JetSelection selection) {
    try (TopTaggingReader reader = open(name)) {
      return reader.read(selection);
    }
  }

  private static double transverse(RaggedJets jets, int constituent) {
    return Math.hypot(jets.momentum(constituent, 1), jets.momentum(constituent, 2));
  }

  private static void assertSame(RaggedJets found, RaggedJets expected) {
    assertThat(found.offsets()).isEqualTo(expected.offsets());
    assertThat(found.momenta(Precision.FLOAT)).isEqualTo(expected.momenta(Precision.FLOAT));
    assertThat(found.labels(Precision.FLOAT)).isEqualTo(expected.labels(Precision.FLOAT));
    for (int jet = 0; jet < found.size(); jet++) {
      assertSameJet(found, jet, expected, jet);
    }
  }

  private static void assertSameJet(RaggedJets found, int at, RaggedJets expected, int jet) {
    assertThat(found.constituents(at)).isEqualTo(expected.constituents(jet));
    assertThat(found.signal(at)).isEqualTo(expected.signal(jet));
    for (int component = 0; component < 4; component++) {
      assertThat(found.truth(at, component)).isEqualTo(expected.truth(jet, component));
      for (int i = 0; i < found.constituents(at); i++) {
        assertThat(found.momentum(found.offset(at) + i, component))
            .isEqualTo(expected.momentum(expected.offset(jet) + i, component));
      }
    }
  }
}
