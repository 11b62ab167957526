package org.equigen.symbolic.explain.basis;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.character.IndependentDimension;

/** The certificates of the blocks of a basis, summed up. */
public final class Certificates {
  private Certificates() {}

  /** The largest prime that a block was proven with. */
  public static long prime(EquivariantBasis basis) {
    return basis.blocks().values().stream()
        .mapToLong(block -> block.certificate().prime())
        .max()
        .orElse(0);
  }

  /**
   * The dimension by character formulae, if each block has one; several formulae are listed once
   * each.
   */
  public static Optional<IndependentDimension> independent(EquivariantBasis basis) {
    Set<String> formulae = new TreeSet<>();
    for (IntertwinerBasis block : basis.blocks().values()) {
      Optional<IndependentDimension> count = block.certificate().independent();
      if (count.isEmpty()) {
        return Optional.empty();
      }
      formulae.add(count.get().formula());
    }
    String formula = String.join("; ", formulae);
    return formulae.isEmpty()
        ? Optional.empty()
        : Optional.of(new IndependentDimension(basis.dimension(), formula));
  }

  /**
   * For example {@code complete: nullity 4 modulo 2147483629, 4 solutions verified exactly, 4 by
   * Weyl's character formula, D2}.
   */
  public static String describe(EquivariantBasis basis) {
    String proof =
        "complete: nullity %s modulo %s, %s solution%s verified exactly"
            .formatted(
                basis.dimension(),
                prime(basis),
                basis.dimension(),
                basis.dimension() == 1 ? "" : "s");
    return proof
        + independent(basis)
            .map(count -> ", " + count.dimension() + " by " + count.formula())
            .orElse("");
  }
}
