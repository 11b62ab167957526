package org.equigen.evaluation.plot;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.equigen.runtime.diagnostic.DataDiagnostic;
import org.equigen.runtime.training.EpochRecord;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Training and validation loss against the epoch. */
public final class LossPlot {
  private LossPlot() {}

  /**
   * Draws the histories of several models: training dashed, validation solid.
   *
   * @param file PNG, 1200 x 800
   * @param histories finished epochs by the name of the model, in the order of the map
   * @param lossName name and unit of the loss, such as {@code binary cross entropy (nats)}
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there is nothing to draw or the
   *     file cannot be written
   */
  public static void write(Path file, Map<String, List<EpochRecord>> histories, String lossName) {
    XYChart chart = PlotStyle.chart("Training", "epoch", lossName);
    // Below, since a loss may end in any corner.
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    int colour = 0;
    for (Map.Entry<String, List<EpochRecord>> entry : histories.entrySet()) {
      add(chart, entry.getKey(), entry.getValue(), colour++);
    }
    if (colour == 0) {
      throw new DataDiagnostic.Empty(file.toString(), "models to draw").exception();
    }
    PlotFile.write(chart, file);
  }

  private static void add(XYChart chart, String model, List<EpochRecord> epochs, int colour) {
    if (epochs.isEmpty()) {
      throw new DataDiagnostic.Empty(model, "finished epochs").exception();
    }
    // A line through one point would not be seen.
    Marker marker = epochs.size() == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE;
    double[] x = epochs.stream().mapToDouble(EpochRecord::epoch).toArray();
    double[] training = epochs.stream().mapToDouble(EpochRecord::trainingLoss).toArray();
    double[] validation = epochs.stream().mapToDouble(EpochRecord::validationLoss).toArray();
    PlotStyle.line(chart.addSeries(model + ", training", x, training), colour, true, marker);
    PlotStyle.line(chart.addSeries(model + ", validation", x, validation), colour, false, marker);
  }
}
