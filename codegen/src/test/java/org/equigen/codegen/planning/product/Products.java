package org.equigen.codegen.planning.product;

import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.ProductOptions;
import org.equigen.codegen.planning.declaration.ProductOptions.ComponentNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Mode;
import org.equigen.codegen.planning.declaration.ProductOptions.PathNorm;
import org.equigen.codegen.planning.declaration.ProductOptions.Weights;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Products of two inputs from the words of a user, asked for at {@code --out}. */
public final class Products {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());
  private static final Place PLACE = Place.of("--out");

  private Products() {}

  /** A mode and weights, with the usual scales. */
  public static ProductOptions options(Mode mode, Weights weights) {
    return new ProductOptions(mode, weights, ComponentNorm.COMPONENT, PathNorm.ELEMENT);
  }

  /** The layer. */
  public static PlannedLayer plan(
      Group group, String left, String right, String out, ProductOptions options) {
    return new LayerPlanner(SOLVER, CostModel.CHEAPEST)
        .plan(
            group,
            new LayerDeclaration.Product(
                RepresentationParser.parse(left, group),
                RepresentationParser.parse(right, group),
                RepresentationParser.parse(out, group),
                options),
            PLACE);
  }
}
