package org.equigen.codegen.plan;

/**
 * A map from the rows of one domain to those of another, given with the batch: edge to sender, edge
 * to receiver, element to set, pair to diagonal.
 *
 * @param name unique in a plan
 * @param from the domain of its arguments, not the shared one
 * @param to the domain of its values, not the shared one: every domain is mapped to that anyway
 * @param order what is known of its values
 */
public record IndexMap(String name, Domain from, Domain to, Order order) {
  /** What is known of the values of a map along its rows. */
  public enum Order {
    /** They never fall, so rows with one value lie side by side. */
    SORTED,
    /** Nothing. */
    ANY
  }

  /**
   * Checks the domains.
   *
   * @throws IllegalArgumentException if one of them is the shared one
   */
  public IndexMap {
    if (from.isShared() || to.isShared()) {
      throw new IllegalArgumentException(
          "map " + name + " from " + from + " to " + to + ": the shared row needs no map");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
