package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/**
 * Settings of {@link Adam}.
 *
 * @param beta1 decay of the mean of the gradient, in [0, 1)
 * @param beta2 decay of the mean of its square, in [0, 1)
 * @param epsilon added to the root, positive
 * @param weightDecay decoupled decay of the parameters, per unit of learning rate; 0 for plain Adam
 */
public record AdamSettings(double beta1, double beta2, double epsilon, double weightDecay)
    implements OptimiserSettings {
  /** {@code beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8}, no decay. */
  public static final AdamSettings STANDARD = new AdamSettings(0.9, 0.999, 1e-8, 0);

  /** Checks the ranges. */
  public AdamSettings {
    SettingRange.requireShare("beta1", beta1);
    SettingRange.requireShare("beta2", beta2);
    SettingRange.require("epsilon", epsilon, epsilon > 0 && epsilon < 1, "above 0, less than 1");
    SettingRange.requireDecay(weightDecay);
  }

  /** The standard settings with this decoupled decay (AdamW). */
  public static AdamSettings withWeightDecay(double weightDecay) {
    return new AdamSettings(STANDARD.beta1, STANDARD.beta2, STANDARD.epsilon, weightDecay);
  }

  @Override
  public <A> Optimiser<A> optimiserFor(Parameters<A> parameters) {
    return new Adam<>(this, parameters);
  }
}
