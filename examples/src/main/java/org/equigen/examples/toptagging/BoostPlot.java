package org.equigen.examples.toptagging;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.equigen.evaluation.plot.CurvePlot;
import org.equigen.evaluation.plot.PlotAxis;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/** Accuracy of classifiers on boosted jets, against the rapidity of the boost. */
final class BoostPlot {
  private static final double LEAST_ACCURACY = 0.45;
  private static final double ROOM = 0.02;
  private static final double MARGIN = 0.15;

  private BoostPlot() {}

  /**
   * Draws the accuracies of several models. The axis is the rapidity {@code artanh(beta)}, which
   * adds up under boosts and sets 0.9, 0.99 and 0.999 apart; each boost is marked with its
   * velocity.
   *
   * @param file PNG, 1200 x 800
   * @param betas velocities in units of that of light, in [0, 1), ascending
   * @param accuracies {@code [betas]} by the name of the model, in the order of the map
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is nothing to draw, a
   *     number is out of range, or the file cannot be written
   */
  static void write(Path file, double[] betas, Map<String, double[]> accuracies) {
    if (betas.length == 0) {
      throw new DataDiagnostic.Empty(file.toString(), "boosts to draw").exception();
    }
    double[] rapidities = Arrays.stream(betas).map(BoostPlot::rapidity).toArray();
    PlotAxis x =
        new PlotAxis(
            "rapidity of the boost, artanh \u03b2",
            rapidities[0] - MARGIN,
            rapidities[betas.length - 1] + MARGIN);
    PlotAxis y = new PlotAxis("accuracy, share of jets", least(accuracies), 1);
    CurvePlot plot = new CurvePlot("Accuracy on boosted jets", x, y);
    for (int i = 0; i < betas.length; i++) {
      plot.label(rapidities[i], "\u03b2 = " + (betas[i] == 0 ? "0" : betas[i]));
    }
    accuracies.forEach((model, values) -> plot.curve(model, rapidities, values));
    plot.write(file);
  }

  private static double rapidity(double beta) {
    if (!(beta >= 0 && beta < 1)) {
      throw new TrainingDiagnostic.BadSetting(
              "boost", Double.toString(beta), "0 and more, less than 1")
          .exception();
    }
    return Math.log((1 + beta) / (1 - beta)) / 2;
  }

  private static double least(Map<String, double[]> accuracies) {
    return accuracies.values().stream()
        .flatMapToDouble(Arrays::stream)
        .map(accuracy -> accuracy - ROOM)
        .reduce(LEAST_ACCURACY, Math::min);
  }
}
