package org.equigen.symbolic.explain.format;

import java.io.IOException;

/** Writes JSON (RFC 8259) as it is made; commas come by themselves. */
public final class JsonWriter {
  private final Appendable out;

  /** What separates the next value from the one before. */
  private String separator = "";

  /** A writer of one value to {@code out}. */
  public JsonWriter(Appendable out) {
    this.out = out;
  }

  /**
   * Begins an object or an array, by its bracket.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter open(char bracket) throws IOException {
    out.append(separator).append(bracket);
    separator = "";
    return this;
  }

  /**
   * Ends what was opened last, by the other bracket.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter close(char bracket) throws IOException {
    out.append(bracket);
    separator = ",";
    return this;
  }

  /**
   * The name of what comes next in an object.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter key(String name) throws IOException {
    out.append(separator);
    JsonText.append(out, name);
    out.append(':');
    separator = "";
    return this;
  }

  /**
   * A string, which is escaped.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter value(String text) throws IOException {
    out.append(separator);
    JsonText.append(out, text);
    separator = ",";
    return this;
  }

  /**
   * A whole number.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter value(long number) throws IOException {
    return raw(Long.toString(number));
  }

  /**
   * {@code true} or {@code false}.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter value(boolean truth) throws IOException {
    return raw(Boolean.toString(truth));
  }

  /**
   * {@code null}.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter nothing() throws IOException {
    return raw("null");
  }

  /**
   * A value that is JSON already.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter raw(String text) throws IOException {
    out.append(separator).append(text);
    separator = ",";
    return this;
  }

  /**
   * Goes to the next line, where that helps people to read.
   *
   * @throws IOException what the text written to throws
   */
  public JsonWriter line() throws IOException {
    out.append(separator).append('\n');
    separator = "";
    return this;
  }

  /**
   * Ends the text.
   *
   * @throws IOException what the text written to throws
   */
  public void end() throws IOException {
    out.append('\n');
  }
}
