package org.equigen.symbolic.explain.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Printable ASCII characters of 5 x 8 dots, drawn in a resource. Fonts of the machine would make
 * pictures differ from one machine to the next, or fail where there are none.
 */
final class Letters {
  /** Dots from one character to the next. */
  static final int ADVANCE = 6;

  /** Dots of a line of text, descenders included. */
  static final int HEIGHT = 8;

  private static final int WIDTH = 5;
  private static final char FIRST = ' ';
  private static final List<String> ROWS = read();

  private Letters() {}

  private static List<String> read() {
    try (InputStream stream = Letters.class.getResourceAsStream("letters.txt")) {
      if (stream == null) {
        throw new IllegalStateException("letters.txt is missing beside Letters");
      }
      return new String(stream.readAllBytes(), StandardCharsets.US_ASCII).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a character has ink at a dot; others than printable ASCII look like {@code ?}. */
  static boolean isInk(char character, int x, int y) {
    int index = character - FIRST;
    boolean known = index >= 0 && index < ROWS.size();
    String rows = ROWS.get(known ? index : '?' - FIRST);
    return x < WIDTH && rows.charAt(2 + y * (WIDTH + 1) + x) == '#';
  }
}
