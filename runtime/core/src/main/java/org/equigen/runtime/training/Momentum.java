package org.equigen.runtime.training;

import java.util.Map;
import org.equigen.runtime.gradient.Parameters;

/**
 * Stochastic gradient descent with momentum, Nesterov's if the settings ask for it, and decoupled
 * weight decay.
 *
 * <p>With gradient {@code g}, rate {@code a}, momentum {@code c} and decay {@code w}, from {@code v
 * = 0} on:
 *
 * <pre>
 * v = c v + g
 * p = p - a (w p + v)          without Nesterov
 * p = p - a (w p + g + c v)    with
 * </pre>
 *
 * <p>The velocity is in units of the gradient, so that a rate that changes acts at once. Computed
 * in the precision of the arrays, element after element, so the result does not depend on the
 * machine. Sources: Sutskever, Martens, Dahl and Hinton, ICML 2013, section 2 (Nesterov's momentum,
 * there for {@code p + c v}, in which a step reads as here); Loshchilov and Hutter, ICLR 2019,
 * algorithm 1 (the decay).
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Momentum<A> implements Optimiser<A> {
  private final MomentumSettings settings;
  private final Parameters<A> velocity;

  /** An optimiser that has seen no gradient, for arrays shaped like {@code parameters}. */
  public Momentum(MomentumSettings settings, Parameters<A> parameters) {
    this.settings = settings;
    this.velocity = parameters.zerosLike();
  }

  @Override
  public Map<String, Parameters<A>> memory() {
    return Map.of("velocity", velocity);
  }

  @Override
  public void step(OptimiserStep<A> step, Parameters<A> parameters, Parameters<A> gradient) {
    double rate = step.rate();
    double scale = step.scale();
    for (int i = 0; i < parameters.trained(); i++) {
      A p = parameters.array(i);
      A v = velocity.array(i);
      if (p instanceof float[] single) {
        move(single, (float[]) v, (float[]) gradient.array(i), (float) rate, (float) scale);
      } else {
        move((double[]) p, (double[]) v, (double[]) gradient.array(i), rate, scale);
      }
    }
  }

  private void move(float[] p, float[] v, float[] g, float rate, float scale) {
    float keep = (float) (1 - rate * settings.weightDecay());
    float momentum = (float) settings.momentum();
    float ahead = settings.nesterov() ? momentum : 1;
    float now = settings.nesterov() ? 1 : 0;
    for (int i = 0; i < p.length; i++) {
      float scaled = scale * g[i];
      v[i] = momentum * v[i] + scaled;
      p[i] = keep * p[i] - rate * (now * scaled + ahead * v[i]);
    }
  }

  private void move(double[] p, double[] v, double[] g, double rate, double scale) {
    double keep = 1 - rate * settings.weightDecay();
    double momentum = settings.momentum();
    double ahead = settings.nesterov() ? momentum : 1;
    double now = settings.nesterov() ? 1 : 0;
    for (int i = 0; i < p.length; i++) {
      double scaled = scale * g[i];
      v[i] = momentum * v[i] + scaled;
      p[i] = keep * p[i] - rate * (now * scaled + ahead * v[i]);
    }
  }
}
