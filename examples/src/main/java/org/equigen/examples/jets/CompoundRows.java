package org.equigen.examples.jets;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.interchange.hdf5.Hdf5Block;
import org.equigen.interchange.hdf5.Hdf5Column;
import org.equigen.interchange.hdf5.Hdf5Table;

/** The table that pandas writes: a data set whose rows are compounds of an index and two blocks. */
final class CompoundRows implements JetRows {
  /** The path of the data set inside the file. */
  static final String DATASET = "table/table";

  private static final String EXPECTED =
      "index int64, values_block_0 float32[804], values_block_1 int64[2]";
  private static final String IN_DOUBLES = EXPECTED.replace("float32", "float64");

  private final Hdf5Table table;
  private final Hdf5Column momenta;
  private final Hdf5Column labels;

  /**
   * Checks types, sizes and, where the file has them, the names of the columns inside the blocks.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if they are others
   */
  CompoundRows(String source, Hdf5Table table) {
    String found =
        table.columns().stream().map(Hdf5Column::toString).collect(Collectors.joining(", "));
    if (!found.equals(EXPECTED) && !found.equals(IN_DOUBLES)) {
      throw other(source, found, EXPECTED + ", or float64[804]");
    }
    this.table = table;
    this.momenta = table.columns().get(1);
    this.labels = table.columns().get(2);
    checkNames(source, momenta, JetColumns.MOMENTA);
    checkNames(source, labels, JetColumns.LABELS);
    if (table.rows() == 0) {
      throw new JetFileDiagnostic.NoJets(source, DATASET).exception();
    }
  }

  // Files that do not name their columns in this way are taken by their sizes alone.
  private void checkNames(String source, Hdf5Column block, List<String> expected) {
    List<String> found =
        table.text(block.name() + "_kind").map(JetColumns::pickled).orElse(List.of());
    if (found.size() != expected.size()) {
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!found.get(i).equals(expected.get(i))) {
        String what = "column " + i + " of " + block.name() + " is " + found.get(i);
        throw other(source, what, expected.get(i));
      }
    }
  }

  private static RuntimeException other(String source, String found, String expected) {
    return new JetFileDiagnostic.OtherLayout(source, DATASET, found, expected).exception();
  }

  @Override
  public String labelColumn() {
    return "is_signal_new";
  }

  @Override
  public long count() {
    return table.rows();
  }

  @Override
  public int blockRows() {
    return table.blockRows();
  }

  @Override
  public JetBlock block(long first) {
    int count = (int) Math.min(table.blockRows(), table.rows() - first);
    Hdf5Block rows = table.block((int) first, count);
    return index -> {
      float[] constituents = new float[JetColumns.TRUTH];
      float[] truth = new float[Jet.COMPONENTS];
      rows.copy(index, momenta, 0, constituents);
      rows.copy(index, momenta, JetColumns.TRUTH, truth);
      return new JetRow(constituents, truth, rows.whole(index, labels, JetColumns.SIGNAL));
    };
  }
}
