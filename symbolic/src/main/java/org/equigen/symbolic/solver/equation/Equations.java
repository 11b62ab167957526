package org.equigen.symbolic.solver.equation;

/**
 * Linear equations {@code sum_j value_j y(column_j) = 0} in sparse rows. The entries of a row are
 * those from {@link #start} to {@link #end}, by rising column, at least one.
 */
public interface Equations {
  /** Number of equations. */
  int count();

  /** Where equation {@code row} begins in the entries. */
  int start(int row);

  /** Where it ends. */
  int end(int row);

  /** The unknown of an entry. */
  int column(int entry);

  /** The coefficient of an entry. */
  long value(int entry);
}
