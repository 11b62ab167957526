package org.equigen.examples.jets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.equigen.interchange.hdf5.Hdf5File;
import org.equigen.interchange.hdf5.Hdf5Table;

/** An open file in one of the layouts that are known. */
final class JetTable implements AutoCloseable {
  private static final int NAMES_SHOWN = 8;

  private final Hdf5File file;
  private final JetRows rows;

  private JetTable(Hdf5File file, JetRows rows) {
    this.file = file;
    this.rows = rows;
  }

  static JetTable open(Path path) {
    Hdf5File file = Hdf5File.open(path);
    try {
      return new JetTable(file, rows(file));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static JetRows rows(Hdf5File file) {
    Optional<Hdf5Table> compounds = file.table(CompoundRows.DATASET);
    if (compounds.isPresent()) {
      return new CompoundRows(file.source(), compounds.get());
    }
    Optional<Hdf5Table> momenta = file.table(ArrayRows.MOMENTA);
    if (momenta.isPresent()) {
      return new ArrayRows(file, momenta.get());
    }
    List<String> found = file.datasets(NAMES_SHOWN);
    String names = found.isEmpty() ? "no data set" : String.join(", ", found);
    String known = CompoundRows.DATASET + "\" or \"" + ArrayRows.MOMENTA;
    throw new JetFileDiagnostic.NoTable(file.source(), known, names).exception();
  }

  String source() {
    return file.source();
  }

  JetRows rows() {
    return rows;
  }

  @Override
  public void close() {
    file.close();
  }
}
