package org.equigen.symbolic.solver;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;

/**
 * A solved basis as a text file, exact and readable.
 *
 * <p>First the definition, then what {@link BasisLines} writes. The last line is {@code digest} and
 * the SHA-256 of everything before it.
 */
final class BasisFile {
  private static final String TAIL = "digest ";

  /** Bytes of the last line: a SHA-256 has 64 hexadecimal digits. */
  private static final int TAIL_LENGTH = TAIL.length() + 64 + 1;

  private static final int BUFFER = 1 << 16;

  private BasisFile() {}

  /** Writes the whole file. */
  static void write(Path file, String definition, IntertwinerBasis basis) throws IOException {
    MessageDigest digest = BasisKey.sha256();
    try (Writer writer =
        new BufferedWriter(
            new OutputStreamWriter(
                new DigestOutputStream(Files.newOutputStream(file), digest),
                StandardCharsets.UTF_8),
            BUFFER)) {
      writer.write(definition);
      writer.write('\n');
      BasisLines.write(basis, writer);
      writer.flush();
      writer.write(TAIL + HexFormat.of().formatHex(digest.digest()) + "\n");
    }
  }

  /**
   * Reads the file back; empty if it is damaged or belongs to another definition.
   *
   * @param field of the entries of a map unless they are rational
   */
  static Optional<IntertwinerBasis> read(
      Path file, String definition, NumberField field, Term in, Term out) throws IOException {
    if (!isIntact(file)) {
      return Optional.empty();
    }
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      char[] head = new char[definition.length() + 1];
      int read = 0;
      while (read < head.length) {
        int more = reader.read(head, read, head.length - read);
        if (more < 0) {
          return Optional.empty();
        }
        read += more;
      }
      return new String(head).equals(definition + "\n")
          ? Optional.of(new BasisLines(reader).read(field, in, out))
          : Optional.empty();
    }
  }

  private static boolean isIntact(Path file) throws IOException {
    long content = Files.size(file) - TAIL_LENGTH;
    if (content < 0) {
      return false;
    }
    MessageDigest digest = BasisKey.sha256();
    byte[] buffer = new byte[BUFFER];
    try (InputStream stream = Files.newInputStream(file)) {
      while (content > 0) {
        int read = stream.read(buffer, 0, (int) Math.min(buffer.length, content));
        if (read < 0) {
          return false;
        }
        digest.update(buffer, 0, read);
        content -= read;
      }
      String tail = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return tail.equals(TAIL + HexFormat.of().formatHex(digest.digest()) + "\n");
    }
  }
}
