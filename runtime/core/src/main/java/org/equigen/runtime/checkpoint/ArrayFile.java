package org.equigen.runtime.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.StringJoiner;

/**
 * The container of models and checkpoints: a header that people can read, then binary numbers.
 *
 * <pre>
 * equigen KIND VERSION
 * KEY = VALUE                      any number of lines, no key twice
 * payload = BYTES                  length of what follows the empty line
 * sha256 = HEX                     of the lines above and the payload
 *
 * PAYLOAD
 * </pre>
 *
 * <p>Lines are UTF-8 and end in a line feed; a backslash in a value is written twice, a line feed
 * as {@code \n} and a carriage return as {@code \r}. The payload is a sequence of little-endian
 * IEEE 754 numbers, in the order of the {@code array.NAME = PRIMITIVE COUNT} entries.
 */
final class ArrayFile {
  static final int VERSION = 2;
  static final String MAGIC = "equigen ";
  static final String PAYLOAD = "payload";
  static final String CHECKSUM = "sha256";
  static final String SEPARATOR = " = ";

  private ArrayFile() {}

  /** The bytes of a file. */
  static byte[] encode(String kind, Map<String, String> header, byte[] payload) {
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add(MAGIC + kind + " " + VERSION);
    header.forEach((key, value) -> lines.add(escapeKey(key) + SEPARATOR + escape(value)));
    lines.add(PAYLOAD + SEPARATOR + payload.length);
    byte[] head = lines.toString().getBytes(StandardCharsets.UTF_8);
    String last = CHECKSUM + SEPARATOR + checksum(head, head.length, payload) + "\n\n";
    byte[] tail = last.getBytes(StandardCharsets.UTF_8);
    byte[] file = Arrays.copyOf(head, head.length + tail.length + payload.length);
    System.arraycopy(tail, 0, file, head.length, tail.length);
    System.arraycopy(payload, 0, file, head.length + tail.length, payload.length);
    return file;
  }

  /** Hexadecimal SHA-256 of the first {@code length} bytes of {@code head} and the payload. */
  static String checksum(byte[] head, int length, byte[] payload) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(head, 0, length);
      digest.update(payload);
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static String escape(String value) {
    return value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  // An equals sign inside a key must not look like the one that ends it.
  private static String escapeKey(String key) {
    return escape(key).replace("=", "\\=");
  }

  /** The key or value that {@link #encode} wrote in this way. */
  static String unescape(String text) {
    StringBuilder value = new StringBuilder(text.length());
    boolean escaped = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (escaped) {
        value.append(c == 'n' ? '\n' : c == 'r' ? '\r' : c);
      } else if (c != '\\') {
        value.append(c);
      }
      escaped = !escaped && c == '\\';
    }
    return value.toString();
  }
}
