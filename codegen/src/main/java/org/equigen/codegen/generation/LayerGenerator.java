package org.equigen.codegen.generation;

import java.util.List;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.assembly.PlanSummary;
import org.equigen.codegen.planning.assembly.PlannedLayer;
import org.equigen.symbolic.diagnostic.DiagnosticException;

/**
 * Generates layers in every language, in memory. Safe for use by several threads if its planner's
 * solver is.
 */
public final class LayerGenerator {
  private final LayerPlanner planner;

  /** A generator that plans with {@code planner}. */
  public LayerGenerator(LayerPlanner planner) {
    this.planner = planner;
  }

  /**
   * Generates one class.
   *
   * @throws DiagnosticException if there is no such layer, or it is too large to solve or to write
   *     down
   */
  public GeneratedLayer generate(LayerRequest request) {
    return generate(request, Languages.only(Language.JAVA));
  }

  /**
   * Generates a layer in several languages. What does not fit into one that may be left out is
   * noted.
   *
   * @throws DiagnosticException if there is no such layer, it is too large to solve, or to write
   *     down in a language that is required or in all of them
   */
  public GeneratedLayer generate(LayerRequest request, Languages languages) {
    return write(
        request, planner.plan(request.group(), request.declaration(), request.place()), languages);
  }

  private static GeneratedLayer write(
      LayerRequest request, PlannedLayer planned, Languages languages) {
    PlanSummary figures = planned.summary();
    Sources.Target target =
        new Sources.Target(
            request.packageName(),
            request.className(),
            ClassDocumentation.of(request.declaration(), figures),
            List.of(
                figures.group() + ": " + figures.in() + " -> " + figures.out(),
                "Parameters: " + figures.parameters() + "."),
            request.place());
    Sources sources = Sources.of(planned.plan(), target, languages);
    return new GeneratedLayer(request, planned, sources.files(), sources.leftOut());
  }
}
