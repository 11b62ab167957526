package org.equigen.examples.jets;

import java.util.function.IntFunction;

/** Turns rows into jets, and refuses rows with impossible values. */
final class JetDecoder {
  private final String source;
  private final String labelColumn;

  JetDecoder(String source, String labelColumn) {
    this.source = source;
    this.labelColumn = labelColumn;
  }

  /**
   * Decodes row number {@code row}, keeping the first {@code most} constituents. The values of the
   * others are checked as well.
   */
  Jet decode(JetRow values, long row, int most) {
    check(values.momenta(), row, JetColumns::constituent);
    check(values.truth(), row, JetColumns::truth);
    int constituents = constituents(values.momenta(), row);
    float[] momenta = new float[Math.min(constituents, most) * Jet.COMPONENTS];
    System.arraycopy(values.momenta(), 0, momenta, 0, momenta.length);
    return new Jet(row, momenta, signal(values.label(), row), values.truth());
  }

  private void check(float[] values, long row, IntFunction<String> column) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new JetFileDiagnostic.NonFinite(source, row, column.apply(i), values[i]).exception();
      }
      if (i % Jet.COMPONENTS == 0 && values[i] < 0) {
        throw new JetFileDiagnostic.NegativeEnergy(source, row, column.apply(i), values[i])
            .exception();
      }
    }
  }

  // The list of constituents ends at the first energy of 0.
  private int constituents(float[] values, long row) {
    int end = 0;
    while (end < values.length && values[end] != 0) {
      end += Jet.COMPONENTS;
    }
    for (int i = end; i < values.length; i++) {
      if (values[i] != 0) {
        throw new JetFileDiagnostic.AfterEnd(source, row, JetColumns.constituent(i), values[i])
            .exception();
      }
    }
    if (end == 0) {
      throw new JetFileDiagnostic.EmptyJet(source, row).exception();
    }
    return end / Jet.COMPONENTS;
  }

  private boolean signal(long label, long row) {
    if (label != 0 && label != 1) {
      throw new JetFileDiagnostic.BadLabel(source, row, labelColumn, label).exception();
    }
    return label == 1;
  }
}
