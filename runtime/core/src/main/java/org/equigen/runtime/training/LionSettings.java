package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/**
 * Settings of {@link Lion}.
 *
 * @param beta1 share of the mean in the direction of a step, in [0, 1)
 * @param beta2 decay of the mean of the gradient, in [0, 1)
 * @param weightDecay decoupled decay of the parameters, per unit of learning rate, 0 and more
 */
public record LionSettings(double beta1, double beta2, double weightDecay)
    implements OptimiserSettings {
  /** {@code beta1 = 0.9, beta2 = 0.99}, no decay. */
  public static final LionSettings STANDARD = new LionSettings(0.9, 0.99, 0);

  /**
   * Checks the ranges.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a number is outside its range
   *     (EQR401)
   */
  public LionSettings {
    SettingRange.requireShare("beta1", beta1);
    SettingRange.requireShare("beta2", beta2);
    SettingRange.requireDecay(weightDecay);
  }

  /** The standard settings with this decoupled decay. */
  public static LionSettings withWeightDecay(double weightDecay) {
    return new LionSettings(STANDARD.beta1, STANDARD.beta2, weightDecay);
  }

  @Override
  public <A> Optimiser<A> optimiserFor(Parameters<A> parameters) {
    return new Lion<>(this, parameters);
  }

  @Override
  public int copies() {
    return 1;
  }
}
