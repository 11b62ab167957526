package org.equigen.codegen.generation;

import java.util.Map;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.PlannedLayer;

/** Generates layers, in memory. Safe for use by several threads if its planner's solver is. */
public final class LayerGenerator {
  private final LayerPlanner planner;

  /** A generator that plans with {@code planner}. */
  public LayerGenerator(LayerPlanner planner) {
    this.planner = planner;
  }

  /**
   * Generates one class.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no such layer, or it is
   *     too large to solve or to write down
   */
  public GeneratedLayer generate(LayerRequest request) {
    return write(request, plan(request));
  }

  /**
   * Plans one layer, for any language.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if there is no such layer, or it is
   *     too large to solve
   */
  public PlannedLayer plan(LayerRequest request) {
    return planner.plan(request.group(), request.declaration(), request.place());
  }

  /**
   * Writes the class of a planned layer.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is too large to write down
   */
  public static GeneratedLayer write(LayerRequest request, PlannedLayer planned) {
    JavaTarget target =
        new JavaTarget(
            request.packageName(),
            request.className(),
            request.number(),
            GeneratorVersion.TEXT,
            ClassDocumentation.of(request.declaration(), planned.summary()));
    String source = JavaLayerEmitter.emit(planned.plan(), target, request.place());
    return new GeneratedLayer(Map.of(target.path(), source), planned);
  }
}
