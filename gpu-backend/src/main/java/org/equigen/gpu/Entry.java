package org.equigen.gpu;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.equigen.runtime.Pass;
import org.equigen.runtime.diagnostic.DiagnosticException;

/**
 * A line {@code // key: field | field | ...} of a description.
 *
 * @param place the file, for messages
 * @param key before the colon
 * @param value after it
 */
record Entry(String place, String key, String value) {
  private static final String SEPARATOR = " \\|( |$)";

  /** The fields, of which the last may be empty. */
  List<String> fields() {
    return Arrays.stream(value.split(SEPARATOR, -1)).map(String::strip).toList();
  }

  /** The fields, which must be as many as in an example. */
  List<String> fields(String example) {
    List<String> fields = fields();
    if (fields.size() != example.split(SEPARATOR, -1).length) {
      throw bad("\"" + example + "\"");
    }
    return fields;
  }

  /** A field that names a pass. */
  Pass pass(int field) {
    return pass(fields().get(field));
  }

  /** The pass with a name. */
  Pass pass(String word) {
    return constant(Pass.values(), word, "a pass");
  }

  /** The constant with a name. */
  <E extends Enum<E>> E constant(E[] constants, String word, String what) {
    for (E constant : constants) {
      if (constant.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
        return constant;
      }
    }
    throw bad(what + " for \"" + word + "\"");
  }

  /** The count in a field such as {@code size 4}. */
  int count(String field, String word) {
    String number = field.startsWith(word + " ") ? field.substring(word.length() + 1) : "";
    return Optional.of(number)
        .filter(text -> text.matches("[0-9]{1,9}"))
        .map(Integer::valueOf)
        .orElseThrow(() -> bad("\"" + word + "\" and a count"));
  }

  /** Adds all numbers of the value to a list. */
  <T> void numbers(Function<String, T> meaning, List<T> numbers) {
    try {
      for (String word : value.split(" ", -1)) {
        numbers.add(meaning.apply(word));
      }
    } catch (NumberFormatException e) {
      throw new DiagnosticException(
          new DeviceDiagnostic.BadDescription(place, key, value, "finite numbers"), e);
    }
  }

  DiagnosticException bad(String expected) {
    return new DeviceDiagnostic.BadDescription(place, key, value, expected).exception();
  }
}
