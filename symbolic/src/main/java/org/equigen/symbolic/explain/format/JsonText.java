package org.equigen.symbolic.explain.format;

import java.io.IOException;
import java.util.Locale;

/** Strings of JSON (RFC 8259, section 7). */
final class JsonText {
  private JsonText() {}

  /**
   * Appends a value in quotes, escaped.
   *
   * @throws IOException what {@code out} throws
   */
  static void append(Appendable out, String value) throws IOException {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
