package org.equigen.examples.toptagging;

import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.data.Dataset;

/** How a network is shown jets: the numbers it reads, seen from a moving frame. */
interface JetFeatures {
  /**
   * All jets after a boost, with the column {@code label}: 1 for top jets, 0 for others.
   *
   * @param boost applied to every constituent in double, before any other step
   */
  Dataset of(RaggedJets jets, Boost boost);

  /** Reads the boosted momentum of a constituent into {@code momentum}. */
  static void read(RaggedJets jets, int constituent, Boost boost, double[] momentum) {
    for (int i = 0; i < momentum.length; i++) {
      momentum[i] = jets.momentum(constituent, i);
    }
    boost.apply(momentum);
  }
}
