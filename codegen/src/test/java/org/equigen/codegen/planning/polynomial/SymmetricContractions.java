package org.equigen.codegen.planning.polynomial;

import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Symmetric contractions from the words of a user, asked for at {@code --out}. */
public final class SymmetricContractions {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  private SymmetricContractions() {}

  /** The layer. */
  public static PlannedLayer plan(Group group, String in, String out, int order, Weights weights) {
    return new LayerPlanner(SOLVER, CostModel.CHEAPEST)
        .plan(
            group,
            new LayerDeclaration.SymmetricContraction(
                RepresentationParser.parse(in, group),
                RepresentationParser.parse(out, group),
                order,
                weights),
            Place.of("--out"));
  }

  /** How many independent maps the solver finds. */
  public static long dimension(Group group, String in, String out) {
    return SOLVER
        .solve(group, RepresentationParser.parse(in, group), RepresentationParser.parse(out, group))
        .dimension();
  }
}
