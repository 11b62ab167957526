package org.equigen.codegen.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.LayerPlan;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Batch;
import org.equigen.symbolic.diagnostic.Place;

/** A layer over samples, compiled in double, beside which tests put numbers of their own. */
record CompiledLayer(PassRunner runner) {
  static CompiledLayer of(LayerPlan plan) {
    return new CompiledLayer(LayerCheck.compiled(plan, Place.of("test")).in(NumberType.DOUBLE));
  }

  /** What becomes of one sample. */
  double[] forward(double[] x, double[] parameters) {
    return run(Pass.FORWARD, Map.of("x", x, "w", parameters), "y");
  }

  /** The gradient of one sample. */
  double[] backward(double[] x, double[] parameters, double[] seed) {
    return run(Pass.BACKWARD, Map.of("x", x, "w", parameters, "dy", seed), "dx");
  }

  private double[] run(Pass pass, Map<String, double[]> rows, String result) {
    Map<String, double[][]> values = new HashMap<>();
    rows.forEach((name, row) -> values.put(name, new double[][] {row}));
    Batch batch = new Batch(Map.of(Domain.SAMPLE, 1), Map.of());
    return Objects.requireNonNull(runner.run(pass, batch, values).get(result))[0];
  }
}
