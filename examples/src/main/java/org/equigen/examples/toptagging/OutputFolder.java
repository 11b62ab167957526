package org.equigen.examples.toptagging;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.diagnostic.TrainingDiagnostic;

/** Where a run leaves its files. Nothing is created before everything else is known to be sound. */
final class OutputFolder {
  private final Path path;

  private OutputFolder(Path path) {
    this.path = path;
  }

  /**
   * Checks that a run may write to {@code path}, and changes nothing.
   *
   * @param resume whether files of an earlier run are welcome
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it is a file, or holds files that
   *     are not welcome
   */
  static OutputFolder of(Path path, boolean resume) {
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new FileDiagnostic.Unwritable(path, "it is not a folder").exception();
    }
    if (!resume && Files.isDirectory(path) && !isEmpty(path)) {
      String valid =
          "a folder that does not exist or is empty; add --resume to go on with the run in it";
      throw new TrainingDiagnostic.BadSetting("--output", path.toString(), valid).exception();
    }
    return new OutputFolder(path);
  }

  private static boolean isEmpty(Path path) {
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      throw new FileDiagnostic.Unreadable(path, e.toString()).exception();
    }
  }

  /**
   * Creates the folder where it is missing.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if it cannot be created
   */
  Path create() {
    try {
      return Files.createDirectories(path);
    } catch (IOException e) {
      throw new FileDiagnostic.Unwritable(path, e.toString()).exception();
    }
  }
}
