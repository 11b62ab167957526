package org.equigen.codegen.planning.assembly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Operand;
import org.equigen.codegen.plan.Role;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.representation.Representation;

/**
 * A plan and what was learnt while making it.
 *
 * @param plan the plan
 * @param summary the figures
 * @param basis the maps that it is made of, with their certificates; none for gates
 * @param inputs the representations of inputs by their names; others are invariant
 * @param amplifies whether values on the way can be much larger than results and cancel, so that
 *     rounding has no bound that holds for all inputs: frames of nearly dependent vectors
 */
public record PlannedLayer(
    LayerPlan plan,
    PlanSummary summary,
    Optional<EquivariantBasis> basis,
    Map<String, Representation> inputs,
    boolean amplifies) {
  /** Copies the map. */
  public PlannedLayer {
    inputs = Map.copyOf(inputs);
  }

  /** A layer whose inputs are those of its summary, in order, before all others. */
  public PlannedLayer(LayerPlan plan, PlanSummary summary, Optional<EquivariantBasis> basis) {
    this(plan, summary, basis, inputs(plan.operands(Role.INPUT), summary));
  }

  /** A layer whose inputs are representations by their names. */
  public PlannedLayer(
      LayerPlan plan,
      PlanSummary summary,
      Optional<EquivariantBasis> basis,
      Map<String, Representation> inputs) {
    this(plan, summary, basis, inputs, /* amplifies= */ false);
  }

  /** This layer, whose rounding has no bound that holds for all inputs. */
  public PlannedLayer amplifying() {
    return new PlannedLayer(plan, summary, basis, inputs, /* amplifies= */ true);
  }

  private static Map<String, Representation> inputs(List<Operand> operands, PlanSummary summary) {
    Map<String, Representation> inputs = new HashMap<>();
    inputs.put(operands.get(0).name(), summary.in());
    summary.with().ifPresent(it -> inputs.put(operands.get(1).name(), it));
    return inputs;
  }
}
