package org.equigen.tests.opencl;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.assembly.Strategy;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.planning.linear.LinearPlanner;
import org.equigen.codegen.planning.norm.GatePlanner;
import org.equigen.codegen.planning.polynomial.InvariantsPlanner;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.EquivariantBasis.Pair;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Layer plans from the words of a user. */
final class Plans {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());
  private static final Place PLACE = Place.of("test");

  private Plans() {}

  /** The linear map with biases, each block by the cheapest strategy. */
  static LayerPlan linear(String group, String in, String out) {
    return linear(group, in, out, Optional.empty());
  }

  /** The linear map with biases, every block by one strategy. */
  static LayerPlan linear(String group, String in, String out, Strategy strategy) {
    return linear(group, in, out, Optional.of(strategy));
  }

  private static LayerPlan linear(
      String groupName, String in, String out, Optional<Strategy> strategy) {
    Group group = GroupNames.parse(groupName);
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    EquivariantBasis weights = SOLVER.solve(group, from, to);
    Representation scalar = RepresentationParser.parse("S", group);
    EquivariantBasis biases = SOLVER.solve(group, scalar, to);
    CostModel costs = strategy.map(it -> forced(weights, it)).orElse(CostModel.CHEAPEST);
    return LinearPlanner.plan(weights, Optional.of(biases), new Decomposer(SOLVER), costs, PLACE)
        .plan();
  }

  private static CostModel forced(EquivariantBasis weights, Strategy strategy) {
    Map<Pair, Strategy> forced = new HashMap<>();
    weights.blocks().keySet().forEach(pair -> forced.put(pair, strategy));
    return new CostModel(forced);
  }

  /** The gate with output {@code out}. */
  static LayerPlan gate(String groupName, String out, Activation scalars, Activation gates) {
    Group group = GroupNames.parse(groupName);
    Representation to = RepresentationParser.parse(out, group);
    return GatePlanner.plan(
            group, new LayerDeclaration.Gate(to, scalars, gates), term -> dimension(group, term))
        .plan();
  }

  /** The invariant scalar products of {@code in}. */
  static LayerPlan invariants(String groupName, String in) {
    Group group = GroupNames.parse(groupName);
    Representation from = RepresentationParser.parse(in, group);
    return InvariantsPlanner.plan(
            group,
            from,
            term -> dimension(group, term),
            InvariantsPlanner.pairs(group, from)
                .map(pairs -> SOLVER.solve(group, pairs, Representation.of(Term.SCALAR))),
            PLACE)
        .plan();
  }

  private static int dimension(Group group, Term term) {
    return Math.toIntExact(Dimension.of(group, term));
  }
}
