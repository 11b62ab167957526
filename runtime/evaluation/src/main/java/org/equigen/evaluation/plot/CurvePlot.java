package org.equigen.evaluation.plot;

import java.nio.file.Path;
import java.util.List;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.knowm.xchart.AnnotationText;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Measured points of several models over one axis, joined by lines. Not thread-safe. */
public final class CurvePlot {
  private static final List<Marker> MARKERS =
      List.of(SeriesMarkers.CIRCLE, SeriesMarkers.SQUARE, SeriesMarkers.DIAMOND);
  private static final double LABEL_HEIGHT = 0.973;
  private static final int TICK_SPACING = 100;

  private final XYChart chart;
  private final double labelHeight;
  private int curves;

  /** An empty plot with a legend below. */
  public CurvePlot(String title, PlotAxis x, PlotAxis y) {
    chart = PlotStyle.chart(title, x.title(), y.title());
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setXAxisMin(x.least()).setXAxisMax(x.most());
    chart.getStyler().setYAxisMin(y.least()).setYAxisMax(y.most());
    chart.getStyler().setXAxisLogarithmic(x.logarithmic()).setYAxisLogarithmic(y.logarithmic());
    chart.getStyler().setXAxisDecimalPattern("0.#").setXAxisTickMarkSpacingHint(TICK_SPACING);
    labelHeight = height(y);
  }

  private static double height(PlotAxis y) {
    return y.logarithmic()
        ? y.least() * Math.pow(y.most() / y.least(), LABEL_HEIGHT)
        : y.least() + LABEL_HEIGHT * (y.most() - y.least());
  }

  /** Writes {@code text} at the upper end of the plot, above {@code x}. */
  public void label(double x, String text) {
    chart.addAnnotation(new AnnotationText(text, x, labelHeight, false));
  }

  /**
   * Adds the points of a model.
   *
   * @param x {@code [points]}, ascending
   * @param y {@code [points]}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the lengths differ or are 0
   */
  public void curve(String model, double[] x, double[] y) {
    if (y.length != x.length) {
      throw new DataDiagnostic.WrongCount(model, "number of values", y.length, x.length)
          .exception();
    }
    if (x.length == 0) {
      throw new DataDiagnostic.Empty(model, "points to draw").exception();
    }
    Marker marker = MARKERS.get(curves % MARKERS.size());
    PlotStyle.line(chart.addSeries(model, x, y), curves, false, marker);
    curves++;
  }

  /**
   * Draws what was added.
   *
   * @param file PNG, 1200 x 800
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is no curve or the file
   *     cannot be written
   */
  public void write(Path file) {
    if (curves == 0) {
      throw new DataDiagnostic.Empty(file.toString(), "curves to draw").exception();
    }
    PlotFile.write(chart, file);
  }
}
