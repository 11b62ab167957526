package org.equigen.examples.toptagging;

import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.network.RaggedData;

/** The four-momenta {@code (E, px, py, pz)} in GeV of all constituents, and nothing else. */
final class ConstituentMomenta implements JetFeatures {
  @Override
  public <A> RaggedData<A> of(RaggedJets jets, Boost boost, Precision<A> precision) {
    RaggedData<A> data = jets.toRaggedData(precision);
    double[] momentum = new double[Jet.COMPONENTS];
    for (int c = 0; c < jets.constituents(); c++) {
      JetFeatures.read(jets, c, boost, momentum);
      for (int i = 0; i < Jet.COMPONENTS; i++) {
        precision.set(data.elements(), c * Jet.COMPONENTS + i, momentum[i]);
      }
    }
    return data;
  }
}
