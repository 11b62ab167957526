package org.equigen.runtime.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that a user most likely meant. */
final class NearestName {
  private NearestName() {}

  /**
   * The candidate with the fewest single-character insertions, deletions and replacements away from
   * {@code wanted} (Levenshtein), the first in alphabetical order among equals.
   */
  static Optional<String> of(String wanted, Collection<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparingInt((String candidate) -> distance(wanted, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** The number of insertions, deletions and replacements from {@code a} to {@code b}. */
  static int distance(String a, String b) {
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
