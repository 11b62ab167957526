package org.equigen.examples.jets;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import io.jhdf.exceptions.HdfFilterException;
import io.jhdf.exceptions.HdfInvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.jspecify.annotations.Nullable;

/** An open file in one of the layouts that are known, and what is in the way of reading it. */
final class JetTable implements AutoCloseable {
  private static final String STRUCTURE = "structure of the file";
  private static final int NAMES_SHOWN = 8;

  private final String source;
  private final HdfFile file;
  private final JetRows rows;

  private JetTable(String source, HdfFile file, JetRows rows) {
    this.source = source;
    this.file = file;
    this.rows = rows;
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
    if (find(file, CompoundRows.DATASET) instanceof DatasetBase table) {
      requireFilters(source, CompoundRows.DATASET, table);
      return new JetTable(source, file, new CompoundRows(source, table));
    }
    if (find(file, ArrayRows.MOMENTA) instanceof Dataset momenta) {
      requireFilters(source, ArrayRows.MOMENTA, momenta);
      return new JetTable(source, file, new ArrayRows(source, file, momenta));
    }
    List<String> found = new ArrayList<>();
    list(file, found);
    String names = found.isEmpty() ? "no data set" : String.join(", ", found);
    String known = CompoundRows.DATASET + "\" or \"" + ArrayRows.MOMENTA;
    throw new JetFileDiagnostic.NoTable(source, known, names).exception();
  }

  private static @Nullable Node find(HdfFile file, String path) {
    try {
      return file.getByPath(path);
    } catch (HdfInvalidPathException e) {
      return null;
    }
  }

  private static void requireFilters(String source, String name, Dataset dataset) {
    try {
      dataset.getFilters();
    } catch (HdfFilterException e) {
      throw new JetFileDiagnostic.UnsupportedFilter(source, name, rootMessage(e)).exception();
    }
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

  JetRows rows() {
    return rows;
  }

  /** The rows from {@code first}, a multiple of the block size. */
  JetBlock block(long first) {
    long last = Math.min(first + rows.blockRows(), rows.count()) - 1;
    String place = rows.dataset() + ", rows " + first + " to " + last;
    return guard(source, place, () -> rows.block(first));
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
      throw new DiagnosticException(fault(source, part, rootMessage(e)), e);
    }
  }

  // jHDF names what it does not know in this way; altered bytes can look like it.
  private static JetFileDiagnostic fault(String source, String part, String cause) {
    return cause.startsWith("Unrecognized ") || cause.contains("not supported")
        ? new JetFileDiagnostic.UnknownFormat(source, part, cause)
        : new JetFileDiagnostic.Damaged(source, part, cause);
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
