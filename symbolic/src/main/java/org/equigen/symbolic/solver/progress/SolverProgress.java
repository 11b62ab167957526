package org.equigen.symbolic.solver.progress;

/**
 * Hears how solving goes on. Calls come from the solving thread, not more often than is of use.
 *
 * <p>To stop the solver, interrupt its thread: it then throws a diagnostic within moments, and
 * nothing is kept of what it did.
 */
public interface SolverProgress {
  /**
   * The steps of solving, in order, and those of searches that are built on it. A problem that
   * needs several primes repeats the second and third.
   */
  enum Step {
    /** Reading the equations of all generators. */
    READING("reading equations"),
    /** Eliminating them modulo a prime. */
    ELIMINATING("eliminating"),
    /** Taking solutions from weight vectors to the coordinates asked for. */
    CHANGING("changing coordinates"),
    /** Checking the lifted solutions exactly. */
    VERIFYING("verifying"),
    /** Multiplying generators of polynomial invariants, degree by degree. */
    MULTIPLYING("multiplying generators"),
    /** Counting polynomial invariants, degree by degree. */
    COUNTING("counting invariants"),
    /** Looking for a proof that generators of polynomial invariants are complete. */
    PROVING("proving completeness");

    private final String text;

    Step(String text) {
      this.text = text;
    }

    /** For people, for example {@code eliminating}. */
    public String text() {
      return text;
    }
  }

  /** What the elimination will need; comes before it begins. */
  void estimated(SolverEstimate estimate);

  /**
   * How far a step is. Nothing is known of the work between the last part of a step and the first
   * one of the next.
   *
   * @param done parts done
   * @param total parts in all
   */
  void advanced(Step step, long done, long total);

  /** Hears nothing. */
  static SolverProgress silent() {
    return new SolverProgress() {
      @Override
      public void estimated(SolverEstimate estimate) {}

      @Override
      public void advanced(Step step, long done, long total) {}
    };
  }
}
