package org.equigen.symbolic.explain.format;

import org.equigen.symbolic.explain.notation.ScaledRow;

/** Rows of changes of basis in LaTeX, broken into lines. */
public final class LatexRows {
  private static final int PER_LINE = 6;

  private LatexRows() {}

  /** With coordinates {@code x_0, x_1, ...}, inside an {@code align*} behind its {@code &}. */
  public static String of(ScaledRow row, String letter, int most) {
    return of(row, column -> letter + "_{" + column + "}", most);
  }

  /** With coordinates of any name; entries beyond {@code most} are counted. */
  public static String of(ScaledRow row, ScaledRow.CoordinateNames names, int most) {
    int shown = Math.min(most, row.entries().size());
    StringBuilder text = new StringBuilder();
    boolean scaled = !row.factor().isOne();
    boolean grouped = scaled && row.entries().size() > 1;
    text.append(scaled ? row.factor().latex() + "\\," : "").append(grouped ? "\\bigl(" : "");
    for (int first = 0; first < shown; first += PER_LINE) {
      int end = Math.min(shown, first + PER_LINE);
      String sum = new ScaledRow(row.factor(), row.entries().subList(first, end)).latexSum(names);
      boolean plus = first > 0 && !sum.startsWith("-");
      text.append(first > 0 ? " \\\\ & \\quad {}" : "").append(plus ? " + " : "").append(sum);
    }
    int rest = row.entries().size() - shown;
    text.append(rest > 0 ? " + \\dots \\text{ (%s more)}".formatted(rest) : "");
    return text.append(grouped ? "\\bigr)" : "").toString();
  }
}
