package org.equigen.codegen.planning;

import java.util.Optional;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.symbolic.basis.EquivariantBasis;

/**
 * A plan and what was learnt while making it.
 *
 * @param plan the plan
 * @param summary the figures
 * @param basis the maps that it is made of, with their certificates; none for gates
 */
public record PlannedLayer(LayerPlan plan, PlanSummary summary, Optional<EquivariantBasis> basis) {}
