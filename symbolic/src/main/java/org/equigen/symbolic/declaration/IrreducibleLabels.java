package org.equigen.symbolic.declaration;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.Group;

/**
 * Irreducible representations by label: the one place where a label becomes a representation.
 *
 * <p>Labels reach this class without spaces, in one of four forms: numbers in brackets {@code
 * [1,1]}, at least two numbers in parentheses {@code (1/2,1/2)}, a degree with parity {@code 2e},
 * or a word, which numbers in parentheses may follow, {@code spin(3/2)}. Numbers are integers or
 * fractions and may be negative. Inside {@code R[name]} the group is that of the block.
 */
public final class IrreducibleLabels {
  private static final List<LabelSystem> SYSTEMS = List.of();

  private IrreducibleLabels() {}

  /** Labels of some groups. */
  @FunctionalInterface
  interface LabelSystem {
    /** The irreducible of a group with this label, if this system knows it. */
    Optional<LabelledFactor> find(Group group, String label);
  }

  /**
   * The irreducible of a group with this label; empty if the group has none. Only its size is known
   * before {@link LabelledFactor#factor} is asked.
   */
  public static Optional<LabelledFactor> resolve(Group group, String label) {
    return SYSTEMS.stream().flatMap(system -> system.find(group, label).stream()).findFirst();
  }
}
