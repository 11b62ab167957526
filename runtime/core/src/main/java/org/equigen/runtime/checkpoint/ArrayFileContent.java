package org.equigen.runtime.checkpoint;

import java.nio.file.Path;
import java.util.Map;
import org.equigen.runtime.diagnostic.DiagnosticException;
import org.equigen.runtime.diagnostic.ModelDiagnostic;

/**
 * A file whose bytes are known to be whole: header and payload.
 *
 * @param file where it was read
 * @param header entries by key, in the order of the file
 * @param payload the numbers
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record ArrayFileContent(Path file, Map<String, String> header, byte[] payload) {
  /** The value of an entry that must be there. */
  String text(String key, String valid) {
    String value = header.get(key);
    if (value == null) {
      throw malformed(key, "missing", valid).exception();
    }
    return value;
  }

  /** The value of an entry as an integer from {@code least} to {@code most}. */
  long integer(String key, long least, long most) {
    String valid = "an integer, " + least + (least == most ? "" : " to " + most);
    String text = text(key, valid);
    try {
      long value = Long.parseLong(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new DiagnosticException(malformed(key, text, valid), e);
    }
    throw malformed(key, text, valid).exception();
  }

  /** The values of an entry as {@code count} finite numbers, a blank between them. */
  double[] numbers(String key, int count, String valid) {
    String text = text(key, valid);
    String[] parts = text.split(" ", -1);
    if (parts.length != count) {
      throw malformed(key, text, valid).exception();
    }
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = finite(key, parts[i], valid);
    }
    return values;
  }

  private double finite(String key, String text, String valid) {
    try {
      double value = Double.parseDouble(text);
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new DiagnosticException(malformed(key, text, valid), e);
    }
    throw malformed(key, text, valid).exception();
  }

  /** Says that an entry cannot have the value it has. */
  ModelDiagnostic malformed(String key, String found, String valid) {
    return new ModelDiagnostic.MalformedHeader(file, key, found, valid);
  }
}
