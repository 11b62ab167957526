package org.equigen.evaluation.plot;

/**
 * An axis of a plot.
 *
 * @param title what it shows, with its unit
 * @param least the number at its beginning
 * @param most the number at its end, above the least
 */
public record PlotAxis(String title, double least, double most) {}
