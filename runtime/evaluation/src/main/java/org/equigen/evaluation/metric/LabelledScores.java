package org.equigen.evaluation.metric;

import java.util.Arrays;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * Scores of a binary classifier with the true classes; the higher the score, the more like signal.
 *
 * <p>All figures but the accuracy depend on the order of the scores alone, so logits serve as well
 * as probabilities. Equal scores count as a tie, never as an accident of the input order.
 */
public final class LabelledScores {
  private final double[] signal;
  private final double[] background;

  private LabelledScores(double[] signal, double[] background) {
    this.signal = signal;
    this.background = background;
  }

  /**
   * Pairs scores with labels.
   *
   * @param scores {@code [samples]}, finite
   * @param labels {@code [samples]}, 1 for signal and 0 for background
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the lengths differ, a score is
   *     not finite, a label is neither 0 nor 1, or one of the classes is absent
   */
  public static LabelledScores of(double[] scores, double[] labels) {
    if (scores.length != labels.length) {
      throw new DataDiagnostic.WrongCount(
              "scores", "number of scores", scores.length, labels.length)
          .exception();
    }
    double[] signal = new double[scores.length];
    double[] background = new double[scores.length];
    int signals = 0;
    for (int i = 0; i < scores.length; i++) {
      check(i, scores[i], labels[i]);
      if (labels[i] == 1) {
        signal[signals++] = scores[i];
      } else {
        background[i - signals] = scores[i];
      }
    }
    return new LabelledScores(
        sorted("signal samples", signal, signals),
        sorted("background samples", background, scores.length - signals));
  }

  private static void check(int index, double score, double label) {
    if (!Double.isFinite(score)) {
      throw new DataDiagnostic.NonFinite("scores", index, score).exception();
    }
    if (label != 0 && label != 1) {
      throw new MetricDiagnostic.BadLabel("labels", index, label).exception();
    }
  }

  private static double[] sorted(String what, double[] scores, int count) {
    if (count == 0) {
      throw new DataDiagnostic.Empty("labels", what).exception();
    }
    double[] sorted = Arrays.copyOf(scores, count);
    Arrays.sort(sorted);
    return sorted;
  }

  /**
   * Share of samples on the right side of the threshold: signal above it, background not above it.
   *
   * @param threshold 0 for logits, 0.5 for probabilities
   */
  public double accuracy(double threshold) {
    long right = background.length;
    for (double score : signal) {
      right += score > threshold ? 1 : 0;
    }
    for (double score : background) {
      right -= score > threshold ? 1 : 0;
    }
    return (double) right / (signal.length + background.length);
  }

  /**
   * Area under the ROC curve: the probability that a signal sample scores higher than a background
   * sample, a tie counting one half.
   *
   * <p>{@code AUC = sum over pairs of ([s > b] + [s = b] / 2) / (S B)}, counted in integers by one
   * pass over both sorted lists, so it is the rational number rounded once. Source: Hanley and
   * McNeil, Radiology 143 (1982) 29, from the rank statistic of Mann and Whitney.
   */
  public double areaUnderCurve() {
    long twice = 0;
    int below = 0;
    int notAbove = 0;
    for (double score : signal) {
      while (below < background.length && background[below] < score) {
        below++;
      }
      while (notAbove < background.length && background[notAbove] <= score) {
        notAbove++;
      }
      twice += below + (long) notAbove;
    }
    return twice / (2.0 * ((double) signal.length * background.length));
  }

  /**
   * Background rejection {@code 1 / e_B} at a signal efficiency {@code e_S}, where {@code e_B} is
   * {@link RocCurve#backgroundEfficiency}. Positive infinity where no background passes.
   *
   * @param signalEfficiency in (0, 1]
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it is outside
   */
  public double backgroundRejection(double signalEfficiency) {
    if (!(signalEfficiency > 0 && signalEfficiency <= 1)) {
      throw new TrainingDiagnostic.BadSetting(
              "signal efficiency", Double.toString(signalEfficiency), "above 0, at most 1")
          .exception();
    }
    return 1 / rocCurve().backgroundEfficiency(signalEfficiency);
  }

  /** The curve of (background efficiency, signal efficiency) over all thresholds. */
  public RocCurve rocCurve() {
    return RocCurve.ofSorted(signal, background);
  }
}
