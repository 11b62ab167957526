package org.equigen.runtime.training;

import java.util.Map;
import org.equigen.runtime.gradient.Parameters;

/**
 * Lion, which moves every parameter by the rate, up or down, with decoupled weight decay.
 *
 * <p>With gradient {@code g}, rate {@code a} and decay {@code w}, from {@code m = 0} on:
 *
 * <pre>
 * c = beta1 m + (1 - beta1) g
 * p = p - a (w p + sign(c))
 * m = beta2 m + (1 - beta2) g
 * </pre>
 *
 * <p>with {@code sign(0) = 0}. Steps are larger than Adam's, so rates are 3 to 10 times smaller and
 * decays as much larger. Computed in the precision of the arrays, element after element, so the
 * result does not depend on the machine. Source: Chen et al., Symbolic Discovery of Optimization
 * Algorithms, arXiv:2302.06675, algorithm 2.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Lion<A> implements Optimiser<A> {
  private final LionSettings settings;
  private final Parameters<A> mean;

  /** An optimiser that has seen no gradient, for arrays shaped like {@code parameters}. */
  public Lion(LionSettings settings, Parameters<A> parameters) {
    this.settings = settings;
    this.mean = parameters.zerosLike();
  }

  @Override
  public Map<String, Parameters<A>> memory() {
    return Map.of("mean", mean);
  }

  @Override
  public void step(OptimiserStep<A> step, Parameters<A> parameters, Parameters<A> gradient) {
    double rate = step.rate();
    double scale = step.scale();
    for (int i = 0; i < parameters.trained(); i++) {
      A p = parameters.array(i);
      A m = mean.array(i);
      if (p instanceof float[] single) {
        move(single, (float[]) m, (float[]) gradient.array(i), rate, (float) scale);
      } else {
        move((double[]) p, (double[]) m, (double[]) gradient.array(i), rate, scale);
      }
    }
  }

  private void move(float[] p, float[] m, float[] g, double rate, float scale) {
    float keep = (float) (1 - rate * settings.weightDecay());
    float stride = (float) rate;
    float beta1 = (float) settings.beta1();
    float beta2 = (float) settings.beta2();
    float rest1 = (float) (1 - settings.beta1());
    float rest2 = (float) (1 - settings.beta2());
    for (int i = 0; i < p.length; i++) {
      float scaled = scale * g[i];
      float direction = Math.signum(beta1 * m[i] + rest1 * scaled);
      p[i] = keep * p[i] - stride * direction;
      m[i] = beta2 * m[i] + rest2 * scaled;
    }
  }

  private void move(double[] p, double[] m, double[] g, double rate, double scale) {
    double keep = 1 - rate * settings.weightDecay();
    double stride = rate;
    double beta1 = settings.beta1();
    double beta2 = settings.beta2();
    double rest1 = 1 - settings.beta1();
    double rest2 = 1 - settings.beta2();
    for (int i = 0; i < p.length; i++) {
      double scaled = scale * g[i];
      double direction = Math.signum(beta1 * m[i] + rest1 * scaled);
      p[i] = keep * p[i] - stride * direction;
      m[i] = beta2 * m[i] + rest2 * scaled;
    }
  }
}
