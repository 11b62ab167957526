package org.equigen.examples.toptagging;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/**
 * A Lorentz boost along the x axis: {@code E' = gamma (E + beta px)}, {@code px' = gamma (px + beta
 * E)}, the other components unchanged, with {@code gamma = 1 / sqrt(1 - beta^2)}.
 *
 * @param beta the velocity in units of that of light, above -1 and below 1
 */
record Boost(double beta) {
  /** No boost. */
  static final Boost NONE = new Boost(0);

  /** Above, rounding takes a four thousandth part of {@code E^2} and more from {@code p^2}. */
  private static final double LARGEST_FACTOR = 0x1p20;

  /**
   * Checks the velocity.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if gamma is above {@code 2^20}: the
   *     scalar products of boosted momenta are off by up to {@code gamma^2 2^-52} of the energies
   *     squared, so double precision would not hold them
   */
  Boost {
    // Negated, so that NaN does not pass.
    if (!(Math.abs(beta) < 1 && factor(beta) <= LARGEST_FACTOR)) {
      throw new TrainingDiagnostic.BadSetting(
              "boost",
              "beta = " + beta,
              "velocities whose gamma is at most 2^20, about 1e6; beyond"
                  + " it rounding in double precision destroys p^2")
          .exception();
    }
  }

  private static double factor(double beta) {
    return 1 / Math.sqrt((1 - beta) * (1 + beta));
  }

  /** Boosts {@code momentum = (E, px, py, pz)} in place, in double. */
  void apply(double[] momentum) {
    double gamma = factor(beta);
    double energy = gamma * (momentum[0] + beta * momentum[1]);
    momentum[1] = gamma * (momentum[1] + beta * momentum[0]);
    momentum[0] = energy;
  }
}
