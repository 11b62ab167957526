package org.equigen.neighbours;

/** Hears how a search goes on. */
@FunctionalInterface
public interface SearchProgress {
  /** Says nothing. */
  SearchProgress SILENT = (done, all) -> {};

  /**
   * Called by one thread at a time, at most about a hundred times in a search, and at its end.
   *
   * @param done number of queries that are answered
   * @param all number of queries
   */
  void reached(long done, long all);
}
