package org.equigen.symbolic.explain.format;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.NumberField;

/**
 * Writes JSON (RFC 8259) as it is made; commas come by themselves. Whatever is printed as JSON is
 * written by this class.
 *
 * <p>All methods throw what the text written to throws.
 */
public final class JsonWriter {
  /** The version of all formats: raised when a key is renamed or its meaning changes. */
  public static final int VERSION = 2;

  private final Appendable out;

  /** What separates the next value from the one before. */
  private String separator = "";

  /** A writer of one value to {@code out}. */
  public JsonWriter(Appendable out) {
    this.out = out;
  }

  /** Begins the object that a file consists of, with the kind and the version of its format. */
  public JsonWriter begin(String kind) throws IOException {
    return open('{').key("kind").value(kind).key("version").value(VERSION);
  }

  /** Ends the object that {@link #begin} began, and the text. */
  public void finish() throws IOException {
    close('}');
    out.append('\n');
  }

  /** Begins an object or an array, by its bracket. */
  public JsonWriter open(char bracket) throws IOException {
    out.append(separator).append(bracket);
    separator = "";
    return this;
  }

  /** Ends what was opened last, by the other bracket. */
  public JsonWriter close(char bracket) throws IOException {
    out.append(bracket);
    separator = ",";
    return this;
  }

  /** The name of what comes next in an object. */
  public JsonWriter key(String name) throws IOException {
    out.append(separator);
    JsonText.append(out, name);
    out.append(':');
    separator = "";
    return this;
  }

  /** A string, which is escaped. */
  public JsonWriter value(String text) throws IOException {
    out.append(separator);
    JsonText.append(out, text);
    separator = ",";
    return this;
  }

  /** A string, or null. */
  public JsonWriter value(Optional<String> text) throws IOException {
    return text.isPresent() ? value(text.get()) : nothing();
  }

  /** A whole number. */
  public JsonWriter value(long number) throws IOException {
    return raw(Long.toString(number));
  }

  /** A whole number of any size. */
  public JsonWriter value(BigInteger number) throws IOException {
    return raw(number.toString());
  }

  /** {@code true} or {@code false}. */
  public JsonWriter value(boolean truth) throws IOException {
    return raw(Boolean.toString(truth));
  }

  /** {@code null}. */
  public JsonWriter nothing() throws IOException {
    return raw("null");
  }

  /** An array of strings. */
  public JsonWriter texts(List<String> values) throws IOException {
    return list(values, this::value);
  }

  /** An array of whole numbers. */
  public JsonWriter numbers(List<? extends Number> values) throws IOException {
    return list(values, number -> raw(number.toString()));
  }

  /** Writes a part of the text. */
  @FunctionalInterface
  public interface Part<T> {
    /** Writes what stands for {@code value}. */
    void write(T value) throws IOException;
  }

  /** An array. */
  public <T> JsonWriter list(List<T> values, Part<? super T> part) throws IOException {
    open('[');
    for (T value : values) {
      part.write(value);
    }
    return close(']');
  }

  /** An array with a line for each of its values. */
  public <T> JsonWriter lines(List<T> values, Part<? super T> part) throws IOException {
    open('[');
    for (T value : values) {
      line();
      part.write(value);
    }
    return close(']');
  }

  /**
   * A number field: its name, its generator w as an exact number, and the minimal polynomial of w,
   * the coefficient of {@code w^k} at k.
   */
  public JsonWriter field(NumberField field) throws IOException {
    open('{').key("name").value(field.toString());
    key("generator").value(field.generatorName()).key("minimalPolynomial").open('[');
    for (long coefficient : field.minimalPolynomial()) {
      value(coefficient);
    }
    return close(']').close('}');
  }

  private JsonWriter raw(String text) throws IOException {
    out.append(separator).append(text);
    separator = ",";
    return this;
  }

  /** Goes to the next line, where that helps people to read. */
  public JsonWriter line() throws IOException {
    out.append(separator).append('\n');
    separator = "";
    return this;
  }
}
