package org.equigen.symbolic.diagnostic;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/** The recurring sentences of diagnostics. */
public final class Wording {
  private static final int LONGEST_QUOTE = 60;
  private static final int LONGEST_MESSAGE = 120;

  private Wording() {}

  /** The value in quotes, cut in the middle when long, with control characters made visible. */
  public static String quote(String value) {
    return "\"" + excerpt(value) + "\"";
  }

  /** The value, cut in the middle when long, with control characters made visible. */
  public static String excerpt(String value) {
    return excerpt(value, LONGEST_QUOTE);
  }

  /** What a parser or an operating system says: a line's worth. */
  public static String said(String message) {
    return excerpt(message.strip(), LONGEST_MESSAGE);
  }

  /** The same with another length. */
  static String excerpt(String value, int longest) {
    StringBuilder visible = new StringBuilder();
    cut(value, 2 * longest)
        .codePoints()
        .forEach(
            point -> {
              if (Character.isISOControl(point)) {
                visible.append(String.format(Locale.ROOT, "\\u%04x", point));
              } else {
                visible.appendCodePoint(point);
              }
            });
    return cut(visible.toString(), longest);
  }

  /** The first and the last half of what is longer. */
  static String cut(String text, int longest) {
    int half = longest / 2;
    return text.length() <= longest
        ? text
        : text.substring(0, whole(text, half))
            + "..."
            + text.substring(whole(text, text.length() - half));
  }

  /** The index, or the next one where it would cut a character of two halves. */
  private static int whole(String text, int index) {
    return Character.isLowSurrogate(text.charAt(index)) ? index + 1 : index;
  }

  /** A number, or its order of magnitude where the digits would fill the line. */
  public static String amount(BigInteger number) {
    String digits = number.toString();
    return digits.length() <= 20 ? digits : "about 10^" + (digits.length() - 1);
  }

  /** What is known, and the known name nearest to the one given; parameters do not count. */
  public static String known(String given, List<String> known) {
    String list = "Known: " + String.join(", ", known) + ".";
    return NearestName.to(bare(given), known.stream().map(Wording::bare).toList())
        .flatMap(nearest -> known.stream().filter(name -> bare(name).equals(nearest)).findFirst())
        .map(nearest -> list + " Did you mean \"" + nearest + "\"?")
        .orElse(list);
  }

  private static String bare(String name) {
    int parenthesis = name.indexOf('(');
    return parenthesis > 0 ? name.substring(0, parenthesis) : name;
  }

  /** The line of text with a caret below the column, from 1; nothing where that would not help. */
  static String caret(String text, int column) {
    boolean plain = text.codePoints().allMatch(point -> point >= ' ' && point < 127);
    if (!plain || column < 1 || text.length() > 2 * LONGEST_QUOTE) {
      return "";
    }
    return text + "\n" + " ".repeat(column - 1) + "^\n";
  }
}
