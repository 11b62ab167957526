package org.equigen.runtime.training;

import org.equigen.runtime.gradient.Parameters;

/**
 * Settings of {@link Momentum}, stochastic gradient descent.
 *
 * @param momentum share of the velocity that a step keeps, in [0, 1); 0 for plain descent
 * @param nesterov whether the gradient of a step is counted ahead; without momentum it makes no
 *     difference
 * @param weightDecay decoupled decay of the parameters, per unit of learning rate, 0 and more
 */
public record MomentumSettings(double momentum, boolean nesterov, double weightDecay)
    implements OptimiserSettings {
  /** Plain stochastic gradient descent: no momentum, no decay. */
  public static final MomentumSettings PLAIN = new MomentumSettings(0, false, 0);

  /** Nesterov's momentum of 0.9, no decay. */
  public static final MomentumSettings NESTEROV = new MomentumSettings(0.9, true, 0);

  /**
   * Checks the ranges.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if a number is outside its range
   *     (EQR401)
   */
  public MomentumSettings {
    SettingRange.requireShare("momentum", momentum);
    SettingRange.requireDecay(weightDecay);
  }

  @Override
  public <A> Optimiser<A> optimiserFor(Parameters<A> parameters) {
    return new Momentum<>(this, parameters);
  }

  @Override
  public int copies() {
    return 1;
  }
}
