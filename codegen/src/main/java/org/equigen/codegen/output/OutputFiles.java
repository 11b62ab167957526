package org.equigen.codegen.output;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.locks.ReentrantLock;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/**
 * Writes files that belong together: all of them or none, also where the process is killed. Then
 * the next write to the same folder first finishes what was begun, or clears it away.
 */
public final class OutputFiles {
  private static final ReentrantLock WRITING = new ReentrantLock();

  private final Path directory;
  private final boolean force;
  private final Steps steps;

  /**
   * Writes to a folder, which need not exist.
   *
   * @param force whether files are replaced that do not say that Equigen generated them
   */
  public OutputFiles(Path directory, boolean force) {
    this(directory, force, Steps.UNHEARD);
  }

  OutputFiles(Path directory, boolean force, Steps steps) {
    this.directory = directory;
    this.force = force;
    this.steps = steps;
  }

  /**
   * Writes aside first, then moves.
   *
   * @param files contents by path below the folder, with forward slashes
   * @return the paths written, in the order of the map
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if one cannot be written or would
   *     replace a file of other origin; then nothing has changed
   */
  public List<String> write(SortedMap<String, byte[]> files) {
    WRITING.lock();
    try {
      Leftovers.repair(directory);
      List<String> names = List.copyOf(files.keySet());
      names.forEach(this::requireReplaceable);
      Staging staging = Staging.ofThisProcess(directory, steps);
      stage(staging, files);
      place(staging, names);
      return names.stream().map(name -> directory.resolve(name).toString()).toList();
    } finally {
      WRITING.unlock();
    }
  }

  /** Waits until nothing is half written, and lets nobody begin: for the end of the program. */
  public static void finish() {
    WRITING.lock();
  }

  private void stage(Staging staging, SortedMap<String, byte[]> files) {
    String current = files.firstKey();
    try {
      staging.create();
      int i = 0;
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        current = file.getKey();
        staging.stage(i++, current, file.getValue());
      }
      staging.commit(List.copyOf(files.keySet()));
    } catch (IOException e) {
      throw abandoned(staging, current, e);
    }
  }

  private void place(Staging staging, List<String> names) {
    int placed = 0;
    try {
      while (placed < names.size()) {
        staging.place(placed, names.get(placed));
        placed++;
      }
    } catch (IOException e) {
      takeBack(staging, names, placed, e);
      throw abandoned(staging, names.get(placed), e);
    }
    try {
      staging.delete();
    } catch (IOException e) {
      // The files are in their places; what is left aside is deleted by the next write.
      return;
    }
  }

  private static void takeBack(Staging staging, List<String> names, int placed, IOException cause) {
    for (int i = placed - 1; i >= 0; i--) {
      try {
        staging.takeBack(i, names.get(i));
      } catch (IOException e) {
        cause.addSuppressed(e);
      }
    }
  }

  private RuntimeException abandoned(Staging staging, String file, IOException cause) {
    try {
      staging.undo();
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return unwritable(file, cause);
  }

  private RuntimeException unwritable(String file, IOException cause) {
    String place = directory.resolve(file).toString();
    return new GenerationDiagnostic.Unwritable(Place.of(place), reason(cause)).exception();
  }

  private void requireReplaceable(String name) {
    try {
      checkReplaceable(directory.resolve(name));
    } catch (IOException e) {
      throw unwritable(name, e);
    }
  }

  private void checkReplaceable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new FileSystemException(file.toString(), null, "a folder is in the way");
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new FileSystemException(file.toString(), null, "something else is in the way");
    }
    if (Files.exists(file) && !force && !FileHead.of(file).isGenerated()) {
      throw new GenerationDiagnostic.ForeignFile(Place.of(file.toString())).exception();
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException _, NotDirectoryException _ ->
          "a file is where a folder must be";
      case FileSystemException file when file.getReason() != null -> file.getReason();
      default -> String.valueOf(e.getMessage());
    };
  }
}
