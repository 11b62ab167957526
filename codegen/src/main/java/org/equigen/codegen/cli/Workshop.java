package org.equigen.codegen.cli;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.codegen.emit.opencl.OpenClEmitter;
import org.equigen.codegen.emit.opencl.OpenClTarget;
import org.equigen.codegen.generation.GeneratorVersion;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.planning.CostModel;
import org.equigen.codegen.planning.LayerDeclaration;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.PlanSummary;
import org.equigen.codegen.planning.PlannedLayer;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.LayerDiagnostic;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.BasisCache;
import org.equigen.symbolic.solver.EquivariantBasis;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.SolverProgress;

/** Makes layers in memory. Layers made by one workshop share their solved bases. */
final class Workshop {
  private final BasisCache cache = BasisCache.standard();

  /**
   * Makes one layer.
   *
   * @param targets the languages; what does not fit into one that may be left out is noted
   * @param progress hears how solving goes on
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it does not exist or is too
   *     large
   */
  FinishedLayer make(LayerJob job, Targets targets, SolverProgress progress) {
    IntertwinerSolver solver = new IntertwinerSolver(cache, progress);
    LayerGenerator generator = new LayerGenerator(new LayerPlanner(solver, CostModel.CHEAPEST));
    LayerDeclaration declaration = job.layer().declaration(job.group());
    LayerRequest request =
        new LayerRequest(
            job.place(),
            job.group(),
            declaration,
            job.packageName(),
            job.className(),
            job.number());
    PlannedLayer planned = generator.plan(request);
    job.layer().checkOutput(job.group(), planned.summary().out());
    SortedMap<String, byte[]> files = new TreeMap<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Target target : targets.languages()) {
      String path = path(job, target);
      try {
        files.put(path, content(job, request, planned, target));
      } catch (DiagnosticException e) {
        leftOut.add(new LeftOut(path, tooMuch(e, targets)));
      }
    }
    if (files.isEmpty()) {
      throw leftOut.getFirst().reason().exception();
    }
    return new FinishedLayer(
        job,
        planned.summary(),
        basis(solver, job, declaration),
        files,
        leftOut,
        others(job, files));
  }

  private static List<String> others(LayerJob job, SortedMap<String, byte[]> files) {
    return Arrays.stream(Target.values())
        .map(target -> path(job, target))
        .filter(path -> !files.containsKey(path))
        .toList();
  }

  /** What is wrong with the layer in one language, or the failure itself. */
  private static LayerDiagnostic tooMuch(DiagnosticException failure, Targets targets) {
    if (!targets.required() && failure.diagnostic() instanceof LayerDiagnostic reason) {
      return reason;
    }
    throw failure;
  }

  private static byte[] content(
      LayerJob job, LayerRequest request, PlannedLayer planned, Target target) {
    String text =
        switch (target) {
          case JAVA -> LayerGenerator.write(request, planned).sources().values().iterator().next();
          case OPENCL -> kernels(job, planned);
        };
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String path(LayerJob job, Target target) {
    String folder = job.packageName().isEmpty() ? "" : job.packageName().replace('.', '/') + "/";
    return folder + job.className() + target.ending();
  }

  private static String kernels(LayerJob job, PlannedLayer planned) {
    PlanSummary figures = planned.summary();
    List<String> documentation =
        List.of(
            figures.group() + ": " + figures.in() + " -> " + figures.out(),
            "Parameters: " + figures.parameters() + ".");
    OpenClTarget target =
        new OpenClTarget(job.className(), job.number(), GeneratorVersion.TEXT, documentation);
    return OpenClEmitter.emit(planned.plan(), target, job.place());
  }

  /** What the layer rests on, solved before and so in the cache. */
  private static Optional<EquivariantBasis> basis(
      IntertwinerSolver solver, LayerJob job, LayerDeclaration declaration) {
    return switch (declaration) {
      case LayerDeclaration.Linear(Representation in, Representation out) ->
          Optional.of(solver.solve(job.group(), in, out));
      case LayerDeclaration.Invariants(Representation in) -> forms(solver, job, in);
      case LayerDeclaration.Gate _ -> Optional.empty();
    };
  }

  private static Optional<EquivariantBasis> forms(
      IntertwinerSolver solver, LayerJob job, Representation in) {
    List<Term> terms = in.terms().stream().filter(term -> !term.isScalar()).toList();
    return terms.stream()
        .flatMap(
            first ->
                terms.subList(terms.indexOf(first), terms.size()).stream()
                    .map(second -> Representation.of(first.times(second))))
        .reduce(Representation::plus)
        .map(pairs -> solver.solve(job.group(), pairs, Representation.of(Term.SCALAR)));
  }
}
