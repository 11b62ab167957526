package org.equigen.codegen.plan.transform;

import java.util.List;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Networks of planned layers. */
public final class Networks {
  private static final LayerPlanner PLANNER =
      new LayerPlanner(new IntertwinerSolver(BasisCache.inMemory()), CostModel.CHEAPEST);

  private Networks() {}

  /** Layers one after another. */
  public static LayerPlan chain(LayerPlan... layers) {
    return Wiring.chain(List.of(layers));
  }

  /** {@code linear, gate, linear} of SO(3); the gate cuts the scalars where no segment ends. */
  static LayerPlan gated() {
    return chain(
        linear("SO(3)", "2S + 2V", "3S + 2V"),
        gate("SO(3)", "S + 2V"),
        linear("SO(3)", "S + 2V", "2S + V"));
  }

  /** Products of pairs of channels of Sp(2), which a linear layer reads as so many scalars. */
  static LayerPlan products() {
    return chain(invariants("Sp(2)", "S + 3V"), linear("Sp(2)", "4S", "2S"));
  }

  /** A linear layer. */
  public static LayerPlan linear(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    return plan(
        group, new LayerDeclaration.Linear(representation(in, group), representation(out, group)));
  }

  /** A gate. */
  public static LayerPlan gate(String name, String out) {
    Group group = GroupNames.parse(name);
    return plan(
        group,
        new LayerDeclaration.Gate(representation(out, group), Activation.SILU, Activation.SIGMOID));
  }

  /** All scalar products. */
  public static LayerPlan invariants(String name, String in) {
    Group group = GroupNames.parse(name);
    return plan(group, new LayerDeclaration.Invariants(representation(in, group)));
  }

  private static Representation representation(String text, Group group) {
    return RepresentationParser.parse(text, group);
  }

  private static LayerPlan plan(Group group, LayerDeclaration declaration) {
    return PLANNER.plan(group, declaration, Place.of("test")).plan();
  }
}
