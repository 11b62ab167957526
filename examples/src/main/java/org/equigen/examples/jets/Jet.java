package org.equigen.examples.jets;

/**
 * One jet: the four-momenta of its constituents in GeV, hardest first, and what it came from.
 * Immutable.
 */
public final class Jet {
  /** Components of a momentum, in the order E, px, py, pz. */
  public static final int COMPONENTS = 4;

  private final long row;
  private final float[] momenta;
  private final boolean signal;
  private final float[] truth;

  /** Takes over both arrays. */
  Jet(long row, float[] momenta, boolean signal, float[] truth) {
    this.row = row;
    this.momenta = momenta;
    this.signal = signal;
    this.truth = truth;
  }

  /** The row of the file that holds this jet, from 0. */
  public long row() {
    return row;
  }

  /** Number of constituents, at least 1. */
  public int constituents() {
    return momenta.length / COMPONENTS;
  }

  /** A copy of all momenta, {@code [constituent][E, px, py, pz]}, in GeV. */
  public float[] momenta() {
    return momenta.clone();
  }

  /** Whether the jet came from a top quark; else from a light quark or gluon. */
  public boolean signal() {
    return signal;
  }

  /** Component 0 to 3 (E, px, py, pz) of the momentum of the top quark in GeV; 0 for background. */
  public float truth(int component) {
    return truth[component];
  }

  void copyMomenta(float[] target, int at) {
    System.arraycopy(momenta, 0, target, at, momenta.length);
  }
}
