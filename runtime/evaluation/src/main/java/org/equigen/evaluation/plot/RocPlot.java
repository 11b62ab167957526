package org.equigen.evaluation.plot;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.equigen.evaluation.metric.LabelledScores;
import org.equigen.evaluation.metric.RocCurve;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Background rejection, on a logarithmic axis, against signal efficiency. */
public final class RocPlot {
  private static final int POINTS = 400;
  private static final double FIRST_EFFICIENCY = 0.02;

  private RocPlot() {}

  /**
   * Draws the curves of several models, with the area under each in the legend. A curve begins
   * where the first background sample passes.
   *
   * @param file PNG, 1200 x 800
   * @param models scores by the name of the model, in the order of the map
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is nothing to draw or the
   *     file cannot be written
   */
  public static void write(Path file, Map<String, LabelledScores> models) {
    XYChart chart =
        PlotStyle.chart(
            "Receiver operating characteristic",
            "signal efficiency",
            "background rejection, 1 / background efficiency");
    chart.getStyler().setYAxisLogarithmic(true);
    chart.getStyler().setXAxisMin(0.0).setXAxisMax(1.0);
    int colour = 0;
    for (Map.Entry<String, LabelledScores> entry : models.entrySet()) {
      add(chart, entry.getKey(), entry.getValue(), colour++);
    }
    if (colour == 0) {
      throw new DataDiagnostic.Empty(file.toString(), "models to draw").exception();
    }
    PlotFile.write(chart, file);
  }

  private static void add(XYChart chart, String model, LabelledScores scores, int colour) {
    RocCurve curve = scores.rocCurve();
    double[] efficiency = new double[POINTS + 1];
    double[] rejection = new double[POINTS + 1];
    int points = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = FIRST_EFFICIENCY + (1 - FIRST_EFFICIENCY) * i / (POINTS - 1);
      double background = curve.backgroundEfficiency(x);
      if (background > 0) {
        efficiency[points] = x;
        rejection[points] = 1 / background;
        points++;
      }
    }
    // The end of every curve, where all samples pass; the only point of a perfect one.
    efficiency[points] = 1;
    rejection[points] = 1;
    points++;
    String label = String.format(Locale.ROOT, "%s (area %.4f)", model, scores.areaUnderCurve());
    PlotStyle.line(
        chart.addSeries(label, Arrays.copyOf(efficiency, points), Arrays.copyOf(rejection, points)),
        colour,
        false,
        points == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
  }
}
