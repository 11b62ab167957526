package org.equigen.symbolic.representation;

/**
 * Several copies ("channels") of one term, laid out {@code [channel][component]}.
 *
 * @param multiplicity number of channels, at least 1
 * @param term the tensor product
 */
public record Summand(int multiplicity, Term term) {
  /** For example {@code 4V}. */
  @Override
  public String toString() {
    return multiplicity == 1 ? term.toString() : multiplicity + term.toString();
  }
}
