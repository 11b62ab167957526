package org.equigen.symbolic.explain;

import java.io.IOException;

/** Writes JSON as it is made; commas come by themselves. */
final class JsonWriter {
  private final Appendable out;

  /** What separates the next value from the one before. */
  private String separator = "";

  JsonWriter(Appendable out) {
    this.out = out;
  }

  JsonWriter open(char bracket) throws IOException {
    out.append(separator).append(bracket);
    separator = "";
    return this;
  }

  JsonWriter close(char bracket) throws IOException {
    out.append(bracket);
    separator = ",";
    return this;
  }

  JsonWriter key(String name) throws IOException {
    out.append(separator);
    JsonText.append(out, name);
    out.append(':');
    separator = "";
    return this;
  }

  JsonWriter value(String text) throws IOException {
    out.append(separator);
    JsonText.append(out, text);
    separator = ",";
    return this;
  }

  JsonWriter value(long number) throws IOException {
    return raw(Long.toString(number));
  }

  JsonWriter value(boolean truth) throws IOException {
    return raw(Boolean.toString(truth));
  }

  JsonWriter nothing() throws IOException {
    return raw("null");
  }

  /** A value that is JSON already. */
  JsonWriter raw(String text) throws IOException {
    out.append(separator).append(text);
    separator = ",";
    return this;
  }

  /** Goes to the next line, where that helps people to read. */
  JsonWriter line() throws IOException {
    out.append(separator).append('\n');
    separator = "";
    return this;
  }

  /** Ends the text. */
  void end() throws IOException {
    out.append('\n');
  }
}
