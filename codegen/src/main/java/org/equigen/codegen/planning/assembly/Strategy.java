package org.equigen.codegen.planning.assembly;

import java.util.Locale;

/** In which order the equivariant maps between two terms are applied and channels mixed. */
public enum Strategy {
  /** {@code z_b = C_b x}, then {@code y += W_b z_b}: mixing in the size of the output term. */
  CONTRACT_FIRST,
  /** {@code t_b = W_b x}, then {@code y += C_b t_b}: mixing in the size of the input term. */
  MIX_FIRST,
  /**
   * {@code M_oi = sum over b of C_b[o,i] W_b} once per call, then {@code y_o += M_oi x_i}: mixing
   * once for every pair of components that any map connects.
   */
  MATERIALISED,
  /**
   * {@code x' = P x}, {@code y'_a += M_ab x'_b}, {@code y += J y'}: mixing between copies of the
   * same irreducible representation, with the exact changes of basis P and J in sparse stages.
   */
  SCHUR;

  /** The name that users give, for example {@code contract-first}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
