package org.equigen.symbolic.invariant;

import java.util.Collection;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.SolverProgress.Step;

/**
 * Tells how far a search for generators is: degrees count by the cubes of their dimensions, the
 * steps of an elimination, and within a degree every product that was dealt with.
 */
final class SearchWatch {
  /** Products are multiplied modulo a prime, and then those that matter exactly. */
  private static final int ROUNDS = 2;

  private final SolverProgress progress;
  private final double total;
  private double finished;
  private long dimension;
  private long products;

  /**
   * Before the first degree.
   *
   * @param dimensions of all degrees
   */
  SearchWatch(SolverProgress progress, Collection<Long> dimensions) {
    this.progress = progress;
    total = dimensions.stream().mapToDouble(SearchWatch::steps).sum();
  }

  private static double steps(long dimension) {
    return Math.pow((double) Math.max(1, dimension), 3);
  }

  /** A degree begins. */
  void begin(long ofDimension) {
    dimension = Math.max(1, ofDimension);
    products = 0;
    report(0);
  }

  /** A product was dealt with. */
  void product() {
    products = Math.min(products + 1, ROUNDS * dimension);
    report(steps(dimension) * products / (ROUNDS * dimension));
  }

  /** The degree is done. */
  void end() {
    finished += steps(dimension);
    report(0);
  }

  private void report(double more) {
    progress.advanced(
        Step.MULTIPLYING, Math.round(Math.min(total, finished + more)), Math.round(total));
  }
}
