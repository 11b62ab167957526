package org.equigen.examples.jets;

import java.nio.file.Path;
import java.util.Iterator;

/**
 * Reads jets from HDF5 files in the layout of the public top-tagging reference data set (Zenodo
 * record 2603256): the data set {@code table/table} that pandas writes, one row a jet, with {@code
 * values_block_0} = 200 times (E, px, py, pz) of the constituents in GeV, sorted by falling
 * transverse momentum and padded with zeros, then the momentum of the top quark; and {@code
 * values_block_1} = {@code ttv, is_signal_new}.
 *
 * <p>Two variants are read as well: blocks in float64, and the arrays {@code Pmu
 * [jets][constituents][E, px, py, pz]} with {@code is_signal [jets]}, where {@code truth_Pmu
 * [jets][4]} may be missing. Numbers in float64 are rounded to float, the precision of the public
 * files and of {@link Jet}.
 *
 * <p>One chunk of the file is in memory at a time. Every value that is read is checked; nothing of
 * a file that breaks the layout is passed on. Not thread-safe; closing ends all streams.
 */
public final class TopTaggingReader implements AutoCloseable {
  private final JetTable table;

  private TopTaggingReader(JetTable table) {
    this.table = table;
  }

  /**
   * Opens {@code file}, which may lie inside an archive, and checks its layout.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the file does not exist, is no
   *     sound HDF5 file, has another layout, a filter that cannot be read, or no jets
   */
  public static TopTaggingReader open(Path file) {
    return new TopTaggingReader(JetTable.open(file));
  }

  /** Number of jets in the file, at least 1. */
  public long jets() {
    return table.rows().count();
  }

  /**
   * Streams the selected jets in the order of the file.
   *
   * <p>Calls to the iterator throw a {@link org.equigen.runtime.diagnostic.DiagnosticException} at
   * the first jet that cannot be decoded or holds an impossible value.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the selection starts outside the
   *     file or selects nothing
   */
  public Iterator<Jet> stream(JetSelection selection) {
    check("first jet", selection.first(), jets() - 1, 0);
    check("number of jets", selection.jets(), Long.MAX_VALUE, 1);
    check("number of constituents", selection.constituents(), Integer.MAX_VALUE, 1);
    return new JetIterator(table, selection);
  }

  /**
   * Reads the selected jets into memory; {@link RaggedJets#toDataset} makes them training data.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #stream} and its iterator
   *     do, or if the jets do not fit into one array
   */
  public RaggedJets read(JetSelection selection) {
    RaggedJetsBuilder builder = new RaggedJetsBuilder(table.source());
    stream(selection).forEachRemaining(builder::add);
    return builder.build();
  }

  private void check(String what, long value, long most, long least) {
    if (value < least || value > most) {
      String valid = most >= Integer.MAX_VALUE ? least + " or more" : least + " to " + most;
      throw new JetFileDiagnostic.BadSelection(table.source(), what, value, valid).exception();
    }
  }

  @Override
  public void close() {
    table.close();
  }
}
