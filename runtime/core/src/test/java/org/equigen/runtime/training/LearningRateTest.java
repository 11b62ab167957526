package org.equigen.runtime.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.junit.jupiter.api.Test;

class LearningRateTest {
  private static final LearningRate ONE = new LearningRate.Constant(1);

  @Test
  void restartsFallFromThePeakInPeriodsThatGrow() {
    LearningRate rate = new LearningRate.Restarts(0.1, 0.02, 2, 3);

    // Periods from 0 to 2, 2 to 8, 8 to 26.
    for (double start : new double[] {0, 2, 8, 26}) {
      assertThat(rate.at(start)).isEqualTo(0.1);
    }
    for (double middle : new double[] {1, 5, 17}) {
      assertThat(rate.at(middle)).isCloseTo(0.06, within(1e-15));
    }
    assertThat(rate.at(8 - 1e-9)).isCloseTo(0.02, within(1e-12));
    // A third of a period: cos(pi / 3) = 1/2.
    assertThat(rate.at(4)).isCloseTo(0.08, within(1e-15));
    LearningRate even = new LearningRate.Restarts(0.1, 0, 0.5, 1);
    assertThat(even.at(1000.5)).isEqualTo(0.1);
    assertThat(even.at(1000.75)).isCloseTo(0.05, within(1e-15));
  }

  @Test
  void oneCycleRisesFallsAndVanishes() {
    LearningRate rate = new LearningRate.OneCycle(0.1, 1, 0.01, 4, 10);

    assertThat(rate.at(0)).isCloseTo(0.1, within(1e-15));
    assertThat(rate.at(2)).isCloseTo(0.55, within(1e-15));
    assertThat(rate.at(4)).isCloseTo(1, within(1e-15));
    assertThat(rate.at(6)).isCloseTo(0.55, within(1e-15));
    assertThat(rate.at(8)).isCloseTo(0.1, within(1e-15));
    assertThat(rate.at(9)).isCloseTo(0.055, within(1e-15));
    assertThat(rate.at(10)).isEqualTo(0.01);
    assertThat(rate.at(99)).isEqualTo(0.01);
  }

  @Test
  void aWarmUpRisesToAnySchedule() {
    LearningRate rate = new LearningRate.WarmUp(2, new Plateau(ONE, 0.5, 1, 0));

    assertThat(rate.at(0)).isEqualTo(0.01);
    assertThat(rate.at(1)).isEqualTo(0.5);
    assertThat(rate.at(2)).isEqualTo(1);
    assertThat(rate.at(1, epochs(3, 4))).isEqualTo(0.25);
  }

  @Test
  void aPlateauReducesAfterEveryStall() {
    LearningRate rate = new Plateau(ONE, 0.5, 2, 0.1);

    assertThat(rate.at(0, List.of())).isEqualTo(1);
    assertThat(rate.at(3, epochs(9, 8, 7))).isEqualTo(1);
    // 9.5 and 9.2 are less than 10, but not by a tenth.
    assertThat(rate.at(2, epochs(10, 9.5))).isEqualTo(1);
    assertThat(rate.at(3, epochs(10, 9.5, 9.2))).isEqualTo(0.5);
    assertThat(rate.at(4, epochs(10, 9.5, 9.2, 8))).isEqualTo(0.5);
    assertThat(rate.at(6, epochs(10, 9.5, 9.2, 8, 8, 8))).isEqualTo(0.25);
    assertThat(rate.at(5, epochs(10, 11, 12, 13, 14))).isEqualTo(0.25);
    // Losses below 0 improve downwards as well.
    assertThat(rate.at(3, epochs(-1, -2, -3))).isEqualTo(1);
    assertThat(rate.at(3, epochs(-1, -1.05, -1.05))).isEqualTo(0.5);
  }

  private static List<EpochRecord> epochs(double... losses) {
    List<EpochRecord> epochs = new ArrayList<>();
    for (double loss : losses) {
      epochs.add(new EpochRecord(epochs.size() + 1, 0, loss, 1, 0));
    }
    return epochs;
  }

  @Test
  void aTrainingReducesItsRateWhereTheValidationLossStalls() {
    // Six samples are learnt by heart, so the validation loss stalls.
    LearningRate rate = new Plateau(new LearningRate.Constant(0.02), 0.5, 2, 0);
    TrainingOutcome<double[]> outcome = train(rate, 30);
    List<EpochRecord> history = outcome.history();
    for (int i = 0; i < history.size(); i++) {
      assertThat(history.get(i).learningRate()).isEqualTo(rate.at(i, history.subList(0, i)));
    }
    assertThat(history.getLast().learningRate()).isLessThan(0.006);
  }

  private static TrainingOutcome<double[]> train(LearningRate rate, int epochs) {
    Dataset training = SyntheticTask.classification(1, 6);
    TrainingSettings settings =
        TrainingSettings.standard(5, epochs).withLearningRate(rate).withPatience(epochs);
    return new Trainer<>(
            SyntheticTask.network(Precision.DOUBLE, 16), SyntheticTask.CLASSIFICATION, settings)
        .train(training, SyntheticTask.classification(2, 40), TrainingEnvironment.silent());
  }

  @Test
  void aScheduleOfOnesOwnIsUsedAndItsRatesAreLookedAt() {
    TrainingOutcome<double[]> outcome = train(new Inverse(0.01), 3);
    assertThat(outcome.history())
        .extracting(EpochRecord::learningRate)
        .containsExactly(0.01, 0.01 / 2, 0.01 / 3);
    assertThat(outcome.run().entries()).containsEntry("learning rate", "0.01 / (1 + t)");
    assertThatThrownBy(() -> train(new Inverse(-1), 3))
        .hasMessageContaining("[EQR401] learning rate of step 0: the value is \"-1.0\"");
  }

  private record Inverse(double rate) implements LearningRate {
    @Override
    public double at(double time) {
      return rate / (1 + time);
    }

    @Override
    public String identity() {
      return rate + " / (1 + t)";
    }
  }

  @Test
  void textsOfCheckpointsStayAndTellSchedulesApart() {
    assertThat(new LearningRate.Constant(0.001).identity()).isEqualTo("Constant[rate=0.001]");
    assertThat(new LearningRate.Cosine(0.1, 2, 10, 0.02).identity())
        .isEqualTo("Cosine[peak=0.1, warmUp=2.0, end=10.0, last=0.02]");
    assertThat(new LearningRate.WarmUp(1, new Plateau(new Inverse(2), 0.5, 3, 0)).identity())
        .isEqualTo(
            "WarmUp[epochs=1.0, after=Plateau[rate=2.0 / (1 + t), factor=0.5, patience=3,"
                + " threshold=0.0]]");
  }

  @Test
  void settingsOutsideTheirRangeAreRefused() {
    assertRefused("growth of periods", () -> new LearningRate.Restarts(1, 0, 1, 0.9));
    assertRefused("period", () -> new LearningRate.Restarts(1, 0, 0, 1));
    assertRefused("last learning rate", () -> new LearningRate.Restarts(1, 2, 1, 1));
    assertRefused("first learning rate", () -> new LearningRate.OneCycle(2, 1, 0, 1, 3));
    assertRefused("last learning rate", () -> new LearningRate.OneCycle(0.1, 1, 0.2, 1, 3));
    assertRefused("rise", () -> new LearningRate.OneCycle(0.1, 1, 0, 2, 4));
    assertRefused("warm-up", () -> new LearningRate.WarmUp(0, ONE));
    assertRefused("factor", () -> new Plateau(ONE, 1, 1, 0));
    assertRefused("threshold", () -> new Plateau(ONE, 0.5, 1, 1));
    assertRefused("patience", () -> new Plateau(ONE, 0.5, 0, 0));
  }

  private static void assertRefused(String setting, Runnable construction) {
    assertThatThrownBy(construction::run).hasMessageStartingWith("[EQR401] " + setting + ":");
  }
}
