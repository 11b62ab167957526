package org.equigen.examples.jets;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks over the selected rows of a table with one block of rows in memory. */
final class JetIterator implements Iterator<Jet> {
  private final JetTable table;
  private final JetDecoder decoder;
  private final int constituents;
  private final long end;
  private long row;
  private long blockStart;
  private @Nullable JetBlock block;

  JetIterator(JetTable table, JetSelection selection) {
    this.table = table;
    this.decoder = new JetDecoder(table.source(), table.rows().labelColumn());
    this.constituents = selection.constituents();
    this.end = selection.end(table.rows().count());
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
    JetBlock current = block;
    int blockRows = table.rows().blockRows();
    if (current == null || row == blockStart + blockRows) {
      blockStart = row - row % blockRows;
      current = table.rows().block(blockStart);
      block = current;
    }
    Jet jet = decoder.decode(current.row((int) (row - blockStart)), row, constituents);
    row++;
    return jet;
  }
}
