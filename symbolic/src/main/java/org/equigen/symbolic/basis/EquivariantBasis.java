package org.equigen.symbolic.basis;

import java.util.Map;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * All equivariant linear maps between two representations, one solved block for each pair of
 * distinct terms.
 *
 * @param group the group
 * @param in the domain
 * @param out the codomain
 * @param blocks for each pair of an input and an output term
 */
public record EquivariantBasis(
    Group group, Representation in, Representation out, Map<Pair, IntertwinerBasis> blocks) {
  /**
   * Names one block.
   *
   * @param in an input term
   * @param out an output term
   */
  public record Pair(Term in, Term out) {}

  /** Copies the map. */
  public EquivariantBasis {
    blocks = Map.copyOf(blocks);
  }

  /**
   * The maps between two terms.
   *
   * @throws IllegalArgumentException if the pair does not occur
   */
  public IntertwinerBasis block(Term in, Term out) {
    IntertwinerBasis block = blocks.get(new Pair(in, out));
    if (block == null) {
      throw new IllegalArgumentException("no block " + in + " -> " + out);
    }
    return block;
  }

  /** Number of independent maps from all input channels to all output channels. */
  public long dimension() {
    long total = 0;
    for (Summand to : out.summands()) {
      for (Summand from : in.summands()) {
        total +=
            (long) to.multiplicity()
                * from.multiplicity()
                * block(from.term(), to.term()).dimension();
      }
    }
    return total;
  }
}
