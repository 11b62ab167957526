package org.equigen.codegen.generation;

import org.equigen.codegen.plan.function.Activation;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.declaration.LayerDeclaration;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;

/** Layers written as one line: {@code group: kind representations}. */
final class Cases {
  static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  private Cases() {}

  /** The group of a case such as {@code SO(3): linear V -> S + V}. */
  static Group group(String text) {
    return GroupNames.parse(text.substring(0, text.indexOf(": ")));
  }

  /** The declaration of a case: {@code linear A -> B}, {@code gate B} or {@code invariants A}. */
  static LayerDeclaration declaration(String text) {
    Group group = group(text);
    String[] words = text.substring(text.indexOf(": ") + 2).split(" ", 2);
    return switch (words[0]) {
      case "linear" -> {
        String[] ends = words[1].split(" -> ", 2);
        yield new LayerDeclaration.Linear(
            RepresentationParser.parse(ends[0], group), RepresentationParser.parse(ends[1], group));
      }
      case "gate" ->
          new LayerDeclaration.Gate(
              RepresentationParser.parse(words[1], group), Activation.SILU, Activation.SIGMOID);
      case "invariants" ->
          new LayerDeclaration.Invariants(RepresentationParser.parse(words[1], group));
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** The class {@code generated.Sample} for a case. */
  static GeneratedLayer generate(String text, CostModel costs) {
    return new LayerGenerator(new LayerPlanner(SOLVER, costs))
        .generate(
            new LayerRequest(
                Place.of("test"), group(text), declaration(text), "generated", "Sample"));
  }
}
