package org.equigen.examples.toptagging;

import java.util.Arrays;
import java.util.Comparator;
import org.equigen.examples.jets.Jet;
import org.equigen.examples.jets.RaggedJets;
import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;

/**
 * The four-momenta of the {@value #HARDEST} constituents of largest transverse momentum, in the
 * usual frame of a jet: boosted along the beam to rapidity 0, turned about the beam until the jet
 * lies on the x axis, divided by the transverse momentum of the jet. Absent constituents are zeros.
 *
 * <p>This takes rotations about the beam and boosts along it out of the task. What is left of the
 * Lorentz group, a network has to learn.
 */
final class AlignedMomenta implements JetFeatures {
  /** Constituents shown. */
  static final int HARDEST = 30;

  /** Numbers for each jet. */
  static final int SIZE = HARDEST * Jet.COMPONENTS;

  // Along the jet a hard constituent has a tenth of its momentum, across it some hundredths.
  private static final double[] SCALE = {10, 10, 50, 50};

  @Override
  public Dataset of(RaggedJets jets, Boost boost) {
    double[] features = new double[Math.multiplyExact(jets.size(), SIZE)];
    for (int jet = 0; jet < jets.size(); jet++) {
      double[][] momenta = momenta(jets, jet, boost);
      align(momenta);
      Arrays.sort(momenta, Comparator.comparingDouble(p -> -Math.hypot(p[1], p[2])));
      for (int c = 0; c < Math.min(HARDEST, momenta.length); c++) {
        for (int i = 0; i < Jet.COMPONENTS; i++) {
          int at = jet * SIZE + c * Jet.COMPONENTS + i;
          features[at] = SCALE[i] * momenta[c][i];
        }
      }
    }
    return Dataset.over("set", jets.size())
        .column("aligned momenta", "set", SIZE, features)
        .column("label", "set", 1, jets.labels(Precision.FLOAT))
        .build();
  }

  private static double[][] momenta(RaggedJets jets, int jet, Boost boost) {
    double[][] momenta = new double[jets.constituents(jet)][Jet.COMPONENTS];
    for (int c = 0; c < momenta.length; c++) {
      JetFeatures.read(jets, jets.offset(jet) + c, boost, momenta[c]);
    }
    return momenta;
  }

  private static void align(double[][] momenta) {
    double[] jet = new double[Jet.COMPONENTS];
    for (double[] p : momenta) {
      for (int i = 0; i < Jet.COMPONENTS; i++) {
        jet[i] += p[i];
      }
    }
    double transverse = Math.hypot(jet[1], jet[2]);
    double across = Math.sqrt(Math.max(jet[0] * jet[0] - jet[3] * jet[3], Double.MIN_NORMAL));
    for (double[] p : momenta) {
      double energy = (jet[0] * p[0] - jet[3] * p[3]) / across;
      double z = (jet[0] * p[3] - jet[3] * p[0]) / across;
      double x = (jet[1] * p[1] + jet[2] * p[2]) / transverse;
      double y = (jet[1] * p[2] - jet[2] * p[1]) / transverse;
      p[0] = energy / transverse;
      p[1] = x / transverse;
      p[2] = y / transverse;
      p[3] = z / transverse;
    }
  }
}
