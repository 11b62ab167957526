package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.discovery.NumberedIrreps;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.representation.Term;

/**
 * Irreducible representations by label: the one place where a label becomes a representation.
 *
 * <p>Labels reach this class without spaces, in one of five forms: numbers in brackets {@code
 * [1,1]}, at least two numbers in parentheses {@code (1/2,1/2)}, a degree with parity {@code 2e}, a
 * word, which numbers in parentheses may follow, {@code spin(3/2)}, or {@code irrep(3)} and {@code
 * irrep(D(4),3)}. Numbers are integers or fractions and may be negative. Inside {@code R[name]} the
 * group is that of the block.
 */
public final class IrreducibleLabels {
  private IrreducibleLabels() {}

  /**
   * The irreducible of a group with this label; empty if the group has none. Only its size is known
   * before {@link LabelledFactor#term} is asked; what has a number is looked for at once.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if numbers are asked of a group
   *     that has none
   */
  public static Optional<LabelledFactor> resolve(Group group, String label) {
    if (NumberedIrreps.of(group, label).orElse(null)
        instanceof NumberedIrreps.Meaning.Found(Irrep irrep)) {
      return Optional.of(new LabelledFactor(BigInteger.valueOf(irrep.dimension()), irrep::term));
    }
    return Irreducibles.of(group, label) instanceof Irreducible.Known known
        ? Optional.of(
            new LabelledFactor(known.dimension(), () -> new Term(List.of(known.factor().get()))))
        : Optional.empty();
  }

  /** Why a group lacks a label of a form that it uses. */
  static Optional<Irreducible.Refused> refusal(Group group, String label) {
    if (NumberedIrreps.of(group, label).orElse(null)
        instanceof NumberedIrreps.Meaning.Refused(String reason, String alternative)) {
      return Optional.of(new Irreducible.Refused(reason, alternative));
    }
    return Irreducibles.of(group, label) instanceof Irreducible.Refused refused
        ? Optional.of(refused)
        : Optional.empty();
  }

  /** The forms that labels of a group have, for example {@code [a,b]}. */
  static List<String> forms(Group group) {
    List<String> forms = new ArrayList<>(Irreducibles.forms(group));
    forms.addAll(NumberedIrreps.forms());
    return forms;
  }
}
