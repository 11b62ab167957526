package org.equigen.symbolic.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the valid name that a mistyped one most likely meant.
 *
 * <p>The distance counts insertions, deletions, replacements and exchanges of neighbours (optimal
 * string alignment); a change of case counts nothing. Between equally distant names, letters near
 * in the alphabet decide, so that {@code W} means {@code V}. Changes count half where the one given
 * begins with a name of several letters: {@code --input} means {@code --in}.
 */
public final class NearestName {
  private static final int LONGEST = 64;

  /** The cost of one change: above what the alphabet can add to {@link #LONGEST} changes. */
  private static final int CHANGE = 1000;

  /** The gap in the alphabet from which letters are merely different. */
  private static final int FAR = 9;

  private NearestName() {}

  /**
   * The nearest of {@code known}, the first of equally near ones.
   *
   * @return empty if even the nearest differs in more than half of its characters (but a single
   *     letter may stand for another)
   */
  public static Optional<String> to(String given, Collection<String> known) {
    String best = "";
    int bestDistance = Integer.MAX_VALUE;
    if (given.length() > LONGEST) {
      return Optional.empty();
    }
    for (String candidate : known) {
      String name = candidate.toLowerCase(Locale.ROOT);
      int distance = distance(given.toLowerCase(Locale.ROOT), name);
      int allowed = Math.max(1, Math.max(given.length(), candidate.length()) / 2);
      boolean begun = name.length() > 1 && given.toLowerCase(Locale.ROOT).startsWith(name);
      int rank = begun ? distance / 2 : distance;
      if (distance / CHANGE <= allowed && rank < bestDistance) {
        best = candidate;
        bestDistance = rank;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        table[i][j] = i == 0 || j == 0 ? (i + j) * (CHANGE + FAR) : cell(a, b, table, i, j);
      }
    }
    return table[a.length()][b.length()];
  }

  private static int cell(String a, String b, int[][] table, int i, int j) {
    int gap = Math.min(FAR, Math.abs(a.charAt(i - 1) - b.charAt(j - 1)));
    int best = table[i - 1][j - 1] + (gap == 0 ? 0 : CHANGE + gap);
    best = Math.min(best, Math.min(table[i - 1][j], table[i][j - 1]) + CHANGE + FAR);
    boolean exchanged =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return exchanged ? Math.min(best, table[i - 2][j - 2] + CHANGE) : best;
  }
}
