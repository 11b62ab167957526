package org.equigen.codegen.check;

/**
 * One figure of a check.
 *
 * @param what was compared, for example {@code equivariance}
 * @param pass of which program
 * @param numbers with which it ran
 * @param error the largest deviation, relative to the largest value
 * @param bound what it must stay below
 */
public record Finding(String what, String pass, NumberType numbers, double error, double bound) {
  /** Whether the error is below its bound; no number is not. */
  public boolean isGood() {
    return error < bound;
  }
}
