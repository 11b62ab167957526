package org.equigen.symbolic.explain.picture;

import java.util.ArrayList;
import java.util.List;

/** Breaks text at spaces into lines of a width, and cuts what is too long for that. */
final class WrappedText {
  private WrappedText() {}

  /**
   * The lines of a text.
   *
   * @param width letters per line
   * @param most lines; the last one ends in {@code ..} where there is more
   */
  static List<String> of(String text, int width, int most) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      wrap(paragraph, width, lines);
    }
    if (lines.size() <= most) {
      return lines;
    }
    List<String> shown = new ArrayList<>(lines.subList(0, most));
    String last = shown.removeLast();
    shown.add(last.substring(0, Math.min(last.length(), width - 2)) + "..");
    return shown;
  }

  private static void wrap(String paragraph, int width, List<String> lines) {
    String rest = paragraph;
    while (rest.length() > width) {
      int space = rest.lastIndexOf(' ', width);
      boolean breaks = space > 0;
      lines.add(rest.substring(0, breaks ? space : width));
      rest = rest.substring(breaks ? space + 1 : width);
    }
    lines.add(rest);
  }
}
