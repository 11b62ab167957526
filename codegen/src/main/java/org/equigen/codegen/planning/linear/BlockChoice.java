package org.equigen.codegen.planning.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.assembly.StrategyCost;
import org.equigen.symbolic.diagnostic.DecompositionDiagnostic;
import org.equigen.symbolic.diagnostic.Diagnostic;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.DiscoveryDiagnostic;
import org.equigen.symbolic.diagnostic.SolverDiagnostic;

/**
 * How the maps between two summands are computed, and why.
 *
 * @param block the maps
 * @param strategy how they are computed
 * @param costs of the strategies that were counted, that one among them
 * @param reason why it was taken, as a part of a sentence
 * @param schur the maps between irreducible parts, where they were counted
 */
record BlockChoice(
    Block block,
    Strategy strategy,
    List<StrategyCost> costs,
    String reason,
    Optional<SchurMaps> schur) {
  BlockChoice {
    costs = List.copyOf(costs);
  }

  /** The cost of the strategy that was taken. */
  StrategyCost cost() {
    return cost(strategy);
  }

  private StrategyCost cost(Strategy of) {
    return costs.stream().filter(it -> it.strategy() == of).findFirst().orElseThrow();
  }

  /** Whether it goes through irreducible parts. */
  boolean isSchur() {
    return strategy == Strategy.SCHUR;
  }

  /** The maps between irreducible parts. */
  SchurMaps maps() {
    return schur.orElseThrow();
  }

  /**
   * Chooses by a cost model.
   *
   * @throws DiagnosticException if Schur's strategy was asked for, and a term has no irreducible
   *     parts or is too large
   */
  static BlockChoice of(Block block, CostModel model, SchurBases bases) {
    BlockChoice direct = direct(block);
    Optional<Strategy> chosen = model.chosen(block);
    if (chosen.isPresent()) {
      BlockChoice counted = chosen.get() == Strategy.SCHUR ? direct.counted(bases) : direct;
      return counted.taking(chosen.get(), "as asked for");
    }
    String doubt = direct.doubt();
    if (!doubt.isEmpty()) {
      return direct.without(doubt);
    }
    BlockChoice counted;
    try {
      counted = direct.counted(bases);
    } catch (DiagnosticException e) {
      if (isLimit(e.diagnostic())) {
        return direct.without("no irreducible parts are known");
      }
      throw e;
    }
    return CostModel.saves(counted.cost(Strategy.SCHUR), direct.cost())
        ? counted.taking(
            Strategy.SCHUR,
            "at most half the cost of the others, of which materialised products count twice")
        : counted.taking(direct.strategy, "the cheapest, as Schur's does not cost half as much");
  }

  /** The cheapest of the strategies that need no decomposition. */
  private static BlockChoice direct(Block block) {
    List<StrategyCost> costs = CostModel.direct(block);
    return new BlockChoice(
        block, CostModel.cheapest(costs).strategy(), costs, "the cheapest", Optional.empty());
  }

  private BlockChoice taking(Strategy other, String why) {
    return new BlockChoice(block, other, costs, why, schur);
  }

  private BlockChoice without(String doubt) {
    return taking(strategy, reason + "; Schur's was not counted: " + doubt);
  }

  /** Why Schur's strategy is not worth a decomposition; empty if it may be. */
  private String doubt() {
    long others = CostModel.weight(cost());
    if (block.basis().dimension() < 2) {
      return "there is one map alone";
    }
    if (others < CostModel.LEAST) {
      return "there is little to save";
    }
    if (Math.max(block.basis().rows(), block.basis().columns()) > CostModel.MOST_COMPONENTS) {
      return "terms of more than "
          + CostModel.MOST_COMPONENTS
          + " components are decomposed if it is asked for";
    }
    return CostModel.MARGIN * block.parameters() > others ? "it cannot cost half as much" : "";
  }

  /** Whether a diagnostic says that irreducible parts cannot be had, rather than what is wrong. */
  private static boolean isLimit(Diagnostic diagnostic) {
    return diagnostic instanceof DiscoveryDiagnostic
        || diagnostic instanceof DecompositionDiagnostic.PartTooLarge
        || diagnostic instanceof DecompositionDiagnostic.TooManyCoordinates
        || diagnostic instanceof SolverDiagnostic.ProblemTooLarge
        || diagnostic instanceof SolverDiagnostic.TooMuchMemory;
  }

  /** With the cost of Schur's strategy. */
  private BlockChoice counted(SchurBases bases) {
    SchurMaps maps = bases.of(block.basis());
    Set<String> irreps = maps.irreps();
    long pairs = (long) block.outChannels() * block.inChannels();
    long change =
        SparseStage.entries(bases.of(block.basis().in()).to(irreps)) * block.inChannels()
            + SparseStage.entries(bases.of(block.basis().out()).from(irreps)) * block.outChannels();
    List<StrategyCost> all = new ArrayList<>(costs);
    all.add(
        new StrategyCost(
            Strategy.SCHUR,
            maps.entries().size() * pairs + change,
            change,
            maps.weights().size() * pairs));
    return new BlockChoice(block, strategy, all, reason, Optional.of(maps));
  }
}
