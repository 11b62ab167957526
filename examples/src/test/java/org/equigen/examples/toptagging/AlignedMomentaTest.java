package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.network.RaggedData;
import org.junit.jupiter.api.Test;

class AlignedMomentaTest {
  private static final RaggedJets JETS = JetSplits.shipped(AlignedMomenta.HARDEST).test();

  @Test
  void jetsLieOnTheAxisWithUnitTransverseMomentumAndFallingConstituents() {
    RaggedData<double[]> data = new AlignedMomenta().of(JETS, Boost.NONE, Precision.DOUBLE);
    for (int jet = 0; jet < data.count(); jet++) {
      double[] sum = new double[4];
      double before = Double.POSITIVE_INFINITY;
      for (int c = 0; c < AlignedMomenta.HARDEST; c++) {
        int at = jet * AlignedMomenta.SIZE + 4 * c;
        for (int i = 0; i < 4; i++) {
          sum[i] += data.sets()[at + i];
        }
        double transverse = Math.hypot(data.sets()[at + 1] / 10, data.sets()[at + 2] / 50);
        assertThat(transverse).isLessThanOrEqualTo(before);
        before = transverse;
      }
      assertThat(sum[1]).isCloseTo(10, within(1e-9));
      assertThat(sum[2]).isCloseTo(0, within(1e-9));
      assertThat(sum[3]).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void aBoostAcrossTheBeamChangesThem() {
    double[] still = new AlignedMomenta().of(JETS, Boost.NONE, Precision.DOUBLE).sets();
    double[] moved = new AlignedMomenta().of(JETS, new Boost(0.5), Precision.DOUBLE).sets();
    double difference = 0;
    for (int i = 0; i < still.length; i++) {
      difference += Math.abs(moved[i] - still[i]) / still.length;
    }
    assertThat(difference).isGreaterThan(0.01);
  }
}
