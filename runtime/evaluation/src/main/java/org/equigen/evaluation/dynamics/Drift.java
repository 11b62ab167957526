package org.equigen.evaluation.dynamics;

/**
 * What becomes of a quantity along a motion that should conserve it.
 *
 * @param start its value at the start
 * @param largest its largest distance from that
 * @param last its value at the end less that at the start
 * @param slope its trend: the slope in time of the line with the least squared distances
 */
public record Drift(double start, double largest, double last, double slope) {
  /** The figures of values at times 0, step, 2 step, ... */
  static Drift of(double step, double[] values) {
    double largest = 0;
    double mean = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value - values[0]));
      mean += (value - values[0]) / values.length;
    }
    double middle = (values.length - 1) / 2.0;
    double product = 0;
    double square = 0;
    for (int i = 0; i < values.length; i++) {
      product += (i - middle) * (values[i] - values[0] - mean);
      square += (i - middle) * (i - middle);
    }
    double slope = square == 0 ? 0 : product / square / step;
    return new Drift(values[0], largest, values[values.length - 1] - values[0], slope);
  }

  /** The largest distance over the size of the value at the start. */
  public double relative() {
    return largest / Math.abs(start);
  }
}
