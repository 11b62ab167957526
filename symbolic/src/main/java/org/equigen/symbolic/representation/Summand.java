package org.equigen.symbolic.representation;

/**
 * Several copies ("channels") of one term, laid out {@code [channel][component]}.
 *
 * @param multiplicity number of channels, at least 1
 * @param term the tensor product
 */
public record Summand(int multiplicity, Term term) {
  /** For example {@code 4V}, or {@code 4x1o} where the term begins with a digit. */
  @Override
  public String toString() {
    String text = term.toString();
    if (multiplicity == 1) {
      return text;
    }
    return multiplicity + (Character.isDigit(text.charAt(0)) ? "x" : "") + text;
  }
}
