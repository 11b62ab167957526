package org.equigen.evaluation.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.Marker;

/**
 * The common look of the plots: size, fonts, and colours that colour-blind readers can tell apart.
 */
final class PlotStyle {
  static final int WIDTH = 1200;
  static final int HEIGHT = 800;

  // Okabe and Ito, Color Universal Design (2008), without the yellow, which vanishes on white.
  private static final List<Color> COLOURS =
      List.of(
          new Color(0x00, 0x72, 0xB2),
          new Color(0xD5, 0x5E, 0x00),
          new Color(0x00, 0x9E, 0x73),
          new Color(0xCC, 0x79, 0xA7),
          new Color(0x56, 0xB4, 0xE9),
          new Color(0xE6, 0x9F, 0x00));
  private static final Color GRID = new Color(0xDD, 0xDD, 0xDD);
  private static final float LINE_WIDTH = 2.5f;
  private static final float[] DASHES = {9, 7};
  private static final int MARKER_SIZE = 9;
  private static final int MARGIN = 24;
  private static final int TITLE_PADDING = 12;
  private static final int TICK_PADDING = 8;

  private PlotStyle() {}

  /** An empty chart. */
  static XYChart chart(String title, String xAxis, String yAxis) {
    // No window is ever opened, and a server has no display.
    System.setProperty("java.awt.headless", "true");
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .title(title)
            .xAxisTitle(xAxis)
            .yAxisTitle(yAxis)
            .build();
    XYStyler style = chart.getStyler();
    style.setChartBackgroundColor(Color.WHITE);
    style.setPlotGridLinesColor(GRID);
    style.setPlotBorderVisible(true);
    style.setChartPadding(MARGIN);
    style.setChartTitleBoxVisible(false);
    style.setChartTitlePadding(TITLE_PADDING);
    style.setAxisTickPadding(TICK_PADDING);
    style.setChartTitleFont(font(Font.BOLD, 24));
    style.setAxisTitleFont(font(Font.PLAIN, 20));
    style.setAxisTickLabelsFont(font(Font.PLAIN, 17));
    style.setLegendFont(font(Font.PLAIN, 18));
    style.setAnnotationTextFont(font(Font.PLAIN, 16));
    style.setLegendBorderColor(GRID);
    style.setLegendPosition(LegendPosition.InsideNE);
    style.setMarkerSize(MARKER_SIZE);
    return chart;
  }

  private static Font font(int weight, int size) {
    return new Font(Font.SANS_SERIF, weight, size);
  }

  /** Gives the series number {@code index} its colour; every second dashed if {@code dashed}. */
  static void line(XYSeries series, int colour, boolean dashed, Marker marker) {
    Color shade = COLOURS.get(colour % COLOURS.size());
    series.setLineColor(shade);
    series.setLineStyle(
        dashed
            ? new BasicStroke(
                LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, DASHES, 0)
            : new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    series.setMarker(marker);
    series.setMarkerColor(shade);
  }
}
