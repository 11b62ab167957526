package org.equigen.runtime.data;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.api.dataset.ChunkedDataset;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.exceptions.HdfInvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.JetFileDiagnostic;

/** An open file whose {@value #DATASET} has the right columns: blocks of rows, as bytes. */
final class JetTable implements AutoCloseable {
  /** The path of the data set inside the file. */
  static final String DATASET = "table/table";

  private static final String STRUCTURE = "structure of the file";
  private static final int NAMES_SHOWN = 8;
  // jHDF drops no Fletcher checksum from the end of a decoded chunk.
  private static final int CHECKSUM = 4;

  private final String source;
  private final HdfFile file;
  private final DatasetBase dataset;
  private final JetTableLayout layout;

  private JetTable(String source, HdfFile file, DatasetBase dataset, JetTableLayout layout) {
    this.source = source;
    this.file = file;
    this.dataset = dataset;
    this.layout = layout;
  }

  static JetTable open(Path path) {
    Hdf5Superblock.check(path);
    String source = path.toString();
    HdfFile file = guard(source, STRUCTURE, () -> new HdfFile(path));
    try {
      return guard(source, STRUCTURE, () -> open(source, file));
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static JetTable open(String source, HdfFile file) {
    DatasetBase dataset = find(source, file);
    JetTableLayout layout = new JetLayoutParser(source, dataset).parse();
    try {
      dataset.getFilters();
    } catch (HdfFilterException e) {
      throw new JetFileDiagnostic.UnsupportedFilter(source, DATASET, rootMessage(e)).exception();
    }
    return new JetTable(source, file, dataset, layout);
  }

  private static DatasetBase find(String source, HdfFile file) {
    try {
      if (file.getByPath(DATASET) instanceof DatasetBase dataset) {
        return dataset;
      }
    } catch (HdfInvalidPathException e) {
      // Said below, with what is there instead.
    }
    List<String> found = new ArrayList<>();
    list(file, found);
    String names = found.isEmpty() ? "no data set" : String.join(", ", found);
    throw new JetFileDiagnostic.NoTable(source, DATASET, names).exception();
  }

  private static void list(Group group, List<String> found) {
    for (Node node : group) {
      if (found.size() == NAMES_SHOWN) {
        return;
      }
      if (node instanceof Dataset) {
        found.add(node.getPath().substring(1));
      } else if (node instanceof Group inner && !node.isLink()) {
        list(inner, found);
      }
    }
  }

  String source() {
    return source;
  }

  JetTableLayout layout() {
    return layout;
  }

  /** The rows from {@code first}, a multiple of the block size; padded where the table ends. */
  byte[] block(long first) {
    long last = Math.min(first + layout.blockRows(), layout.rows()) - 1;
    String place = DATASET + ", rows " + first + " to " + last;
    byte[] block = guard(source, place, () -> read((int) first));
    int rows = dataset instanceof ChunkedDataset ? layout.blockRows() : (int) (last - first + 1);
    int expected = rows * layout.rowSize();
    if (block.length != expected && block.length != expected + CHECKSUM) {
      String cause = "the rows decode to " + block.length + " bytes, not to " + expected;
      throw new JetFileDiagnostic.Damaged(source, place, cause).exception();
    }
    return block;
  }

  private byte[] read(int first) {
    if (dataset instanceof ChunkedDataset chunked) {
      return chunked.getDecompressedChunk(new int[] {first});
    }
    int rows = (int) Math.min(layout.blockRows(), layout.rows() - first);
    return dataset.getSliceDataBuffer(new long[] {first}, new int[] {rows}).array();
  }

  /**
   * Runs code of jHDF on bytes that may be anything. jHDF trusts addresses and sizes, so damage
   * shows as any exception, as endless recursion or as an array too large for memory.
   */
  private static <T> T guard(String source, String part, Supplier<T> action) {
    try {
      return action.get();
    } catch (DiagnosticException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | InternalError e) {
      throw new DiagnosticException(new JetFileDiagnostic.Damaged(source, part, rootMessage(e)), e);
    }
  }

  private static String rootMessage(Throwable thrown) {
    Throwable root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String message = root.getMessage();
    return message == null ? root.getClass().getSimpleName() : message;
  }

  @Override
  public void close() {
    file.close();
  }
}
