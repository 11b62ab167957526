package org.equigen.examples.jets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The small files of this folder, and ways to break them. All hold the same jets from the start:
 * {@code jets.h5} 50 (shuffled and deflated, chunks of 16), {@code jets-blosc.h5} the same 50,
 * {@code jets-plain.h5} 6 (as they are, chunks of 4), {@code jets-contiguous.h5} 3 (without
 * chunks); in other layouts, 6 each, {@code jets-double.h5} (blocks in float64), {@code
 * jets-arrays.h5} ({@code Pmu} in chunks across jets, with {@code truth_Pmu}), {@code
 * jets-arrays-double.h5} (float64, without), {@code jets-arrays-boolean.h5} (labels as h5py writes
 * booleans, without) and {@code jets-latest.h5} (as HDF5 2.0 writes it when asked for its latest
 * format).
 */
final class JetFiles {
  static final String DEFLATED = "jets.h5";
  static final String BLOSC = "jets-blosc.h5";
  static final String PLAIN = "jets-plain.h5";
  static final String CONTIGUOUS = "jets-contiguous.h5";
  static final String DOUBLE = "jets-double.h5";
  static final String ARRAYS = "jets-arrays.h5";
  static final String ARRAYS_DOUBLE = "jets-arrays-double.h5";
  static final String ARRAYS_BOOLEAN = "jets-arrays-boolean.h5";
  static final String LATEST = "jets-latest.h5";

  /** Bytes of a row. */
  static final int ROW = 3240;

  /** Where {@code values_block_0} starts in a row. */
  static final int MOMENTA = 8;

  /** Where {@code is_signal_new} starts in a row. */
  static final int LABEL = 8 + 4 * 804 + 8;

  private JetFiles() {}

  static byte[] bytes(String name) {
    try (InputStream in = Objects.requireNonNull(JetFiles.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path copy(String name, Path folder) {
    return write(folder.resolve(name), bytes(name));
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence of {@code old}, which must exist. */
  static byte[] patch(byte[] file, byte[] old, byte[] replacement) {
    int at = find(file, old);
    if (at < 0) {
      throw new IllegalStateException("the sample does not hold what the test wants to replace");
    }
    System.arraycopy(replacement, 0, file, at, replacement.length);
    return file;
  }

  static byte[] patch(byte[] file, String old, String replacement) {
    return patch(file, ascii(old), ascii(replacement));
  }

  /** Replaces every occurrence of {@code old}, of the same length. */
  static byte[] patchAll(byte[] file, String old, String replacement) {
    for (int at = find(file, ascii(old)); at >= 0; at = find(file, ascii(old))) {
      System.arraycopy(ascii(replacement), 0, file, at, replacement.length());
    }
    return file;
  }

  /** {@link #PLAIN} with {@code value} at byte {@code at} of row {@code row}, at most 3. */
  static byte[] plainWith(int row, int at, byte[] value) {
    byte[] file = bytes(PLAIN);
    // The first four numbers of the first jet.
    byte[] start = floats(71.35306f, 49.77935f, -43.61776f, -26.660196f);
    int first = find(file, start) - MOMENTA;
    if (first < 0) {
      throw new IllegalStateException("the sample does not hold its first jet");
    }
    System.arraycopy(value, 0, file, first + row * ROW + at, value.length);
    return file;
  }

  static byte[] floats(float... values) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      buffer.putFloat(value);
    }
    return buffer.array();
  }

  static byte[] longs(long... values) {
    ByteBuffer buffer = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    for (long value : values) {
      buffer.putLong(value);
    }
    return buffer.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static int find(byte[] file, byte[] wanted) {
    for (int at = 0; at <= file.length - wanted.length; at++) {
      if (matches(file, wanted, at)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean matches(byte[] file, byte[] wanted, int at) {
    for (int i = 0; i < wanted.length; i++) {
      if (file[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
