package org.equigen.runtime.diagnostic;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The known name that is nearest to one that is not known. */
final class Nearest {
  private Nearest() {}

  /** For example {@code Known: x, y, w. Did you mean "x"?}. */
  static String sentence(String name, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(it -> distance(name, it)))
        .map(it -> "Known: " + String.join(", ", known) + ". Did you mean \"" + it + "\"?")
        .orElse("None is known here.");
  }

  /**
   * The least number of letters to insert, delete or replace, by the recurrence of Wagner and
   * Fischer (Journal of the ACM 21, 1974). Capitals count as small letters.
   */
  static int distance(String one, String other) {
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
