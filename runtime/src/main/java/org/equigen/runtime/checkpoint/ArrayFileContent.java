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

  /** The value of an entry as an integer of at least {@code least}. */
  long integer(String key, long least) {
    String valid = "an integer, " + least + " or more";
    String text = text(key, valid);
    try {
      long value = Long.parseLong(text);
      if (value >= least) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new DiagnosticException(malformed(key, text, valid), e);
    }
    throw malformed(key, text, valid).exception();
  }

  /** The value of an entry as a number, not NaN. */
  double number(String key) {
    String valid = "a number";
    String text = text(key, valid);
    try {
      double value = Double.parseDouble(text);
      if (!Double.isNaN(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new DiagnosticException(malformed(key, text, valid), e);
    }
    throw malformed(key, text, valid).exception();
  }

  private ModelDiagnostic malformed(String key, String found, String valid) {
    return new ModelDiagnostic.MalformedHeader(file, key, found, valid);
  }
}
