package org.equigen.codegen.planning.assembly;

import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/** What people read about summands. */
public final class SummandText {
  private SummandText() {}

  /** A name in blocks of parameters: the term, and its number where several have that term. */
  public static String label(Representation all, int number) {
    Term term = all.summands().get(number).term();
    long same = all.summands().stream().filter(it -> it.term().equals(term)).count();
    return same == 1 ? term.toString() : term + "#" + number;
  }

  /**
   * The note on an output that no map reaches.
   *
   * @param biased whether it has an invariant, and so a bias
   */
  public static String unreached(Summand out, boolean biased) {
    return biased
        ? "The output " + out + " depends on no input: it is its bias."
        : "The output " + out + " is always zero: no map reaches it, and it has no invariant.";
  }
}
