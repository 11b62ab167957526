package org.equigen.codegen.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;

/**
 * Counts multiplications per sample and picks the cheapest strategy for each pair of terms.
 *
 * <p>With m and d the channels and components of output (o) and input (i), B maps, n nonzero
 * entries in them (identities count none) and c connected pairs of components:
 *
 * <pre>
 * contract first   n m_i + B m_o m_i d_o
 * mix first        B m_o m_i d_i + n m_o
 * materialised     c m_o m_i
 * </pre>
 *
 * <p>The sums that build a materialised map are paid once per call and not counted. Its products
 * are as narrow as one component, so a multiplication in it is taken to be worth two of the others.
 *
 * @param forced strategies that the user chose for pairs of terms
 */
public record CostModel(Map<Pair, Strategy> forced) {
  /** The cheapest everywhere. */
  public static final CostModel CHEAPEST = new CostModel(Map.of());

  /** Copies the map. */
  public CostModel {
    forced = Map.copyOf(forced);
  }

  /** Multiplications per sample. */
  public static long multiplications(Strategy strategy, Block block) {
    long mixed = block.parameters();
    return switch (strategy) {
      case CONTRACT_FIRST -> block.entries() * block.inChannels() + mixed * block.basis().rows();
      case MIX_FIRST -> block.entries() * block.outChannels() + mixed * block.basis().columns();
      case MATERIALISED -> block.connections() * block.outChannels() * block.inChannels();
    };
  }

  /** The forced strategy if there is one, else the cheapest; ties go to the first. */
  public Strategy choose(Block block) {
    return Optional.ofNullable(forced.get(new Pair(block.basis().in(), block.basis().out())))
        .orElseGet(
            () ->
                Arrays.stream(Strategy.values())
                    .min(Comparator.comparingLong(it -> weight(it) * multiplications(it, block)))
                    .orElseThrow());
  }

  private static long weight(Strategy strategy) {
    return switch (strategy) {
      case CONTRACT_FIRST, MIX_FIRST -> 1;
      case MATERIALISED -> 2;
    };
  }
}
