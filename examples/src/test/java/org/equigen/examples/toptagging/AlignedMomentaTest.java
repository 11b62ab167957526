package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.data.Column;
import org.equigen.runtime.data.Numbers;
import org.junit.jupiter.api.Test;

class AlignedMomentaTest {
  private static final RaggedJets JETS = JetSplits.shipped(AlignedMomenta.HARDEST).test();

  private static double[] momenta(Boost boost) {
    Column column = new AlignedMomenta().of(JETS, boost).column("aligned momenta");
    return ((Numbers.Doubles) column.numbers()).array();
  }

  @Test
  void jetsLieOnTheAxisWithUnitTransverseMomentumAndFallingConstituents() {
    double[] momenta = momenta(Boost.NONE);
    for (int jet = 0; jet < JETS.size(); jet++) {
      double[] sum = new double[4];
      double before = Double.POSITIVE_INFINITY;
      for (int c = 0; c < AlignedMomenta.HARDEST; c++) {
        int at = jet * AlignedMomenta.SIZE + 4 * c;
        for (int i = 0; i < 4; i++) {
          sum[i] += momenta[at + i];
        }
        double transverse = Math.hypot(momenta[at + 1] / 10, momenta[at + 2] / 50);
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
    double[] still = momenta(Boost.NONE);
    double[] moved = momenta(new Boost(0.5));
    double difference = 0;
    for (int i = 0; i < still.length; i++) {
      difference += Math.abs(moved[i] - still[i]) / still.length;
    }
    assertThat(difference).isGreaterThan(0.01);
  }
}
