package org.equigen.symbolic.explain.meaning;

/**
 * What a map, and so the parameter that multiplies it, does.
 *
 * @param words for example {@code the transposed input}; empty where the formula is read more
 *     easily
 * @param formula the same for y in terms of x, for example {@code y(a,b) = x(b,a)}; empty where the
 *     words say all
 * @param latex the formula in LaTeX mathematics
 */
public record Meaning(String words, String formula, String latex) {
  /** In words only. */
  static Meaning of(String words) {
    return new Meaning(words, "", "");
  }

  /** For example {@code the transposed input, y(a,b) = x(b,a)}. */
  public String text() {
    return words + (words.isEmpty() || formula.isEmpty() ? "" : ", ") + formula;
  }
}
