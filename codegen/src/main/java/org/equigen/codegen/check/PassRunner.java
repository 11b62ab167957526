package org.equigen.codegen.check;

import java.util.Map;
import org.equigen.codegen.plan.Pass;

/** A layer that can be run, in double precision. */
@FunctionalInterface
public interface PassRunner {
  /**
   * Runs a pass.
   *
   * @param pass which
   * @param values of what it reads, {@code [row][element]} by the names of operands, with x among
   *     them, whose rows are the samples; gradients start at zero
   * @return the values of all operands of the pass
   */
  Map<String, double[][]> run(Pass pass, Map<String, double[][]> values);
}
