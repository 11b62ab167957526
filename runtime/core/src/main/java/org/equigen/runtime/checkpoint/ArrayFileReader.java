package org.equigen.runtime.checkpoint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.ModelDiagnostic;
import org.equigen.runtime.file.FileContent;

/** Reads an {@link ArrayFile}, and believes nothing in it before its checksum is known to hold. */
final class ArrayFileReader {
  private static final int EXCERPT = 40;
  private static final int CHECKSUM_LENGTH = 64;

  private final Path file;
  private final String kind;
  private final byte[] bytes;

  private ArrayFileReader(Path file, String kind, byte[] bytes) {
    this.file = file;
    this.kind = kind;
    this.bytes = bytes;
  }

  /** Reads a file of this kind, or stops with a diagnostic. */
  static ArrayFileContent read(Path file, String kind) {
    return new ArrayFileReader(file, kind, FileContent.read(file)).parse();
  }

  private ArrayFileContent parse() {
    requireKind();
    int payloadAt = endOfHeader();
    int checksumAt = startOfLineBefore(payloadAt - 1);
    String checksum = entry(text(checksumAt, payloadAt - 2), ArrayFile.CHECKSUM);
    String[] lines = text(0, checksumAt - 1).split("\n", -1);
    long announced = length(entry(lines[lines.length - 1], ArrayFile.PAYLOAD));
    if (announced != bytes.length - payloadAt) {
      throw new ModelDiagnostic.WrongLength(file, bytes.length, payloadAt + announced).exception();
    }
    byte[] payload = Arrays.copyOfRange(bytes, payloadAt, bytes.length);
    String found = ArrayFile.checksum(bytes, checksumAt, payload);
    if (!found.equals(checksum)) {
      throw new ModelDiagnostic.WrongChecksum(file, found, checksum).exception();
    }
    return new ArrayFileContent(file, entries(lines), payload);
  }

  private void requireKind() {
    String magic = ArrayFile.MAGIC + kind + " ";
    String start = text(0, Math.min(bytes.length, EXCERPT)).lines().findFirst().orElse("");
    if (!start.startsWith(magic)) {
      String readable = start.replaceAll("[^\\x20-\\x7e]", "?");
      throw new ModelDiagnostic.WrongMagic(file, kind, readable).exception();
    }
    String version = start.substring(magic.length());
    if (!version.equals(Integer.toString(ArrayFile.VERSION))) {
      throw new ModelDiagnostic.UnsupportedVersion(file, version, ArrayFile.VERSION).exception();
    }
  }

  // The first byte after the empty line.
  private int endOfHeader() {
    for (int i = 1; i < bytes.length; i++) {
      if (bytes[i] == '\n' && bytes[i - 1] == '\n') {
        return i + 1;
      }
    }
    throw malformed("end of header", "missing", "an empty line, so the file was cut short");
  }

  private int startOfLineBefore(int end) {
    int start = end - 1;
    while (start > 0 && bytes[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  private String text(int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.UTF_8);
  }

  private String entry(String line, String key) {
    String start = key + ArrayFile.SEPARATOR;
    if (!line.startsWith(start)) {
      throw malformed(key, "missing", "a line that starts with \"" + start + "\"");
    }
    String value = line.substring(start.length());
    if (key.equals(ArrayFile.CHECKSUM) && value.length() != CHECKSUM_LENGTH) {
      throw malformed(key, value, CHECKSUM_LENGTH + " hexadecimal digits");
    }
    return value;
  }

  private long length(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw malformed(ArrayFile.PAYLOAD, text, "a number of bytes");
    }
    return Long.parseLong(text);
  }

  private Map<String, String> entries(String[] lines) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = 1; i < lines.length - 1; i++) {
      int separator = lines[i].indexOf(ArrayFile.SEPARATOR);
      if (separator < 0) {
        throw malformed("line " + (i + 1), lines[i], "KEY = VALUE");
      }
      String key = ArrayFile.unescape(lines[i].substring(0, separator));
      String value = lines[i].substring(separator + ArrayFile.SEPARATOR.length());
      if (entries.put(key, ArrayFile.unescape(value)) != null) {
        throw malformed(key, value, "each key once");
      }
    }
    return entries;
  }

  private DiagnosticException malformed(String key, String found, String valid) {
    return new ModelDiagnostic.MalformedHeader(file, key, found, valid).exception();
  }
}
