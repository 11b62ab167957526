package org.equigen.evaluation.plot;

/**
 * An axis of a plot.
 *
 * @param title what it shows, with its unit
 * @param least the number at its beginning, above 0 on a logarithmic axis
 * @param most the number at its end, above the least
 * @param logarithmic whether equal ratios are equally long
 */
public record PlotAxis(String title, double least, double most, boolean logarithmic) {
  /** An axis on which equal differences are equally long. */
  public PlotAxis(String title, double least, double most) {
    this(title, least, most, false);
  }
}
