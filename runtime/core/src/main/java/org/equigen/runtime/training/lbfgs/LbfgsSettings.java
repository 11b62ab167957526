package org.equigen.runtime.training.lbfgs;

import org.equigen.runtime.diagnostic.TrainingDiagnostic;
import org.equigen.runtime.gradient.Parameters;
import org.equigen.runtime.training.Optimiser;
import org.equigen.runtime.training.OptimiserSettings;

/**
 * Settings of {@link Lbfgs}. A step needs all samples, so the batch size is at least their number
 * and the gradient norm has no limit; an epoch is one step.
 *
 * @param pairs that are remembered, 1 and more: 3 to 20 in the source
 * @param iterations of a step, each with a line search, 1 and more
 * @param sufficientDecrease c1 of the Wolfe conditions, above 0 and below the curvature's
 * @param curvature c2 of the Wolfe conditions, below 1
 * @param evaluations at most so many losses in one line search, 2 and more
 */
public record LbfgsSettings(
    int pairs, int iterations, double sufficientDecrease, double curvature, int evaluations)
    implements OptimiserSettings {
  /** Ten pairs, ten iterations a step, {@code c1 = 1e-4, c2 = 0.9}, 25 evaluations. */
  public static final LbfgsSettings STANDARD = new LbfgsSettings(10, 10, 1e-4, 0.9, 25);

  /**
   * Checks the ranges.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a number is outside its range
   *     (EQR401)
   */
  public LbfgsSettings {
    require("pairs", pairs, pairs >= 1, "1 and more");
    require("iterations", iterations, iterations >= 1, "1 and more");
    require("evaluations", evaluations, evaluations >= 2, "2 and more");
    require("curvature", curvature, curvature > 0 && curvature < 1, "between 0 and 1");
    require(
        "sufficient decrease",
        sufficientDecrease,
        sufficientDecrease > 0 && sufficientDecrease < curvature,
        "between 0 and the curvature, " + curvature);
  }

  private static void require(String setting, Number value, boolean valid, String range) {
    if (!valid) {
      throw new TrainingDiagnostic.BadSetting(setting, value.toString(), range).exception();
    }
  }

  @Override
  public <A> Optimiser<A> optimiserFor(Parameters<A> parameters) {
    return new Lbfgs<>(this, parameters);
  }

  @Override
  public boolean needsAllSamples() {
    return true;
  }

  @Override
  public int copies() {
    return 2 * pairs + 3;
  }
}
