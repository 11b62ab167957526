package org.equigen.codegen.planning.permutation;

import java.util.HashMap;
import java.util.Map;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.declaration.SizeRule;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.runtime.data.Tuples;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Permutation layers from the words of a user, and rows for them. */
public final class Permutations {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  private Permutations() {}

  /** Sums as they are, no symmetry. */
  static LayerDeclaration.Permutation plain(int from, int to) {
    return declaration("trivial(1)", "S", "S", from, to, SizeRule.SUM);
  }

  /** A layer without symmetry; the mean size is 4. */
  public static LayerDeclaration.Permutation declaration(
      String group, String in, String out, int from, int to, SizeRule sizes) {
    Group parsed = GroupNames.parse(group);
    return new LayerDeclaration.Permutation(
        RepresentationParser.parse(in, parsed),
        RepresentationParser.parse(out, parsed),
        from,
        to,
        sizes,
        4,
        false,
        from + to);
  }

  /** The plan. */
  public static PlannedLayer plan(String group, LayerDeclaration.Permutation layer) {
    return new LayerPlanner(SOLVER, CostModel.CHEAPEST)
        .plan(GroupNames.parse(group), layer, Place.of("test"));
  }

  /** The rows of a plan over sets of these sizes, as the runtime counts them. */
  static Batch batch(LayerPlan plan, int... sizes) {
    Tuples tuples = Tuples.of(sizes);
    Map<Domain, Integer> rows = new HashMap<>();
    for (int order = 0; order <= TupleRows.MOST; order++) {
      rows.put(TupleRows.domain(order), tuples.rows(order));
    }
    Map<IndexMap, int[]> maps = new HashMap<>();
    plan.maps().forEach(map -> maps.put(map, tuples.images(map.name())));
    return new Batch(rows, maps);
  }
}
