package org.equigen.codegen.generation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Name and version of the generator, as the build recorded it. */
public final class GeneratorVersion {
  /** For example {@code Equigen 0.1.0}. */
  public static final String TEXT = "Equigen " + read();

  private GeneratorVersion() {}

  private static String read() {
    try (InputStream stream = GeneratorVersion.class.getResourceAsStream("version.txt")) {
      if (stream == null) {
        throw new IllegalStateException("version.txt is missing beside GeneratorVersion");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
