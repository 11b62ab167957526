package org.equigen.codegen.planning;

import org.equigen.codegen.plan.LayerPlan;

/**
 * A plan and what was learnt while making it.
 *
 * @param plan the plan
 * @param summary the figures
 */
public record PlannedLayer(LayerPlan plan, PlanSummary summary) {}
