package org.equigen.runtime.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.equigen.runtime.diagnostic.FileDiagnostic;

/**
 * Writes whole files: aside first, forced to the disk, then moved to their name in one step.
 * Whatever happens in between, the name holds the old content or the new.
 *
 * <p>The file aside is {@code .NAME.PID.partial} in the same folder. One that a killed process left
 * behind is deleted by the next write to the same name.
 */
public final class AtomicFile {
  private static final String SUFFIX = ".partial";
  private static final Object WRITING = new Object();

  private AtomicFile() {}

  /**
   * Replaces or creates {@code file}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException {@link FileDiagnostic.Unwritable};
   *     the old content, if any, is untouched
   */
  public static void write(Path file, byte[] content) {
    write(file, content, true);
  }

  /**
   * Creates {@code file}.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException {@link FileDiagnostic.AlreadyExists}
   *     or {@link FileDiagnostic.Unwritable}; nothing was written
   */
  public static void create(Path file, byte[] content) {
    write(file, content, false);
  }

  private static void write(Path file, byte[] content, boolean replace) {
    Path folder = folder(file);
    Path aside =
        folder.resolve("." + file.getFileName() + "." + ProcessHandle.current().pid() + SUFFIX);
    // The name aside is one per process; two threads must not share it at the same time.
    synchronized (WRITING) {
      try {
        writeAside(aside, content);
        publish(aside, file, replace);
        forceFolder(folder);
        deleteAbandoned(folder, file);
      } catch (FileAlreadyExistsException e) {
        throw new FileDiagnostic.AlreadyExists(file).exception();
      } catch (IOException e) {
        throw new FileDiagnostic.Unwritable(file, reason(e)).exception();
      } finally {
        deleteQuietly(aside);
      }
    }
  }

  private static Path folder(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || Files.isDirectory(file)) {
      throw new FileDiagnostic.Unwritable(file, "it is a folder").exception();
    }
    return folder;
  }

  private static void writeAside(Path aside, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  // A hard link fails where the name is taken, which a move does not; both are one step.
  private static void publish(Path aside, Path file, boolean replace) throws IOException {
    if (replace) {
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    try {
      Files.createLink(file, aside);
    } catch (UnsupportedOperationException e) {
      Files.move(aside, file);
    }
  }

  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Some systems do not open folders; there the move itself is all that can be asked for.
      return;
    }
  }

  private static void deleteAbandoned(Path folder, Path file) {
    String prefix = "." + file.getFileName() + ".";
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = entry.getFileName().toString();
        if (name.startsWith(prefix) && name.endsWith(SUFFIX) && isAbandoned(name, prefix)) {
          deleteQuietly(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // The file itself is written; a folder that cannot be listed keeps what was left aside.
      return;
    }
  }

  private static boolean isAbandoned(String name, String prefix) {
    int end = name.length() - SUFFIX.length();
    if (end <= prefix.length()) {
      return false;
    }
    String process = name.substring(prefix.length(), end);
    return process.chars().allMatch(c -> c >= '0' && c <= '9')
        && process.length() < 19
        && ProcessHandle.of(Long.parseLong(process)).isEmpty();
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      // What stays behind is a file aside, which no reader looks at.
      return;
    }
  }

  private static String reason(IOException failure) {
    String message = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return message == null ? kind : kind + ": " + message;
  }
}
