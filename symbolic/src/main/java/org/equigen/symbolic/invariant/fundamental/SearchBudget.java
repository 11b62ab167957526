package org.equigen.symbolic.invariant.fundamental;

import java.util.function.Supplier;

/** Counts the steps of a search and stops one that would take too long. */
final class SearchBudget {
  /** Some ten seconds. */
  static final long MOST_STEPS = 2_000_000;

  /** What a generator costs: at most 200,000 are listed. */
  static final long GENERATOR = 10;

  private final Supplier<RuntimeException> exceeded;
  private long steps;

  /** A budget that stops with this exception. */
  SearchBudget(Supplier<RuntimeException> exceeded) {
    this.exceeded = exceeded;
  }

  void spend(long more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw exceeded.get();
    }
  }
}
