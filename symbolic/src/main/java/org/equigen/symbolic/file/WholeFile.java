package org.equigen.symbolic.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files that are there as a whole or not at all, whatever other threads and processes do and
 * whenever this one is killed: they are written aside and moved.
 *
 * <p>A file aside is called {@code .PID-UUID.part} and locked while it is written. The system gives
 * up the lock when its owner ends, however that happens, so that {@link #clear} knows what is left
 * over from what is being written, in another container or on another machine, too.
 *
 * <p>What is written so can be computed again and is not forced to the disk. Models cannot; the
 * runtime, which knows nothing of this module nor this module of it, has a class of its own.
 */
public final class WholeFile {
  private static final Pattern ASIDE = Pattern.compile("\\.(\\d{1,18})-[-0-9a-f]{36}\\.part");
  private static final long PROCESS = ProcessHandle.current().pid();

  /** How often a file aside may be cleared between its creation and its lock. */
  private static final int MOST_ATTEMPTS = 3;

  private WholeFile() {}

  /**
   * Writes a file, or replaces it.
   *
   * @throws IOException if that cannot be done; what was there before is untouched
   */
  public static void write(Path file, byte[] content) throws IOException {
    for (int attempt = 1; ; attempt++) {
      Path aside =
          file.resolveSibling(".%s-%s.part".formatted(PROCESS, UUID.randomUUID().toString()));
      try {
        write(aside, file, content);
        return;
      } catch (NoSuchFileException cleared) {
        if (attempt == MOST_ATTEMPTS) {
          throw cleared;
        }
      } finally {
        Files.deleteIfExists(aside);
      }
    }
  }

  private static void write(Path aside, Path file, byte[] content) throws IOException {
    try (FileChannel channel =
            FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileLock _ = channel.lock()) {
      ByteBuffer rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Deletes what processes that were killed have left aside in a folder. Files of live ones stay.
   *
   * @throws IOException if the folder or a file of a process that has ended resists
   */
  public static void clear(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.part")) {
      for (Path file : files) {
        Matcher name = ASIDE.matcher(file.getFileName().toString());
        // Closing a file gives up all locks of this process on it: its own are left alone.
        if (name.matches() && Long.parseLong(name.group(1)) != PROCESS) {
          deleteUnlessLocked(file);
        }
      }
    }
  }

  private static void deleteUnlessLocked(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        Files.deleteIfExists(file);
      }
    } catch (NoSuchFileException e) {
      return; // its owner has moved it
    }
  }
}
