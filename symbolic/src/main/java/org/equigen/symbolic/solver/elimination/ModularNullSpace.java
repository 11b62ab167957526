package org.equigen.symbolic.solver.elimination;

/** Solutions of linear equations modulo a prime: every unknown as a combination of free ones. */
public final class ModularNullSpace {
  private final int[] free;
  private final int[][] dependsOn;
  private final int[][] coefficients;

  /**
   * Takes the solutions.
   *
   * @param free the free unknowns, rising: one basis solution for each
   * @param dependsOn for each unknown the free unknowns on which it depends, as rising positions in
   *     {@code free}
   * @param coefficients the coefficients that belong to {@code dependsOn}, from 1 to p-1
   */
  ModularNullSpace(int[] free, int[][] dependsOn, int[][] coefficients) {
    this.free = free;
    this.dependsOn = dependsOn;
    this.coefficients = coefficients;
  }

  /** Number of unknowns. */
  public int unknowns() {
    return dependsOn.length;
  }

  /** The dimension of the solutions. */
  public int nullity() {
    return free.length;
  }

  /** The free unknowns, rising: one basis solution for each. */
  public int[] free() {
    return free;
  }

  /** The free unknowns on which unknown {@code column} depends, as positions in {@link #free}. */
  public int[] dependsOn(int column) {
    return dependsOn[column];
  }

  /** The coefficients that belong to {@link #dependsOn}, from 1 to p-1. */
  public int[] coefficients(int column) {
    return coefficients[column];
  }
}
