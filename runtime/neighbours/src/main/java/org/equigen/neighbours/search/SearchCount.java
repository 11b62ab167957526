package org.equigen.neighbours.search;

import org.equigen.neighbours.SearchProgress;
import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;

/** Counts what is done, and refuses more pairs than an array holds as soon as there are. */
final class SearchCount {
  private final int queries;
  private final int mostPairs;
  private final SearchProgress progress;
  private long pairs;
  private long done;
  private long told;

  SearchCount(int queries, int mostPairs, SearchProgress progress) {
    this.queries = queries;
    this.mostPairs = mostPairs;
    this.progress = progress;
  }

  synchronized void add(int answered, int found) {
    pairs += found;
    if (pairs > mostPairs) {
      throw new NeighbourDiagnostic.TooManyPairs("search", pairs, mostPairs).exception();
    }
    done += answered;
    if (done == queries || done - told >= Math.max(1, queries / 100)) {
      told = done;
      progress.reached(done, queries);
    }
  }
}
