package org.equigen.symbolic.solver;

/**
 * What solving one pair of terms will need, known once its equations are.
 *
 * <p>Sparse elimination fills in as it goes, by an amount that no formula gives. This counts {@code
 * u^0.5} coefficients for each of u unknowns that an equation determines, and {@code u^2} steps;
 * take both for orders of magnitude.
 *
 * @param unknowns entries of the maps
 * @param orbits what symmetry leaves of the unknowns
 * @param equations distinct equations
 * @param entries of all equations
 * @param bytes of memory, roughly
 * @param seconds on one core, roughly
 */
public record SolverEstimate(
    long unknowns, int orbits, int equations, long entries, long bytes, double seconds) {
  /** Bytes for a coefficient and the unknown it belongs to. */
  private static final long COEFFICIENT = 8;

  /** Bytes for an entry of an equation. */
  private static final long ENTRY = 12;

  private static final double SECONDS_PER_STEP = 5e-9;
  private static final double SECONDS_PER_ENTRY = 1e-7;

  /** Before the equations are known: as many as unknowns. */
  static SolverEstimate of(long unknowns, int orbits) {
    return of(unknowns, orbits, orbits, orbits);
  }

  /** From the size of the system. */
  static SolverEstimate of(long unknowns, int orbits, int equations, long entries) {
    double fill = Math.min(orbits, equations) * Math.sqrt(orbits);
    return new SolverEstimate(
        unknowns,
        orbits,
        equations,
        entries,
        (long) (COEFFICIENT * fill) + ENTRY * entries,
        SECONDS_PER_STEP * orbits * orbits + SECONDS_PER_ENTRY * entries);
  }
}
