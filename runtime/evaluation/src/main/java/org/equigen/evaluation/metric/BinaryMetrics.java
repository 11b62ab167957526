package org.equigen.evaluation.metric;

import org.equigen.runtime.training.Metric;

/** What a {@link LabelledScores} tells of a classifier of two classes, as metrics of a training. */
public final class BinaryMetrics {
  private BinaryMetrics() {}

  /**
   * The accuracy.
   *
   * @param output one score a row
   * @param target 1 or 0 a row
   * @param threshold 0 for logits, 0.5 for probabilities
   */
  public static Metric accuracy(String output, String target, double threshold) {
    return new Metric(
        "accuracy",
        output,
        target,
        Metric.Better.HIGHER,
        (scores, labels) -> LabelledScores.of(scores, labels).accuracy(threshold));
  }

  /**
   * The area under the curve of {@link LabelledScores#areaUnderCurve}.
   *
   * @param output one score a row
   * @param target 1 or 0 a row, both of them among the validation data
   */
  public static Metric areaUnderCurve(String output, String target) {
    return new Metric(
        "area under curve",
        output,
        target,
        Metric.Better.HIGHER,
        (scores, labels) -> LabelledScores.of(scores, labels).areaUnderCurve());
  }
}
