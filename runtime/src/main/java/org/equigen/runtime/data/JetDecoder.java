package org.equigen.runtime.data;

import java.nio.ByteBuffer;
import org.equigen.runtime.diagnostic.JetFileDiagnostic;

/** Turns the bytes of a row into a jet, and refuses rows with impossible values. */
final class JetDecoder {
  private final String source;
  private final JetTableLayout layout;

  JetDecoder(String source, JetTableLayout layout) {
    this.source = source;
    this.layout = layout;
  }

  /**
   * Decodes the row at {@code index} of {@code block}, which is row {@code row} of the table,
   * keeping the first {@code most} constituents. The values of the others are checked as well.
   */
  Jet decode(byte[] block, int index, long row, int most) {
    int at = index * layout.rowSize();
    float[] values = new float[JetTableLayout.MOMENTA];
    ByteBuffer.wrap(block)
        .order(layout.momentaOrder())
        .position(at + layout.momentaAt())
        .asFloatBuffer()
        .get(values);
    checkValues(values, row);
    int constituents = constituents(values, row);
    float[] momenta = new float[Math.min(constituents, most) * Jet.COMPONENTS];
    System.arraycopy(values, 0, momenta, 0, momenta.length);
    float[] truth = new float[Jet.COMPONENTS];
    System.arraycopy(values, JetTableLayout.TRUTH, truth, 0, Jet.COMPONENTS);
    return new Jet(row, momenta, signal(block, at, row), truth);
  }

  private void checkValues(float[] values, long row) {
    for (int i = 0; i < values.length; i++) {
      if (!Float.isFinite(values[i])) {
        throw new JetFileDiagnostic.NonFinite(source, row, JetColumns.momentum(i), values[i])
            .exception();
      }
      if (i % Jet.COMPONENTS == 0 && values[i] < 0) {
        throw new JetFileDiagnostic.NegativeEnergy(source, row, JetColumns.momentum(i), values[i])
            .exception();
      }
    }
  }

  // The list of constituents ends at the first energy of 0.
  private int constituents(float[] values, long row) {
    int end = 0;
    while (end < JetTableLayout.TRUTH && values[end] != 0) {
      end += Jet.COMPONENTS;
    }
    for (int i = end; i < JetTableLayout.TRUTH; i++) {
      if (values[i] != 0) {
        throw new JetFileDiagnostic.AfterEnd(source, row, JetColumns.momentum(i), values[i])
            .exception();
      }
    }
    if (end == 0) {
      throw new JetFileDiagnostic.EmptyJet(source, row).exception();
    }
    return end / Jet.COMPONENTS;
  }

  private boolean signal(byte[] block, int at, long row) {
    long label =
        ByteBuffer.wrap(block)
            .order(layout.labelOrder())
            .getLong(at + layout.labelsAt() + Long.BYTES * JetTableLayout.SIGNAL);
    if (label != 0 && label != 1) {
      throw new JetFileDiagnostic.BadLabel(source, row, label).exception();
    }
    return label == 1;
  }
}
