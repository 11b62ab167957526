package org.equigen.codegen.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.diagnostic.LayerDiagnostic;
import org.equigen.codegen.emit.java.JavaLayerEmitter;
import org.equigen.codegen.emit.java.JavaTarget;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
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
    SortedMap<String, String> files = new TreeMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Language language : languages.languages()) {
      String path = request.path(language);
      try {
        files.put(path, text(request, planned, language));
      } catch (DiagnosticException e) {
        leftOut.add(new LeftOut(path, tooMuch(e, languages)));
      }
    }
    if (files.isEmpty()) {
      throw leftOut.getFirst().reason().exception();
    }
    return new GeneratedLayer(request, planned, files, leftOut);
  }

  /** What is wrong with the layer in one language, or the failure itself. */
  private static LayerDiagnostic tooMuch(DiagnosticException failure, Languages languages) {
    if (!languages.required() && failure.diagnostic() instanceof LayerDiagnostic reason) {
      return reason;
    }
    throw failure;
  }

  private static String text(LayerRequest request, PlannedLayer planned, Language language) {
    return switch (language) {
      case JAVA -> JavaLayerEmitter.emit(planned.plan(), java(request, planned), request.place());
      case OPENCL -> OpenClEmitter.emit(planned.plan(), opencl(request, planned), request.place());
    };
  }

  private static JavaTarget java(LayerRequest request, PlannedLayer planned) {
    return new JavaTarget(
        request.packageName(),
        request.className(),
        GeneratorVersion.TEXT,
        ClassDocumentation.of(request.declaration(), planned.summary()));
  }

  private static OpenClTarget opencl(LayerRequest request, PlannedLayer planned) {
    PlanSummary figures = planned.summary();
    List<String> documentation =
        List.of(
            figures.group() + ": " + figures.in() + " -> " + figures.out(),
            "Parameters: " + figures.parameters() + ".");
    return new OpenClTarget(request.className(), GeneratorVersion.TEXT, documentation);
  }
}
