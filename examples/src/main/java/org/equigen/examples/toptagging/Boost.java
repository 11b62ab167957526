package org.equigen.examples.toptagging;

/**
 * A Lorentz boost along the x axis: {@code E' = gamma (E + beta px)}, {@code px' = gamma (px + beta
 * E)}, the other components unchanged, with {@code gamma = 1 / sqrt(1 - beta^2)}.
 *
 * @param beta the velocity in units of that of light, above -1 and below 1
 */
record Boost(double beta) {
  /** No boost. */
  static final Boost NONE = new Boost(0);

  /** Boosts {@code momentum = (E, px, py, pz)} in place, in double. */
  void apply(double[] momentum) {
    double gamma = 1 / Math.sqrt((1 - beta) * (1 + beta));
    double energy = gamma * (momentum[0] + beta * momentum[1]);
    momentum[1] = gamma * (momentum[1] + beta * momentum[0]);
    momentum[0] = energy;
  }
}
