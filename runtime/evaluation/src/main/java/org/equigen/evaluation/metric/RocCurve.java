package org.equigen.evaluation.metric;

import java.util.Arrays;

/**
 * Receiver operating characteristic: the efficiencies of the cuts {@code score >= threshold}, one
 * point for each distinct score, thresholds falling, preceded by (0, 0).
 *
 * <p>Efficiency is the share of a class that passes the cut. Between two points the curve is the
 * straight line that a random choice between the two cuts would give.
 */
public final class RocCurve {
  private final double[] backgroundEfficiency;
  private final double[] signalEfficiency;

  private RocCurve(double[] backgroundEfficiency, double[] signalEfficiency) {
    this.backgroundEfficiency = backgroundEfficiency;
    this.signalEfficiency = signalEfficiency;
  }

  /** From the scores of both classes in ascending order. */
  static RocCurve ofSorted(double[] signal, double[] background) {
    int most = signal.length + background.length + 1;
    double[] passedBackground = new double[most];
    double[] passedSignal = new double[most];
    int points = 1;
    int s = signal.length;
    int b = background.length;
    while (s > 0 || b > 0) {
      double threshold = threshold(signal, s, background, b);
      while (s > 0 && signal[s - 1] == threshold) {
        s--;
      }
      while (b > 0 && background[b - 1] == threshold) {
        b--;
      }
      passedSignal[points] = (double) (signal.length - s) / signal.length;
      passedBackground[points] = (double) (background.length - b) / background.length;
      points++;
    }
    return new RocCurve(
        Arrays.copyOf(passedBackground, points), Arrays.copyOf(passedSignal, points));
  }

  private static double threshold(double[] signal, int s, double[] background, int b) {
    if (s == 0) {
      return background[b - 1];
    }
    return b == 0 ? signal[s - 1] : Math.max(signal[s - 1], background[b - 1]);
  }

  /** Number of points, at least 2: the first is (0, 0), the last (1, 1). */
  public int size() {
    return signalEfficiency.length;
  }

  /** Share of background that passes the cut of point {@code point}. */
  public double backgroundEfficiencyAt(int point) {
    return backgroundEfficiency[point];
  }

  /** Share of signal that passes the cut of point {@code point}. */
  public double signalEfficiencyAt(int point) {
    return signalEfficiency[point];
  }

  /**
   * The least background efficiency at which the curve reaches a signal efficiency: linear between
   * the last point below and the first point not below.
   *
   * @param efficiency signal efficiency in [0, 1]
   */
  public double backgroundEfficiency(double efficiency) {
    int found = Arrays.binarySearch(signalEfficiency, efficiency);
    int right = found < 0 ? -found - 1 : firstOf(found);
    if (right == 0 || signalEfficiency[right] == efficiency) {
      return backgroundEfficiency[right];
    }
    int left = right - 1;
    double share =
        (efficiency - signalEfficiency[left]) / (signalEfficiency[right] - signalEfficiency[left]);
    return backgroundEfficiency[left]
        + share * (backgroundEfficiency[right] - backgroundEfficiency[left]);
  }

  private int firstOf(int point) {
    int first = point;
    while (first > 0 && signalEfficiency[first - 1] == signalEfficiency[point]) {
      first--;
    }
    return first;
  }
}
