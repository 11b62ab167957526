package org.equigen.interchange.hdf5;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.equigen.runtime.diagnostic.FileDiagnostic;
import org.equigen.runtime.file.FileContent;

/**
 * What the first bytes of a file say before anything else is read: whether it is HDF5 at all, and
 * how long it must be. Source: HDF5 file format specification 3.0, section II.A.
 */
final class Hdf5Superblock {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
  private static final int FIRST_OFFSET = 512;
  private static final int LONGEST = 64;
  private static final int SHOWN = 8;

  private Hdf5Superblock() {}

  /** Stops with a diagnostic unless {@code file} is readable, starts as HDF5 and is complete. */
  static void check(Path file) {
    FileContent.requireRegular(file);
    try (FileChannel channel = FileChannel.open(file)) {
      check(file, channel);
    } catch (IOException e) {
      throw new FileDiagnostic.Unreadable(file, e.toString()).exception();
    }
  }

  private static void check(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    // Something else may precede the signature, in a length of 0, 512, 1024, 2048, ... bytes.
    for (long at = 0; at < size; at = at == 0 ? FIRST_OFFSET : 2 * at) {
      byte[] start = read(channel, at, LONGEST);
      if (Arrays.equals(SIGNATURE, Arrays.copyOf(start, SIGNATURE.length))) {
        long end = at + announced(start);
        if (end > size) {
          String cause = "it has " + size + " bytes, its header announces " + end;
          throw new Hdf5Diagnostic.Damaged(file.toString(), "end of the file", cause).exception();
        }
        return;
      }
    }
    throw new Hdf5Diagnostic.NotHdf5(file.toString(), printable(read(channel, 0, SHOWN)))
        .exception();
  }

  // Bytes from the signature to the end of all data; 0 if this part of the header makes no sense,
  // which is left to the library to say.
  private static long announced(byte[] start) {
    int version = start[8];
    boolean old = version == 0 || version == 1;
    int width = start[old ? 13 : 9];
    if (width != Long.BYTES || version < 0 || version > 3) {
      return 0;
    }
    int addresses = old ? 24 + 4 * version : 12;
    ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
    long base = header.getLong(addresses);
    long end = header.getLong(addresses + 2 * width);
    return base == 0 && end > 0 ? end : 0;
  }

  private static byte[] read(FileChannel channel, long at, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {
      // The channel may deliver less than it is asked for.
    }
    return buffer.array();
  }

  private static String printable(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    return text.replaceAll("[^\\x20-\\x7e]", ".");
  }
}
