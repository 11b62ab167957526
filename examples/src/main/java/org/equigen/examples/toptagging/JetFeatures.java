package org.equigen.examples.toptagging;

import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.network.RaggedData;

/** How a network is shown jets: the numbers it reads, seen from a moving frame. */
interface JetFeatures {
  /**
   * All jets after a boost, with 1 as the target of top jets and 0 as that of others.
   *
   * @param boost applied to every constituent in double, before any other step
   */
  <A> RaggedData<A> of(RaggedJets jets, Boost boost, Precision<A> precision);

  /** Reads the boosted momentum of a constituent into {@code momentum}. */
  static void read(RaggedJets jets, int constituent, Boost boost, double[] momentum) {
    for (int i = 0; i < momentum.length; i++) {
      momentum[i] = jets.momentum(constituent, i);
    }
    boost.apply(momentum);
  }
}
