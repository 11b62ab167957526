package org.equigen.symbolic.declaration;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;

/**
 * Irreducible representations by label: the one place where a label becomes a representation.
 *
 * <p>Labels reach this class without spaces, in one of four forms: numbers in brackets {@code
 * [1,1]}, at least two numbers in parentheses {@code (1/2,1/2)}, a degree with parity {@code 2e},
 * or a word, which numbers in parentheses may follow, {@code spin(3/2)}. Numbers are integers or
 * fractions and may be negative. Inside {@code R[name]} the group is that of the block.
 */
public final class IrreducibleLabels {
  private IrreducibleLabels() {}

  /**
   * The irreducible of a group with this label; empty if the group has none. Only its size is known
   * before {@link LabelledFactor#factor} is asked.
   */
  public static Optional<LabelledFactor> resolve(Group group, String label) {
    return Irreducibles.of(group, label) instanceof Irreducible.Known known
        ? Optional.of(new LabelledFactor(known.dimension(), known.factor()::get))
        : Optional.empty();
  }

  /** Why a group lacks a label of a form that it uses. */
  static Optional<Irreducible.Refused> refusal(Group group, String label) {
    return Irreducibles.of(group, label) instanceof Irreducible.Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }

  /** The forms that labels of a group have, for example {@code [a,b]}. */
  static List<String> forms(Group group) {
    return Irreducibles.forms(group);
  }
}
