package org.equigen.examples.jets;

import java.util.Arrays;

/** Collects jets into growing arrays, so that no size found in a file is trusted for memory. */
final class RaggedJetsBuilder {
  // HotSpot refuses arrays within a few elements of the largest index.
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;
  private static final int FIRST_JETS = 256;
  private static final int FIRST_CONSTITUENTS = 64 * FIRST_JETS;

  private final String name;
  private final int largestArray;
  private int[] offsets = new int[FIRST_JETS + 1];
  private float[] momenta = new float[Jet.COMPONENTS * FIRST_CONSTITUENTS];
  private float[] truth = new float[Jet.COMPONENTS * FIRST_JETS];
  private boolean[] signal = new boolean[FIRST_JETS];
  private int size;

  RaggedJetsBuilder(String name) {
    this(name, LARGEST_ARRAY);
  }

  /** Collects at most {@code largestArray} numbers. */
  RaggedJetsBuilder(String name, int largestArray) {
    this.name = name;
    this.largestArray = largestArray;
  }

  void add(Jet jet) {
    int used = offsets[size] * Jet.COMPONENTS;
    reserve(jet, used + (long) jet.constituents() * Jet.COMPONENTS);
    jet.copyMomenta(momenta, used);
    for (int i = 0; i < Jet.COMPONENTS; i++) {
      truth[size * Jet.COMPONENTS + i] = jet.truth(i);
    }
    signal[size] = jet.signal();
    offsets[size + 1] = offsets[size] + jet.constituents();
    size++;
  }

  private void reserve(Jet jet, long numbers) {
    if (numbers > largestArray) {
      throw new JetFileDiagnostic.TooLarge(name, jet.row()).exception();
    }
    if (numbers > momenta.length) {
      momenta = Arrays.copyOf(momenta, (int) Math.min(largestArray, 2 * numbers));
    }
    // A jet has a constituent, so the arrays by jet stay below those by constituent.
    if (size == signal.length) {
      int jets = (int) Math.min(LARGEST_ARRAY / Jet.COMPONENTS - 1, 2L * size);
      offsets = Arrays.copyOf(offsets, jets + 1);
      truth = Arrays.copyOf(truth, Jet.COMPONENTS * jets);
      signal = Arrays.copyOf(signal, jets);
    }
  }

  RaggedJets build() {
    return new RaggedJets(
        Arrays.copyOf(offsets, size + 1),
        Arrays.copyOf(momenta, offsets[size] * Jet.COMPONENTS),
        Arrays.copyOf(truth, size * Jet.COMPONENTS),
        Arrays.copyOf(signal, size));
  }
}
