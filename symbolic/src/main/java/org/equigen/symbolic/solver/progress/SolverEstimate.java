package org.equigen.symbolic.solver.progress;

/**
 * What solving one pair of terms will need, known once its equations are.
 *
 * <p>Sparse elimination fills in as it goes, by an amount that no formula gives. Between 400 and
 * 33,000 unknowns were found to leave about a fifth of themselves free, so that each unknown that
 * an equation determines depends on u/10; in stages of falling height it depends on some {@code
 * u^0.5}. The time of each equation grows like {@code u^1.5}. Take all this for orders of
 * magnitude.
 *
 * @param unknowns entries of the maps
 * @param orbits what symmetry leaves of the unknowns, or weights
 * @param equations distinct equations
 * @param entries of all equations
 * @param bytes of memory, roughly
 * @param seconds on one core, roughly
 */
public record SolverEstimate(
    long unknowns, int orbits, int equations, long entries, long bytes, double seconds) {
  /** Bytes for a coefficient and the unknown it belongs to. */
  private static final long COEFFICIENT = 8;

  private static final double DEPENDENT = 0.1;
  private static final double SECONDS_PER_STEP = 2e-10;
  private static final double SECONDS_PER_ENTRY = 1e-6;

  /** Before the equations are known: as many as unknowns. */
  public static SolverEstimate of(long unknowns, int orbits, int stages) {
    return of(unknowns, orbits, orbits, orbits, stages);
  }

  /** From the size of the system and the number of stages in which it is solved. */
  public static SolverEstimate of(
      long unknowns, int orbits, int equations, long entries, int stages) {
    double dependence = stages > 1 ? Math.sqrt(orbits) : DEPENDENT * orbits;
    double fill = Math.min(orbits, equations) * dependence;
    double steps = equations * Math.pow(orbits, 1.5) / stages;
    return new SolverEstimate(
        unknowns,
        orbits,
        equations,
        entries,
        (long) (COEFFICIENT * fill),
        SECONDS_PER_STEP * steps + SECONDS_PER_ENTRY * entries);
  }
}
