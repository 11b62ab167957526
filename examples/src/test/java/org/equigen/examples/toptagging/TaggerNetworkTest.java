package org.equigen.examples.toptagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.network.Batch;
import org.equigen.runtime.network.Network;
import org.equigen.runtime.network.Node;
import org.equigen.runtime.network.Parameters;
import org.equigen.runtime.network.RaggedData;
import org.equigen.runtime.network.Workspace;
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
  private static final LorentzLayers<double[]> LAYERS = new DoubleLorentzLayers();
  private static final Network<double[]> NETWORK = TaggerNetwork.of(LAYERS, false, SEED, JETS);

  private static RaggedData<double[]> data() {
    return new ConstituentMomenta().of(JETS, Boost.NONE, Precision.DOUBLE);
  }

  private static RaggedData<double[]> transformed(LorentzTransformation transformation) {
    RaggedData<double[]> data = data();
    for (int at = 0; at < data.elements().length; at += Jet.COMPONENTS) {
      transformation.apply(data.elements(), at);
    }
    return data;
  }

  private static double[] logits(Network<double[]> network, RaggedData<double[]> data) {
    Parameters<double[]> parameters = network.newParameters();
    parameters.initialise(SEED);
    Batch<double[]> batch = Batch.all(data);
    Workspace<double[]> workspace = network.newWorkspace();
    network.forward(parameters, batch, workspace);
    double[] logits = new double[batch.sets()];
    for (int s = 0; s < logits.length; s++) {
      logits[s] = workspace.output()[Tile.index(s, 0, 1)];
    }
    return logits;
  }

  private static double spread(double[] values) {
    return Arrays.stream(values).max().orElseThrow() - Arrays.stream(values).min().orElseThrow();
  }

  @Test
  void jetsThatDifferGetDifferentLogits() {
    assertThat(spread(logits(NETWORK, data()))).isGreaterThan(0.1);
  }

  @Test
  void noLorentzTransformationMovesALogit() {
    double[] expected = logits(NETWORK, data());
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
    double[] expected = logits(NETWORK, data());
    Boost boost = new Boost(0.999);
    RaggedData<double[]> boosted = new ConstituentMomenta().of(JETS, boost, Precision.DOUBLE);
    // e^(2y) = 2000: up to 2e-7 in jets without mass.
    assertThat(logits(NETWORK, boosted)).containsExactly(expected, within(1e-6));
  }

  @Test
  void theOrderOfTheConstituentsIsOfNoConsequence() {
    RaggedData<double[]> data = data();
    double[] expected = logits(NETWORK, data);
    double[] momenta = data.elements();
    Random random = new Random(SEED);
    for (int s = 0; s < data.count(); s++) {
      int first = data.offsets()[s];
      for (int n = data.offsets()[s + 1] - first; n > 1; n--) {
        swap(momenta, first + n - 1, first + random.nextInt(n));
      }
    }
    assertThat(momenta).isNotEqualTo(data().elements());
    assertThat(logits(NETWORK, data))
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
    double[] expected = logits(network, data());
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
    Parameters<double[]> parameters = NETWORK.newParameters();
    parameters.initialise(SEED);
    Batch<double[]> batch = Batch.all(data());
    Workspace<double[]> workspace = NETWORK.newWorkspace();
    NETWORK.forward(parameters, batch, workspace);
    int found = 0;
    for (Node node : NETWORK.nodes()) {
      if (node.name().endsWith(Standardisation.SUFFIX)) {
        found++;
        for (int f = 0; f < node.size(); f++) {
          double sum = 0;
          double squares = 0;
          int samples = batch.samples(node.axis());
          for (int i = 0; i < samples; i++) {
            double value = workspace.value(node)[Tile.index(i, f, node.size())];
            sum += value;
            squares += value * value;
          }
          assertThat(sum / samples).as("%s %d", node.name(), f).isCloseTo(0, within(1e-9));
          assertThat(squares / samples).as("%s %d", node.name(), f).isLessThan(1 + 1e-9);
        }
      }
    }
    assertThat(found).isEqualTo(5);
  }

  @Test
  void itHasAboutAsManyParametersAsThePerceptron() {
    assertThat(NETWORK.newParameters().count()).isBetween(60_000, 75_000);
    assertThat(PerceptronNetwork.of(Precision.DOUBLE).newParameters().count())
        .isBetween(60_000, 75_000);
  }
}
