package org.equigen.interchange.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.FileContent;

/** Several arrays with names as {@code numpy.savez} and {@code savez_compressed} write them. */
public final class NpzFile {
  private static final String SUFFIX = ".npy";

  private NpzFile() {}

  /**
   * All arrays by name, in the order of the file.
   *
   * @throws DiagnosticException if the file cannot be read, is no archive of arrays (EQR717), or an
   *     array is none as for {@link NpyFile#read}; an array that does not fit into a quarter of the
   *     heap is refused before it is unpacked further (EQR106)
   */
  public static Map<String, NumberArray> read(Path file) {
    FileContent.requireRegular(file);
    Map<String, NumberArray> arrays = new LinkedHashMap<>();
    try (ZipFile archive = new ZipFile(file.toFile())) {
      var entries = archive.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        String name = entry.getName();
        if (!name.endsWith(SUFFIX)) {
          throw new TableDiagnostic.NoArray(
                  file.toString(), "entries", name, "names that end in .npy")
              .exception();
        }
        byte[] bytes = unpacked(file, archive, entry);
        String key = name.substring(0, name.length() - SUFFIX.length());
        if (arrays.put(key, NpyFile.decode(file + ", " + key, bytes)) != null) {
          throw new TableDiagnostic.NoArray(file.toString(), "entries", name, "each name once")
              .exception();
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      String cause = String.valueOf(e.getMessage());
      throw new DiagnosticException(
          new TableDiagnostic.NoArray(file.toString(), "archive", cause, "a zip archive"), e);
    }
    return arrays;
  }

  private static byte[] unpacked(Path file, ZipFile archive, ZipEntry entry) throws IOException {
    // Not what the entry says of its size, which may be anything.
    int most = (int) Math.min(Integer.MAX_VALUE - 8L, Runtime.getRuntime().maxMemory() / 4);
    try (InputStream stream = archive.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(most);
      if (bytes.length == most && stream.read() >= 0) {
        throw new FileDiagnostic.TooLarge(file, most + 1L, most).exception();
      }
      return bytes;
    }
  }
}
