package org.equigen.codegen.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Layers in the words of a user, from the options of the command line. */
public final class Requests {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  private Requests() {}

  /**
   * A planned layer.
   *
   * @param group its name
   * @param kind of layer
   * @param options each as {@code name=value}
   */
  public static PlannedLayer plan(String group, String kind, String... options) {
    Map<String, String> given =
        Arrays.stream(options)
            .map(option -> option.split("=", 2))
            .collect(Collectors.toMap(parts -> parts[0].strip(), parts -> parts[1].strip()));
    RequestedLayer requested =
        new RequestedLayer(
            LayerKind.parse(Place.of("--layer"), kind),
            name -> new RequestedText(Place.of("--" + name), Optional.ofNullable(given.get(name))));
    Group named = GroupNames.parse(group);
    PlannedLayer layer =
        new LayerPlanner(SOLVER, CostModel.CHEAPEST)
            .plan(named, requested.declaration(named), Place.of("--in"));
    requested.checkOutput(named, layer.summary().out());
    return layer;
  }
}
