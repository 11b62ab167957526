package org.equigen.examples.jets;

import org.equigen.runtime.Precision;
import org.equigen.runtime.data.Dataset;
import org.equigen.runtime.data.DatasetBuilder;

/**
 * Many jets in three flat arrays. Jet {@code j} owns the constituents {@code offset(j)} to {@code
 * offset(j + 1) - 1} of the momenta. Immutable.
 */
public final class RaggedJets {
  private final int[] offsets;
  private final float[] momenta;
  private final float[] truth;
  private final boolean[] signal;

  /** Takes over the arrays, whose sizes agree. */
  RaggedJets(int[] offsets, float[] momenta, float[] truth, boolean[] signal) {
    this.offsets = offsets;
    this.momenta = momenta;
    this.truth = truth;
    this.signal = signal;
  }

  /** Number of jets. */
  public int size() {
    return signal.length;
  }

  /** Number of constituents of all jets together. */
  public int constituents() {
    return offsets[size()];
  }

  /** Number of constituents of one jet. */
  public int constituents(int jet) {
    return offsets[jet + 1] - offsets[jet];
  }

  /** The first constituent of a jet; for {@code jet == size()} the number of constituents. */
  public int offset(int jet) {
    return offsets[jet];
  }

  /** A copy of all offsets, {@code [size + 1]}. */
  public int[] offsets() {
    return offsets.clone();
  }

  /** Component 0 to 3 (E, px, py, pz) of a constituent's momentum, in GeV. */
  public float momentum(int constituent, int component) {
    return momenta[constituent * Jet.COMPONENTS + component];
  }

  /**
   * A copy of all momenta in GeV, {@code [constituent][E, px, py, pz]}; exact in both precisions.
   */
  public <A> A momenta(Precision<A> precision) {
    A copy = precision.allocate(momenta.length);
    for (int i = 0; i < momenta.length; i++) {
      precision.set(copy, i, momenta[i]);
    }
    return copy;
  }

  /** Whether a jet came from a top quark. */
  public boolean signal(int jet) {
    return signal[jet];
  }

  /** The targets of a classifier, {@code [size]}: 1 for a top quark, 0 for background. */
  public <A> A labels(Precision<A> precision) {
    A labels = precision.allocate(size());
    for (int i = 0; i < size(); i++) {
      precision.set(labels, i, signal[i] ? 1 : 0);
    }
    return labels;
  }

  /**
   * The jets as training data: {@code momenta} are the features (E, px, py, pz) in GeV of an
   * element, which is a constituent, and {@code label} is the {@linkplain #labels label} of a set.
   */
  public Dataset toDataset() {
    return withLabels().column("momenta", "element", Jet.COMPONENTS, momenta).build();
  }

  /** The training data without momenta, for other features. */
  public DatasetBuilder withLabels() {
    return Dataset.over("set", size())
        .parts("element", "set", "set", offsets())
        .column("label", "set", 1, labels(Precision.FLOAT));
  }

  /** Component 0 to 3 (E, px, py, pz) of the top quark's momentum in GeV; 0 for background. */
  public float truth(int jet, int component) {
    return truth[jet * Jet.COMPONENTS + component];
  }
}
