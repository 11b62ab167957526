package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.gradient.Predictor;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.Node;
import org.junit.jupiter.api.Test;

class TaggerNetworkTest {
  private static final long SEED = 20;

  // A product of momenta of energies up to 1e3 GeV, seen from a frame of rapidity y, is a
  // difference
  // of numbers of up to 1e6 e^(2y), so it has an error of 1e-16 1e6 e^(2y) = 7e-10 at y = 1. The
  // logarithm has a slope of at most 1, the layers after it add up to a factor of about 1: this is
  // a tenth of 1e-10 for a spread of logits of 10, and more only in jets without mass.
  private static final double BOUND = 1e-10;
  private static final double RAPIDITY = 1;

  private static final RaggedJets JETS = JetSplits.shipped(Integer.MAX_VALUE).validation();
  private static final LorentzLayers<double[]> LAYERS = new LorentzLayers<>(Precision.DOUBLE);
  private static final Network<double[]> NETWORK = TaggerNetwork.of(LAYERS, false, SEED, JETS);

  private static Dataset data(double[] momenta) {
    return JETS.withLabels().column("momenta", "element", Jet.COMPONENTS, momenta).build();
  }

  private static double[] momenta() {
    return JETS.momenta(Precision.DOUBLE);
  }

  private static Dataset transformed(LorentzTransformation transformation) {
    double[] momenta = momenta();
    for (int at = 0; at < momenta.length; at += Jet.COMPONENTS) {
      transformation.apply(momenta, at);
    }
    return data(momenta);
  }

  private static double[] logits(Network<double[]> network, Dataset data) {
    return values(network, data, "logit");
  }

  private static double[] values(Network<double[]> network, Dataset data, String name) {
    Parameters<double[]> parameters = Parameters.of(network);
    parameters.initialise(SEED);
    return new Predictor<>(network, name).predict(parameters, data.all());
  }

  private static double spread(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  @Test
  void jetsThatDifferGetDifferentLogits() {
    assertThat(spread(logits(NETWORK, JETS.toDataset()))).isGreaterThan(0.1);
  }

  @Test
  void noLorentzTransformationMovesALogit() {
    double[] expected = logits(NETWORK, JETS.toDataset());
    Random random = new Random(SEED);
    for (int i = 0; i < 5; i++) {
      LorentzTransformation transformation = LorentzTransformation.random(random, RAPIDITY);
      assertThat(logits(NETWORK, transformed(transformation)))
          .as("transformation %d of seed %d", i, SEED)
          .containsExactly(expected, within(BOUND * spread(expected)));
    }
  }

  @Test
  void theLargestBoostMovesNoLogitByAMillionth() {
    double[] expected = logits(NETWORK, JETS.toDataset());
    Boost boost = new Boost(0.999);
    Dataset boosted = new ConstituentMomenta().of(JETS, boost);
    // e^(2y) = 2000: up to 2e-7 in jets without mass.
    assertThat(logits(NETWORK, boosted)).containsExactly(expected, within(1e-6));
  }

  @Test
  void theOrderOfTheConstituentsIsOfNoConsequence() {
    double[] expected = logits(NETWORK, JETS.toDataset());
    double[] momenta = momenta();
    Random random = new Random(SEED);
    for (int jet = 0; jet < JETS.size(); jet++) {
      int first = JETS.offset(jet);
      for (int n = JETS.constituents(jet); n > 1; n--) {
        swap(momenta, first + n - 1, first + random.nextInt(n));
      }
    }
    assertThat(momenta).isNotEqualTo(momenta());
    assertThat(logits(NETWORK, data(momenta)))
        .as("seed %d", SEED)
        .containsExactly(expected, within(BOUND * spread(expected)));
  }

  private static void swap(double[] momenta, int a, int b) {
    for (int i = 0; i < Jet.COMPONENTS; i++) {
      double kept = momenta[a * Jet.COMPONENTS + i];
      momenta[a * Jet.COMPONENTS + i] = momenta[b * Jet.COMPONENTS + i];
      momenta[b * Jet.COMPONENTS + i] = kept;
    }
  }

  @Test
  void theBeamsLeaveRotationsAboutThem() {
    Network<double[]> network = TaggerNetwork.of(LAYERS, true, SEED, JETS);
    double[] expected = logits(network, JETS.toDataset());
    assertThat(logits(network, transformed(LorentzTransformation.aboutBeam(1))))
        .containsExactly(expected, within(BOUND * spread(expected)));
    double[] turned =
        logits(network, transformed(LorentzTransformation.random(new Random(SEED), 0)));
    double largest = 0;
    for (int i = 0; i < turned.length; i++) {
      largest = Math.max(largest, Math.abs(turned[i] - expected[i]));
    }
    assertThat(largest).isGreaterThan(1e-3 * spread(expected));
  }

  @Test
  void whatIsStandardisedHasMeanZeroAndDeviationOneAtMost() {
    int found = 0;
    for (Node node : NETWORK.nodes()) {
      if (node.name().endsWith(Standardisation.SUFFIX)) {
        found++;
        double[] values = values(NETWORK, JETS.toDataset(), node.name());
        for (int f = 0; f < node.size(); f++) {
          double sum = 0;
          double squares = 0;
          int rows = values.length / node.size();
          for (int i = 0; i < rows; i++) {
            double value = values[i * node.size() + f];
            sum += value;
            squares += value * value;
          }
          assertThat(sum / rows).as("%s %d", node.name(), f).isCloseTo(0, within(1e-9));
          assertThat(squares / rows).as("%s %d", node.name(), f).isLessThan(1 + 1e-9);
        }
      }
    }
    assertThat(found).isEqualTo(5);
  }

  @Test
  void itHasAboutAsManyParametersAsThePerceptron() {
    assertThat(NETWORK.parameterCount()).isBetween(60_000, 75_000);
    assertThat(PerceptronNetwork.of(Precision.DOUBLE).parameterCount()).isBetween(60_000, 75_000);
  }
}
