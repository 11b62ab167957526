package org.equigen.codegen.planning.product;

import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Products of one input with itself from the words of a user, asked for at {@code --out}. */
public final class Squares {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());
  private static final Place PLACE = Place.of("--out");

  private Squares() {}

  /** The layer. */
  public static PlannedLayer plan(Group group, String in, String out, ProductOptions options) {
    return new LayerPlanner(SOLVER, CostModel.CHEAPEST)
        .plan(
            group,
            new LayerDeclaration.Square(
                RepresentationParser.parse(in, group),
                RepresentationParser.parse(out, group),
                options),
            PLACE);
  }

  /** How many independent maps the solver finds from the symmetric square of {@code in}. */
  public static long dimension(Group group, String in, String out) {
    return SOLVER
        .solve(
            group,
            RepresentationParser.parse("Sym(2," + in + ")", group),
            RepresentationParser.parse(out, group))
        .dimension();
  }
}
