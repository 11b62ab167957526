package org.equigen.runtime.training;

import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.Numbers;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * A number that is measured on the validation data after each epoch, from all predictions of one
 * output: an accuracy, an area under a curve, or any other function.
 *
 * @param name unique among the metrics of a training, a word or a few: {@code accuracy}
 * @param output name of an output of the layer, over a domain
 * @param target name of a column over the same domain
 * @param better whether high or low values are good
 * @param function the metric
 */
public record Metric(String name, String output, String target, Better better, Function function) {
  /** Which of two values is the better one. */
  public enum Better {
    /** The smaller one, as of an error. */
    LOWER,
    /** The larger one, as of an accuracy. */
    HIGHER
  }

  /** What is computed of predictions and targets. */
  @FunctionalInterface
  public interface Function {
    /**
     * The metric, a finite number.
     *
     * @param predictions {@code [rows][output size]}
     * @param targets {@code [rows][column size]}, the rows in the same order
     */
    double of(double[] predictions, double[] targets);
  }

  /**
   * Checks the name, which is the head of a column in logs.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it is blank or has a comma, a
   *     quote or a line break (EQR401)
   */
  public Metric {
    if (name.isBlank() || name.chars().anyMatch(c -> c == ',' || c == '"' || c < ' ')) {
      throw new TrainingDiagnostic.BadSetting(
              "metric", name, "a name without commas, quotes and line breaks")
          .exception();
    }
  }

  /** The metric of predictions for all samples of {@code data}. */
  double of(double[] predictions, Dataset data) {
    Numbers numbers = data.column(target).numbers();
    double[] targets = new double[numbers.length()];
    for (int i = 0; i < targets.length; i++) {
      targets[i] = numbers.get(i);
    }
    return function.of(predictions, targets);
  }

  /** Whether {@code value} is better than {@code other}. */
  boolean isBetter(double value, double other) {
    return switch (better) {
      case LOWER -> value < other;
      case HIGHER -> value > other;
    };
  }
}
