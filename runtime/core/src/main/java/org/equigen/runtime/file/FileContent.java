package org.equigen.runtime.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.FileDiagnostic;

/**
 * Reads whole files: regular ones that exist, can be read and fit into a quarter of the heap. What
 * is something else, such as a device that never ends, is refused before it is read.
 */
public final class FileContent {
  /** HotSpot refuses arrays within a few elements of the largest index. */
  private static final long LARGEST_ARRAY = Integer.MAX_VALUE - 8L;

  private FileContent() {}

  /**
   * The bytes of {@code file}.
   *
   * @throws DiagnosticException {@link FileDiagnostic.Missing}, {@link FileDiagnostic.NotRegular},
   *     {@link FileDiagnostic.TooLarge} or {@link FileDiagnostic.Unreadable}
   */
  public static byte[] read(Path file) {
    // Bytes, what is made of them, and what was there before must all have room.
    return read(file, Math.min(LARGEST_ARRAY, Runtime.getRuntime().maxMemory() / 4));
  }

  /**
   * Stops unless {@code file} is there and has an end.
   *
   * @throws DiagnosticException {@link FileDiagnostic.Missing}, with the nearest name beside it, or
   *     {@link FileDiagnostic.NotRegular}
   */
  public static void requireRegular(Path file) {
    if (!Files.exists(file)) {
      throw new FileDiagnostic.Missing(file, Neighbours.of(file)).exception();
    }
    if (!Files.isRegularFile(file)) {
      String found = Files.isDirectory(file) ? "a folder" : "a device, a pipe or the like";
      throw new FileDiagnostic.NotRegular(file, found).exception();
    }
  }

  /** The bytes of {@code file}, at most {@code most}. */
  static byte[] read(Path file, long most) {
    requireRegular(file);
    try {
      long size = Files.size(file);
      if (size > most) {
        throw new FileDiagnostic.TooLarge(file, size, most).exception();
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new DiagnosticException(new FileDiagnostic.Unreadable(file, e.toString()), e);
    }
  }
}
