package org.equigen.neighbours.search;

import org.equigen.neighbours.form.QuadraticForm;

/** From how many points on a tree is faster than all pairs, as measured (docs/neighbours.md). */
final class Crossover {
  private Crossover() {}

  /** Sets of more points than this are searched by a tree. */
  static int points(QuadraticForm form, Criterion criterion) {
    boolean definite = form.inertia().positive() == 0 || form.inertia().negative() == 0;
    if (definite || !criterion.absolute()) {
      return 250;
    }
    return criterion.side() == Side.BOTH ? 4_000 : 500;
  }
}
