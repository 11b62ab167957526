package org.equigen.codegen.planning.network;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.Place;

/**
 * One value of a network and what computes it.
 *
 * @param value its name
 * @param of what it is computed from: for each input of the rule the values that stand side by side
 * @param rule what is computed
 * @param sum name of a map along which the result is added up, over all rows with one image
 * @param weights names its parameters; blocks with the same name share them
 * @param place where it was declared
 */
public record NetworkBlock(
    String value,
    List<List<Reference>> of,
    Rule rule,
    Optional<String> sum,
    String weights,
    Place place) {
  /** Copies the lists. */
  public NetworkBlock {
    of = of.stream().map(List::copyOf).toList();
  }

  /**
   * A value that is read.
   *
   * @param value its name
   * @param via names of maps from the rows of the reader to those of the value, in order
   */
  public record Reference(String value, List<String> via) {
    /** Copies the names. */
    public Reference {
      via = List.copyOf(via);
    }
  }
}
