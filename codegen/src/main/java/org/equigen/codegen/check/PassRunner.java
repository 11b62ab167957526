package org.equigen.codegen.check;

import java.util.Map;
import org.equigen.codegen.plan.Pass;
import org.equigen.codegen.plan.transform.Batch;

/** A layer that can be run, in double precision. */
@FunctionalInterface
public interface PassRunner {
  /**
   * Runs a pass.
   *
   * @param pass which
   * @param batch how many rows every domain has, and the images of maps
   * @param values of what it reads, {@code [row][element]} by the names of operands; gradients
   *     start at zero
   * @return the values of all operands of the pass
   */
  Map<String, double[][]> run(Pass pass, Batch batch, Map<String, double[][]> values);
}
