package org.equigen.codegen.planning.polynomial;

import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Harmonic polynomials from the words of a user, asked for at {@code --in}. */
public final class HarmonicLayers {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  private HarmonicLayers() {}

  /** The layer. */
  public static PlannedLayer plan(
      Group group, String in, int degree, ComponentNorm norm, boolean unit) {
    return new LayerPlanner(SOLVER, CostModel.CHEAPEST)
        .plan(
            group,
            new LayerDeclaration.Harmonics(
                RepresentationParser.parse(in, group), degree, norm, unit),
            Place.of("--in"));
  }
}
