package org.equigen.runtime.training.lbfgs;

import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.training.LossSurface;

/**
 * Finds a length a along a direction d with the strong Wolfe conditions: for {@code f(a) = L(x + a
 * d)}, {@code f(a) <= f(0) + c1 a f'(0)} and {@code |f'(a)| <= c2 |f'(0)|}.
 *
 * <p>Lengths are doubled until an interval must hold one that fulfils both; then it is narrowed,
 * each time to the minimum of the cubic through values and slopes at its ends, or to its middle
 * where that minimum lies within a tenth of an end. A loss that is not finite counts as infinite.
 * Where the evaluations run out first, the least loss with sufficient decrease is taken. Source:
 * Nocedal and Wright, Numerical Optimization, 2nd ed. 2006, algorithms 3.5 and 3.6, equation 3.59.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
final class LineSearch<A> {
  private static final double EDGE = 0.1;

  private final LbfgsSettings settings;
  private final LossSurface<A> surface;
  private final Parameters<A> origin;
  private final Parameters<A> direction;
  private final Parameters<A> parameters;
  private final Parameters<A> gradient;
  private Trial start = new Trial(0, 0, 0);
  private Trial found = start;
  private double at;
  private int left;

  /** A length with the loss there and its derivative by the length. */
  private record Trial(double length, double loss, double slope) {}

  /**
   * A search that leaves the end of its last trial in {@code parameters} and {@code gradient}.
   *
   * @param origin x
   * @param direction d, in which the loss falls
   */
  LineSearch(
      LbfgsSettings settings,
      LossSurface<A> surface,
      Parameters<A> origin,
      Parameters<A> direction,
      Parameters<A> parameters,
      Parameters<A> gradient) {
    this.settings = settings;
    this.surface = surface;
    this.origin = origin;
    this.direction = direction;
    this.parameters = parameters;
    this.gradient = gradient;
  }

  /** The loss at the length that was found. */
  double loss() {
    return found.loss();
  }

  /**
   * Searches; whether there is a length with sufficient decrease, at whose end parameters and
   * gradient then are.
   *
   * @param loss f(0)
   * @param slope f'(0), negative
   * @param first the first length to try
   */
  boolean run(double loss, double slope, double first) {
    start = new Trial(0, loss, slope);
    left = settings.evaluations();
    bracket(first);
    boolean decreased = found.length() > 0 && found.loss() < loss;
    if (decreased && at != found.length()) {
      evaluate(found.length());
    }
    return decreased;
  }

  /** Finds an interval and narrows it. */
  private void bracket(double first) {
    Trial before = start;
    double length = first;
    while (true) {
      Trial trial = tried(length);
      if (!decreases(trial) || (before.length() > 0 && trial.loss() >= before.loss())) {
        narrow(before, trial);
        return;
      }
      if (isFlat(trial) || left == 0) {
        return;
      }
      if (trial.slope() >= 0) {
        narrow(trial, before);
        return;
      }
      before = trial;
      length *= 2;
    }
  }

  /**
   * Narrows an interval that holds a length as wanted.
   *
   * @param first its end of least loss with sufficient decrease
   * @param second the other end, on the side to which the loss falls at the first
   */
  private void narrow(Trial first, Trial second) {
    Trial low = first;
    Trial high = second;
    while (left > 0) {
      double length = between(low, high);
      if (length == low.length() || length == high.length()) {
        return;
      }
      Trial trial = tried(length);
      if (!decreases(trial) || trial.loss() >= low.loss()) {
        high = trial;
        continue;
      }
      if (isFlat(trial)) {
        return;
      }
      if (trial.slope() * (high.length() - low.length()) >= 0) {
        high = low;
      }
      low = trial;
    }
  }

  private static double between(Trial low, Trial high) {
    double middle = (low.length() + high.length()) / 2;
    double width = high.length() - low.length();
    double chord = 3 * (low.loss() - high.loss()) / (low.length() - high.length());
    double d1 = low.slope() + high.slope() - chord;
    double square = d1 * d1 - low.slope() * high.slope();
    double d2 = Math.copySign(Math.sqrt(square), width);
    double length =
        high.length() - width * (high.slope() + d2 - d1) / (high.slope() - low.slope() + 2 * d2);
    double share = (length - low.length()) / width;
    // Also where the loss is infinite, so that nothing can be interpolated.
    return share > EDGE && share < 1 - EDGE ? length : middle;
  }

  private boolean decreases(Trial trial) {
    return trial.loss()
        <= start.loss() + settings.sufficientDecrease() * trial.length() * start.slope();
  }

  private boolean isFlat(Trial trial) {
    return Math.abs(trial.slope()) <= -settings.curvature() * start.slope();
  }

  /** A trial; the best so far is kept. */
  private Trial tried(double length) {
    left--;
    Trial trial = evaluate(length);
    if (decreases(trial) && (found.length() == 0 || trial.loss() < found.loss() || isFlat(trial))) {
      found = trial;
    }
    return trial;
  }

  private Trial evaluate(double length) {
    at = length;
    parameters.set(origin);
    TrainedArrays.add(parameters, length, direction);
    double loss = surface.at(parameters, gradient);
    double slope = TrainedArrays.dot(direction, gradient);
    return Double.isFinite(loss) && Double.isFinite(slope)
        ? new Trial(length, loss, slope)
        : new Trial(length, Double.POSITIVE_INFINITY, 0);
  }
}
