package org.equigen.interchange.hdf5;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;

/**
 * Small files that h5py wrote. {@code samples.h5} holds ten rows i of {@code run/table} (compound
 * of id int64 = 100 + i, x float32[3] = (i + 1/4, -i, i^2), flag bool = 3 divides i, year
 * big-endian int16 = 1990 + i, name text; chunks of 4, shuffled and deflated; attribute unit =
 * "GeV"), of {@code run/tensor} (big-endian float64 [10][2][3], number k is k/8; chunks [3][2][2]),
 * {@code half} (float16, i/4 - 1), {@code flags} (bool, i odd), {@code bytes} (uint8, 246 + i),
 * {@code unsigned} (uint64, 2^64 - 1), {@code integers} (big-endian int32 [10][1], i - 5), {@code
 * words} (text), {@code compact} (float32 [10][2], number k is k/2, inside the header); and {@code
 * scalar} and {@code none} (float32 [0][3]). {@code latest.h5} is in the newest format of HDF5 2.0.
 */
final class SampleFiles {
  static final String SAMPLES = "samples.h5";
  static final String LATEST = "latest.h5";

  private SampleFiles() {}

  static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(SampleFiles.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path write(Path folder, byte[] bytes) {
    try {
      return Files.write(folder.resolve("file.h5"), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the first occurrence of {@code old}, which must exist. */
  static byte[] patch(byte[] file, byte[] old, byte[] replacement) {
    for (int at = 0; at <= file.length - old.length; at++) {
      if (Arrays.equals(file, at, at + old.length, old, 0, old.length)) {
        byte[] patched = file.clone();
        System.arraycopy(replacement, 0, patched, at, replacement.length);
        return patched;
      }
    }
    throw new IllegalStateException("the sample does not hold what the test wants to replace");
  }
}
