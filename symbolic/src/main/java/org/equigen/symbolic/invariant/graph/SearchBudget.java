package org.equigen.symbolic.invariant.graph;

import java.util.function.Supplier;

/** Counts the steps of a search and stops one that would take too long. */
public final class SearchBudget {
  /** Some ten seconds. */
  public static final long MOST_STEPS = 2_000_000;

  /** What a generator costs: at most 200,000 are listed. */
  public static final long GENERATOR = 10;

  private final Supplier<RuntimeException> exceeded;
  private long steps;

  /** A budget that stops with this exception. */
  public SearchBudget(Supplier<RuntimeException> exceeded) {
    this.exceeded = exceeded;
  }

  /** Counts more steps, and stops the search where there are too many. */
  public void spend(long more) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw exceeded.get();
    }
  }
}
