package org.equigen.symbolic.explain;

import org.equigen.symbolic.solver.EquivariantBasis;

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

  /** For example {@code complete: 4 maps modulo 2147483629, 4 verified exactly}. */
  public static String describe(EquivariantBasis basis) {
    return "complete: nullity %d modulo %d, %d solutions verified exactly"
        .formatted(basis.dimension(), prime(basis), basis.dimension());
  }
}
