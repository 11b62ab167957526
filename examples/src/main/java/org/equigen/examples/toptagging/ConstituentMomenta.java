package org.equigen.examples.toptagging;

import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.data.Dataset;

/** The four-momenta {@code (E, px, py, pz)} in GeV of all constituents, and nothing else. */
final class ConstituentMomenta implements JetFeatures {
  @Override
  public Dataset of(RaggedJets jets, Boost boost) {
    if (boost.equals(Boost.NONE)) {
      return jets.toDataset();
    }
    double[] momenta = new double[Math.multiplyExact(jets.constituents(), Jet.COMPONENTS)];
    double[] momentum = new double[Jet.COMPONENTS];
    for (int c = 0; c < jets.constituents(); c++) {
      JetFeatures.read(jets, c, boost, momentum);
      System.arraycopy(momentum, 0, momenta, c * Jet.COMPONENTS, Jet.COMPONENTS);
    }
    return jets.withLabels().column("momenta", "element", Jet.COMPONENTS, momenta).build();
  }
}
