package org.equigen.codegen.planning.linear;

import java.util.List;
import org.equigen.codegen.plan.CoefficientTensor;

/**
 * A sparse linear map of components.
 *
 * @param columns components that it reads
 * @param rows components that it gives
 * @param coefficients axes column, row
 */
record SparseStage(int columns, int rows, CoefficientTensor coefficients) {
  /** Nonzero entries of several. */
  static long entries(List<SparseStage> stages) {
    return stages.stream().mapToLong(it -> it.coefficients().size()).sum();
  }
}
