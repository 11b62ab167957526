package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.JetSelection;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.examples.jets.TopTaggingReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers are those of the page beside the files. */
class ShippedSampleTest {
  @ParameterizedTest
  @CsvSource({"train.h5, 1200, 593, 55140", "val.h5, 400, 207, 18547", "test.h5, 400, 212, 18578"})
  void theSampleHoldsTheJetsThatItsPageNames(String name, int jets, int signal, int constituents)
      throws URISyntaxException {
    RaggedJets sample = read(name);

    assertThat(sample.size()).isEqualTo(jets);
    assertThat(sample.constituents()).isEqualTo(constituents);
    int found = 0;
    for (int jet = 0; jet < sample.size(); jet++) {
      found += sample.signal(jet) ? 1 : 0;
    }
    assertThat(found).isEqualTo(signal);
  }

  @ParameterizedTest
  @CsvSource({"train.h5", "val.h5", "test.h5"})
  void everyJetHasTheTransverseMomentumThatWasSelected(String name) throws URISyntaxException {
    RaggedJets sample = read(name);

    for (int jet = 0; jet < sample.size(); jet++) {
      double[] sum = new double[Jet.COMPONENTS];
      for (int i = sample.offset(jet); i < sample.offset(jet + 1); i++) {
        for (int component = 0; component < Jet.COMPONENTS; component++) {
          sum[component] += sample.momentum(i, component);
        }
      }
      assertThat(Math.hypot(sum[1], sum[2])).as("jet %d", jet).isBetween(540.0, 660.0);
      assertThat(sum[0]).as("jet %d", jet).isGreaterThan(Math.abs(sum[3]));
    }
  }

  private static RaggedJets read(String name) throws URISyntaxException {
    URL file = Objects.requireNonNull(ShippedSampleTest.class.getResource(name), name);
    try (TopTaggingReader reader = TopTaggingReader.open(Path.of(file.toURI()))) {
      return reader.read(JetSelection.ALL);
    }
  }
}
