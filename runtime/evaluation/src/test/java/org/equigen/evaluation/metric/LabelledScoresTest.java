package org.equigen.evaluation.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledScoresTest {
  @Test
  void aCaseByHand() {
    LabelledScores scores =
        LabelledScores.of(
            new double[] {0.9, 0.8, 0.7, 0.6, 0.55, 0.5, 0.4, 0.3},
            new double[] {1, 1, 0, 1, 0, 1, 0, 0});

    // Pairs in the right order: 4 + 4 + 3 + 2 of 16.
    assertThat(scores.areaUnderCurve()).isEqualTo(13.0 / 16);
    assertThat(scores.accuracy(0.5)).isEqualTo(5.0 / 8);
    // The second signal passes before any background does, the third after one of four.
    assertThat(scores.backgroundRejection(0.5)).isInfinite();
    assertThat(scores.backgroundRejection(0.75)).isEqualTo(4);
    assertThat(scores.backgroundRejection(1)).isEqualTo(2);
  }

  @Test
  void betweenThresholdsTheCurveIsAStraightLine() {
    // All tied: one step from (0, 0) to (1, 1).
    LabelledScores tied = LabelledScores.of(new double[] {2, 2, 2, 2}, new double[] {0, 1, 1, 0});

    assertThat(tied.rocCurve().size()).isEqualTo(2);
    assertThat(tied.areaUnderCurve()).isEqualTo(0.5);
    assertThat(tied.rocCurve().backgroundEfficiency(0.25)).isEqualTo(0.25);
    assertThat(tied.backgroundRejection(0.5)).isEqualTo(2);
  }

  @Test
  void theThresholdItselfCountsAsBackground() {
    LabelledScores scores =
        LabelledScores.of(new double[] {0, 0, -1, 1}, new double[] {1, 0, 0, 1});

    assertThat(scores.accuracy(0)).isEqualTo(0.75);
    assertThat(scores.accuracy(-0.5)).isEqualTo(0.75);
    assertThat(scores.accuracy(-2)).isEqualTo(0.5);
  }

  @Test
  void zerosOfBothSignsAreATie() {
    LabelledScores scores = LabelledScores.of(new double[] {0.0, -0.0}, new double[] {1, 0});

    assertThat(scores.areaUnderCurve()).isEqualTo(0.5);
    assertThat(scores.rocCurve().size()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theAreaIsThePairwiseProbability(long seed) {
    Random random = new Random(seed);
    // Few distinct values, so that most pairs of some seeds are ties.
    double[] scores = scores(random, 200, 3 + (int) seed * 5);
    double[] labels = labels(random, scores);

    assertThat(LabelledScores.of(scores, labels).areaUnderCurve())
        .as("seed %d", seed)
        .isEqualTo(pairwiseProbability(scores, labels));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void theAreaIsTheIntegralOfTheCurve(long seed) {
    Random random = new Random(seed);
    double[] scores = scores(random, 500, 40);
    LabelledScores labelled = LabelledScores.of(scores, labels(random, scores));
    RocCurve curve = labelled.rocCurve();

    double area = 0;
    for (int i = 1; i < curve.size(); i++) {
      double width = curve.backgroundEfficiencyAt(i) - curve.backgroundEfficiencyAt(i - 1);
      area += width * (curve.signalEfficiencyAt(i) + curve.signalEfficiencyAt(i - 1)) / 2;
    }

    assertThat(area).as("seed %d", seed).isCloseTo(labelled.areaUnderCurve(), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void growingMapsOfTheScoresChangeNothing(long seed) {
    Random random = new Random(seed);
    double[] scores = scores(random, 300, 60);
    double[] labels = labels(random, scores);
    LabelledScores plain = LabelledScores.of(scores, labels);

    assertSameCurve(plain, mapped(scores, x -> 1 / (1 + Math.exp(-x)), labels), seed);
    assertSameCurve(plain, mapped(scores, x -> 7 * x * x * x - 3, labels), seed);
  }

  @Test
  void exchangingTheClassesMirrorsTheArea() {
    Random random = new Random(31);
    double[] scores = scores(random, 300, 20);
    double[] labels = labels(random, scores);
    double[] exchanged = DoubleStream.of(labels).map(l -> 1 - l).toArray();

    assertThat(LabelledScores.of(scores, exchanged).areaUnderCurve())
        .isCloseTo(1 - LabelledScores.of(scores, labels).areaUnderCurve(), within(1e-15));
  }

  @Test
  void rejectionIsInverseOfTheShareThatPassesTheCut() {
    Random random = new Random(41);
    double[] scores = random.doubles(2_000).toArray();
    double[] labels = labels(random, scores);
    LabelledScores labelled = LabelledScores.of(scores, labels);
    RocCurve curve = labelled.rocCurve();

    for (int i = 1; i < curve.size(); i++) {
      boolean first = curve.signalEfficiencyAt(i) > curve.signalEfficiencyAt(i - 1);
      if (first) {
        assertThat(labelled.backgroundRejection(curve.signalEfficiencyAt(i)))
            .isEqualTo(1 / curve.backgroundEfficiencyAt(i));
      }
    }
  }

  @Test
  void badInputEndsInADiagnostic() {
    double[] both = {1, 0};
    assertThatThrownBy(() -> LabelledScores.of(new double[] {1}, both))
        .hasMessageContaining("[EQR302] scores: the number of scores is 1");
    assertThatThrownBy(() -> LabelledScores.of(new double[] {1, Double.NaN}, both))
        .hasMessageContaining("[EQR301] scores: number 1 is NaN");
    assertThatThrownBy(() -> LabelledScores.of(new double[] {1, 2}, new double[] {1, 0.5}))
        .hasMessageContaining("[EQR305] labels: label 1 is 0.5");
    assertThatThrownBy(() -> LabelledScores.of(new double[] {1, 2}, new double[] {1, 1}))
        .hasMessageContaining("[EQR303] labels: holds 0 of: background samples");
    LabelledScores good = LabelledScores.of(new double[] {1, 2}, both);
    assertThatThrownBy(() -> good.backgroundRejection(0))
        .hasMessageContaining("[EQR401] signal efficiency: the value is \"0.0\"");
  }

  private static double[] scores(Random random, int count, int distinct) {
    return random.ints(count, 0, distinct).mapToDouble(i -> (i - distinct / 2) / 8.0).toArray();
  }

  private static double[] labels(Random random, double[] scores) {
    double[] labels = new double[scores.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextGaussian() + scores[i] > 0 ? 1 : 0;
    }
    return labels;
  }

  private static double pairwiseProbability(double[] scores, double[] labels) {
    long twice = 0;
    long pairs = 0;
    for (int i = 0; i < scores.length; i++) {
      for (int j = 0; j < scores.length; j++) {
        if (labels[i] == 1 && labels[j] == 0) {
          pairs++;
          twice += scores[i] > scores[j] ? 2 : scores[i] == scores[j] ? 1 : 0;
        }
      }
    }
    return twice / (2.0 * pairs);
  }

  private static LabelledScores mapped(double[] scores, DoubleUnaryOperator map, double[] labels) {
    return LabelledScores.of(DoubleStream.of(scores).map(map).toArray(), labels);
  }

  private static void assertSameCurve(LabelledScores a, LabelledScores b, long seed) {
    assertThat(b.areaUnderCurve()).as("seed %d", seed).isEqualTo(a.areaUnderCurve());
    for (double efficiency : new double[] {0.1, 0.3, 0.5, 0.77, 1}) {
      assertThat(b.backgroundRejection(efficiency))
          .as("seed %d, efficiency %s", seed, efficiency)
          .isEqualTo(a.backgroundRejection(efficiency));
    }
  }
}
