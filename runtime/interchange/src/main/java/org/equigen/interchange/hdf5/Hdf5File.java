package org.equigen.interchange.hdf5;

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
import java.util.Optional;

/**
 * An open HDF5 file. Reads through jHDF, with Blosc added, and never stops but with a diagnostic,
 * whatever the bytes are. Not thread-safe; closing ends all that was read from it.
 */
public final class Hdf5File implements AutoCloseable {
  private static final String STRUCTURE = "structure of the file";

  private final JhdfGuard guard;
  private final HdfFile file;

  private Hdf5File(JhdfGuard guard, HdfFile file) {
    this.guard = guard;
    this.file = file;
  }

  /**
   * Opens {@code file}, which may lie inside an archive.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the file does not exist, is no
   *     regular file, or no sound HDF5 file
   */
  public static Hdf5File open(Path file) {
    Hdf5Superblock.check(file);
    JhdfGuard guard = new JhdfGuard(file.toString());
    return new Hdf5File(guard, guard.run(STRUCTURE, () -> new HdfFile(file)));
  }

  /** The file, as it was named. */
  public String source() {
    return guard.source();
  }

  /**
   * The data set at {@code path}, such as {@code group/name}; empty where there is none.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it cannot be read row by row, or
   *     by filters that are not at hand
   */
  public Optional<Hdf5Table> table(String path) {
    return guard.run(STRUCTURE, () -> find(path).map(dataset -> table(path, dataset)));
  }

  private Hdf5Table table(String path, DatasetBase dataset) {
    try {
      dataset.getFilters();
    } catch (HdfFilterException e) {
      throw new Hdf5Diagnostic.UnsupportedFilter(source(), path, JhdfGuard.rootMessage(e))
          .exception();
    }
    return new Hdf5Table(guard, path, dataset);
  }

  private Optional<DatasetBase> find(String path) {
    try {
      return file.getByPath(path) instanceof DatasetBase dataset
          ? Optional.of(dataset)
          : Optional.empty();
    } catch (HdfInvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The paths of the first {@code most} data sets, as the file lists them; links are left out. */
  public List<String> datasets(int most) {
    return guard.run(
        STRUCTURE,
        () -> {
          List<String> found = new ArrayList<>();
          list(file, found, most);
          return List.copyOf(found);
        });
  }

  private static void list(Group group, List<String> found, int most) {
    for (Node node : group) {
      if (found.size() >= most) {
        return;
      }
      if (node instanceof Dataset) {
        found.add(node.getPath().substring(1));
      } else if (node instanceof Group inner && !node.isLink()) {
        list(inner, found, most);
      }
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
