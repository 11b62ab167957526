package org.equigen.symbolic.irreducible;

import java.math.BigInteger;
import java.util.Optional;
import java.util.function.Supplier;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.root.Weight;

/** What a label of an irreducible representation means for a group. */
public sealed interface Irreducible {
  /**
   * An irreducible representation.
   *
   * @param dimension by Weyl's formula
   * @param character by which the dimension of maps can be counted, where known
   * @param factor builds the matrices, with the label for a name; takes time
   */
  record Known(
      BigInteger dimension, Optional<HighestWeight> character, Supplier<Factor.Subspace> factor)
      implements Irreducible {}

  /**
   * A highest weight of the identity component, and how the rest of the group acts.
   *
   * @param weight Dynkin labels
   * @param inversion the factor by which -1 acts in O(3); 1 for connected groups
   */
  record HighestWeight(Weight weight, int inversion) implements Comparable<HighestWeight> {
    /** By weight, larger ones first, then even before odd. */
    @Override
    public int compareTo(HighestWeight other) {
      int first = weight.compareTo(other.weight);
      return first != 0 ? first : Integer.compare(other.inversion, inversion);
    }
  }

  /**
   * A label of the right form that the group does not have.
   *
   * @param reason why, without a full stop
   * @param alternative the nearest valid label
   */
  record Refused(String reason, String alternative) implements Irreducible {}

  /** A label of a form that the group does not use. */
  record Foreign() implements Irreducible {}
}
