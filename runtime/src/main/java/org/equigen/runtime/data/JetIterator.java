package org.equigen.runtime.data;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Walks over the selected rows of a table with one block of rows in memory. */
final class JetIterator implements Iterator<Jet> {
  private final JetTable table;
  private final JetDecoder decoder;
  private final int constituents;
  private final long end;
  private long row;
  private long blockStart;
  private byte[] block = new byte[0];

  JetIterator(JetTable table, JetSelection selection) {
    this.table = table;
    this.decoder = new JetDecoder(table.source(), table.layout());
    this.constituents = selection.constituents();
    this.end = selection.end(table.layout().rows());
    this.row = selection.first();
  }

  @Override
  public boolean hasNext() {
    return row < end;
  }

  @Override
  public Jet next() {
    if (!hasNext()) {
      throw new NoSuchElementException("all jets up to row " + end + " were read");
    }
    int blockRows = table.layout().blockRows();
    if (block.length == 0 || row == blockStart + blockRows) {
      blockStart = row - row % blockRows;
      block = table.block(blockStart);
    }
    Jet jet = decoder.decode(block, (int) (row - blockStart), row, constituents);
    row++;
    return jet;
  }
}
