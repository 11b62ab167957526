package org.equigen.codegen.cli;

import org.equigen.codegen.generation.GeneratedLayer;
import org.equigen.codegen.generation.Languages;
import org.equigen.codegen.generation.LayerGenerator;
import org.equigen.codegen.generation.LayerRequest;
import org.equigen.codegen.planning.LayerPlanner;
import org.equigen.codegen.planning.linear.CostModel;
import org.equigen.codegen.request.RequestedLayer;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.store.BasisCache;

/**
 * A layer to be made, all names checked.
 *
 * @param request what to generate
 * @param layer the same in the words of the user
 */
record LayerJob(LayerRequest request, RequestedLayer layer) {
  /**
   * Makes the layer.
   *
   * @param cache what jobs share
   * @param progress hears how solving goes on
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it does not exist or is too
   *     large
   */
  GeneratedLayer make(BasisCache cache, Languages languages, SolverProgress progress) {
    IntertwinerSolver solver = new IntertwinerSolver(cache, progress);
    LayerGenerator generator = new LayerGenerator(new LayerPlanner(solver, CostModel.CHEAPEST));
    GeneratedLayer generated = generator.generate(request, languages);
    layer.checkOutput(request.group(), generated.planned().summary().out());
    return generated;
  }
}
