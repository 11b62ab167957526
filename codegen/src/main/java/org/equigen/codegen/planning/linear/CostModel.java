package org.equigen.codegen.planning.linear;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.assembly.StrategyCost;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;

/**
 * Counts multiplications per sample and picks a strategy for each pair of summands.
 *
 * <p>With m and d the channels and components of output (o) and input (i), B maps, n nonzero
 * entries in them (identities count none) and c connected pairs of components:
 *
 * <pre>
 * contract first   n m_i + B m_o m_i d_o
 * mix first        B m_o m_i d_i + n m_o
 * materialised     c m_o m_i
 * Schur            p m_i + e m_o m_i + j m_o
 * </pre>
 *
 * <p>with e nonzero entries between copies of irreducible representations, and p and j entries in
 * the stages of the changes of basis of input and output. The sums that build matrices of weights
 * are paid once per call and not counted. Products of a materialised map are as narrow as one
 * component, so a multiplication in it is taken to be worth two of the others.
 *
 * <p>Of the first three the cheapest is taken. Schur's is taken where it needs at most half as much
 * as that, which makes up for its temporaries. It is counted only where that can be: {@code e >=
 * B}, so twice {@code B m_o m_i} must not be more than the others need.
 *
 * @param forced strategies that the user chose for pairs of terms
 * @param everywhere a strategy that the user chose for all pairs
 */
public record CostModel(Map<Pair, Strategy> forced, Optional<Strategy> everywhere) {
  /** The cheapest everywhere. */
  public static final CostModel CHEAPEST = new CostModel(Map.of());

  /** How many times fewer multiplications Schur's strategy must need. */
  static final int MARGIN = 2;

  /** Blocks that need fewer multiplications are not worth a decomposition. */
  static final long LEAST = 1000;

  /** Terms of more components are decomposed only if the user asks for it. */
  static final int MOST_COMPONENTS = 512;

  /** Copies the map. */
  public CostModel {
    forced = Map.copyOf(forced);
  }

  /** The cheapest, but for some pairs. */
  public CostModel(Map<Pair, Strategy> forced) {
    this(forced, Optional.empty());
  }

  /** The same where nothing is chosen, else that everywhere. */
  public CostModel with(Optional<Strategy> chosen) {
    return chosen.isEmpty() ? this : new CostModel(Map.of(), chosen);
  }

  /** The costs of the strategies that need no decomposition. */
  static List<StrategyCost> direct(Block block) {
    long mixed = block.parameters();
    long pairs = (long) block.outChannels() * block.inChannels();
    return List.of(
        new StrategyCost(
            Strategy.CONTRACT_FIRST,
            block.entries() * block.inChannels() + mixed * block.basis().rows(),
            0,
            0),
        new StrategyCost(
            Strategy.MIX_FIRST,
            block.entries() * block.outChannels() + mixed * block.basis().columns(),
            0,
            0),
        new StrategyCost(
            Strategy.MATERIALISED, block.connections() * pairs, 0, block.coefficients() * pairs));
  }

  /** The strategy that the user chose. */
  Optional<Strategy> chosen(Block block) {
    return Optional.ofNullable(forced.get(new Pair(block.basis().in(), block.basis().out())))
        .or(() -> everywhere);
  }

  /** The cheapest of the strategies that need no decomposition; ties go to the first. */
  static StrategyCost cheapest(List<StrategyCost> direct) {
    return direct.stream().min(Comparator.comparingLong(CostModel::weight)).orElseThrow();
  }

  /** Whether Schur's strategy is to be preferred to another one. */
  static boolean saves(StrategyCost schur, StrategyCost other) {
    return MARGIN * weight(schur) <= weight(other);
  }

  /** Multiplications, those of a materialised map twice. */
  static long weight(StrategyCost cost) {
    return switch (cost.strategy()) {
      case CONTRACT_FIRST, MIX_FIRST, SCHUR -> cost.multiplications();
      case MATERIALISED -> 2 * cost.multiplications();
    };
  }
}
