package org.equigen.codegen.output;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.diagnostic.GenerationDiagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;

/** What processes left in a folder that were killed while they wrote. */
final class Leftovers {
  private static final int LONGEST_PID = 18;

  private Leftovers() {}

  /**
   * Finishes what dead processes had begun to move, and deletes what they had not.
   *
   * @throws DiagnosticException if what is left cannot be put in place or deleted
   */
  static void repair(Path directory) {
    for (Path folder : find(directory)) {
      try {
        repair(directory, folder);
      } catch (IOException e) {
        throw new DiagnosticException(
            new GenerationDiagnostic.Unrepairable(Place.of(folder.toString()), e.toString()), e);
      }
    }
  }

  private static void repair(Path directory, Path folder) throws IOException {
    Staging staging = Staging.left(directory, folder);
    if (Files.exists(Journal.in(folder))) {
      List<String> names = Journal.read(folder);
      for (int i = 0; i < names.size(); i++) {
        staging.place(i, names.get(i));
      }
    }
    staging.delete();
  }

  private static List<Path> find(Path directory) {
    List<Path> found = new ArrayList<>();
    if (!Files.isDirectory(directory)) {
      return found;
    }
    String pattern = Staging.PREFIX + "*" + Staging.SUFFIX;
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory, pattern)) {
      for (Path entry : entries) {
        if (Files.isDirectory(entry) && isAbandoned(entry.getFileName().toString())) {
          found.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // Who may not list a folder may still write to it: what was left there stays.
      return List.of();
    }
    return found;
  }

  // A folder with the number of this process is that of an earlier one: this one is not writing.
  private static boolean isAbandoned(String name) {
    String process =
        name.substring(Staging.PREFIX.length(), name.length() - Staging.SUFFIX.length());
    if (!process.matches("[0-9]{1," + LONGEST_PID + "}")) {
      return false;
    }
    long pid = Long.parseLong(process);
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }
}
