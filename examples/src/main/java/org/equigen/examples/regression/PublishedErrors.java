package org.equigen.examples.regression;

import java.util.Map;

/**
 * Published test errors, means over three seeds, by the number of training examples.
 *
 * <p>Sources: EMLP, arXiv:2104.09459, and the file of results in its repository; scalars: S. Villar
 * et al., "Scalars are universal", arXiv:2106.06610, read from its figure.
 */
final class PublishedErrors {
  private PublishedErrors() {}

  private static Map<Integer, Double> of(
      double at30,
      double at100,
      double at300,
      double at1000,
      double at3000,
      double at10000,
      double at30000) {
    return Map.of(
        30, at30, 100, at100, 300, at300, 1000, at1000, 3000, at3000, 10_000, at10000, 30_000,
        at30000);
  }

  /** The error of EMLP, not a number where none was published. */
  static double emlp(Task task, int size) {
    Map<Integer, Double> errors =
        switch (task) {
          case INVARIANT -> of(.152, .0408, .0344, .0170, .0310, .0130, .0273);
          case INERTIA -> of(4.11, 1.44, .303, .136, .0281, .0180, .0141);
          case AMPLITUDE -> of(.540, .00888, .00195, .00033, .00027, .00026, .00016);
        };
    return errors.getOrDefault(size, Double.NaN);
  }

  /** That of the scalar method. */
  static double scalars(Task task, int size) {
    Map<Integer, Double> errors =
        switch (task) {
          case INVARIANT -> of(.112, .111, .0198, .00839, .00857, .000739, .000343);
          case INERTIA -> of(.552, .0547, .0118, .00380, .00241, .00116, .000701);
          case AMPLITUDE -> of(.34, .15, .042, .011, .0023, .0011, .00015);
        };
    return errors.getOrDefault(size, Double.NaN);
  }
}
