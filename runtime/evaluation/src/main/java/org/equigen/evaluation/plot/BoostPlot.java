package org.equigen.evaluation.plot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Accuracy of classifiers on boosted jets, against the rapidity of the boost. */
public final class BoostPlot {
  private static final List<Marker> MARKERS =
      List.of(SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND);
  private static final double LEAST_ACCURACY = 0.45;
  private static final double LABEL_HEIGHT = 0.985;
  private static final double ROOM = 0.02;
  private static final double MARGIN = 0.15;
  private static final int TICK_SPACING = 100;

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
  public static void write(Path file, double[] betas, Map<String, double[]> accuracies) {
    if (accuracies.isEmpty() || betas.length == 0) {
      throw new DataDiagnostic.Empty(file.toString(), "models or boosts to draw").exception();
    }
    XYChart chart =
        PlotStyle.chart(
            "Accuracy on boosted jets",
            "rapidity of the boost, artanh \u03b2",
            "accuracy, share of jets");
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setYAxisMin(least(accuracies)).setYAxisMax(1.0);
    chart.getStyler().setXAxisDecimalPattern("0.0").setXAxisTickMarkSpacingHint(TICK_SPACING);
    double[] rapidities = new double[betas.length];
    for (int i = 0; i < betas.length; i++) {
      rapidities[i] = rapidity(betas[i]);
      chart.addAnnotation(label(betas[i], rapidities[i]));
    }
    chart.getStyler().setXAxisMin(rapidities[0] - MARGIN);
    chart.getStyler().setXAxisMax(rapidities[betas.length - 1] + MARGIN);
    int colour = 0;
    for (Map.Entry<String, double[]> entry : accuracies.entrySet()) {
      add(chart, entry.getKey(), rapidities, entry.getValue(), colour++);
    }
    PlotFile.write(chart, file);
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

  private static AnnotationText label(double beta, double rapidity) {
    return new AnnotationText(
        "\u03b2 = " + (beta == 0 ? "0" : beta), rapidity, LABEL_HEIGHT, false);
  }

  private static void add(
      XYChart chart, String model, double[] rapidities, double[] accuracies, int colour) {
    if (accuracies.length != rapidities.length) {
      throw new DataDiagnostic.SizeMismatch(
              model, "number of accuracies", accuracies.length, rapidities.length)
          .exception();
    }
    PlotStyle.line(
        chart.addSeries(model, rapidities, accuracies),
        colour,
        false,
        MARKERS.get(colour % MARKERS.size()));
  }
}
