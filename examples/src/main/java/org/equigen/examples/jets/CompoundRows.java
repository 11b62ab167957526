package org.equigen.examples.jets;

import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import java.nio.ByteBuffer;

/** The table that pandas writes: a data set whose rows are compounds of an index and two blocks. */
final class CompoundRows implements JetRows {
  /** The path of the data set inside the file. */
  static final String DATASET = "table/table";

  // jHDF drops no Fletcher checksum from the end of a decoded chunk.
  private static final int CHECKSUM = 4;

  private final String source;
  private final DatasetBase dataset;
  private final JetTableLayout layout;

  CompoundRows(String source, DatasetBase dataset) {
    this.source = source;
    this.dataset = dataset;
    this.layout = new JetLayoutParser(source, dataset).parse();
  }

  @Override
  public String dataset() {
    return DATASET;
  }

  @Override
  public String labelColumn() {
    return "is_signal_new";
  }

  @Override
  public long count() {
    return layout.rows();
  }

  @Override
  public int blockRows() {
    return layout.blockRows();
  }

  /** Chunks are padded where the table ends. */
  @Override
  public JetBlock block(long first) {
    int rows = (int) Math.min(layout.blockRows(), layout.rows() - first);
    byte[] block = read((int) first, rows);
    int expected =
        (dataset instanceof ChunkedDataset ? layout.blockRows() : rows) * layout.rowSize();
    if (block.length != expected && block.length != expected + CHECKSUM) {
      String cause = "the rows decode to " + block.length + " bytes, not to " + expected;
      String place = DATASET + ", rows " + first + " to " + (first + rows - 1);
      throw new JetFileDiagnostic.Damaged(source, place, cause).exception();
    }
    return index -> row(block, index * layout.rowSize());
  }

  private byte[] read(int first, int rows) {
    return dataset instanceof ChunkedDataset chunked
        ? chunked.getDecompressedChunk(new int[] {first})
        : dataset.getSliceDataBuffer(new long[] {first}, new int[] {rows}).array();
  }

  private JetRow row(byte[] block, int at) {
    float[] momenta = new float[JetTableLayout.TRUTH];
    float[] truth = new float[Jet.COMPONENTS];
    ByteBuffer values = ByteBuffer.wrap(block).order(layout.momentaOrder());
    values.position(at + layout.momentaAt());
    copy(values, momenta);
    copy(values, truth);
    long label =
        ByteBuffer.wrap(block)
            .order(layout.labelOrder())
            .getLong(at + layout.labelsAt() + Long.BYTES * JetTableLayout.SIGNAL);
    return new JetRow(momenta, truth, label);
  }

  private void copy(ByteBuffer values, float[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] = layout.doubles() ? (float) values.getDouble() : values.getFloat();
    }
  }
}
