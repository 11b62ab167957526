package org.equigen.runtime.gradient;

/**
 * A loss of one row: a number that is small when the prediction for the row is good. An {@link
 * Objective} takes its mean over rows.
 *
 * <p>Implementations hold no state that changes and are shared between threads.
 */
public interface Loss {
  /**
   * A short name for logs and files, such as {@code binary cross entropy}. Checkpoints are bound to
   * it, so it holds every number that the loss depends on.
   */
  String name();

  /**
   * Numbers in the target of one row where it has {@code predictionSize} outputs.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the loss is not one of so many
   *     outputs
   */
  default int targetSize(int predictionSize) {
    return predictionSize;
  }

  /** Whether a number of the data can be a target of this loss; every finite one by default. */
  default boolean accepts(double target) {
    return Double.isFinite(target);
  }

  /** The numbers that {@link #accepts} lets pass, in words. */
  default String validTargets() {
    return "finite numbers";
  }

  /**
   * The loss {@code L} of one row; writes {@code dL/dprediction} over {@code gradient}.
   *
   * @param prediction the outputs of the layer for the row (logits, before any final function)
   * @param target {@code [targetSize]} numbers from the data
   * @param gradient as long as the prediction, overwritten
   */
  double evaluate(double[] prediction, double[] target, double[] gradient);
}
