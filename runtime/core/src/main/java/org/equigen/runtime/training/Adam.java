package org.equigen.runtime.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.equigen.runtime.gradient.Parameters;

/**
 * Adam, with decoupled weight decay if the settings ask for it.
 *
 * <p>At step {@code t = 1, 2, ...} with gradient {@code g}, rate {@code a} and decay {@code w}:
 *
 * <pre>
 * m = beta1 m + (1 - beta1) g
 * v = beta2 v + (1 - beta2) g^2
 * p = p - a (w p + (m / (1 - beta1^t)) / (sqrt(v / (1 - beta2^t)) + epsilon))
 * </pre>
 *
 * <p>Computed in the precision of the arrays, element after element, so the result does not depend
 * on the machine. Sources: Kingma and Ba, ICLR 2015, algorithm 1; Loshchilov and Hutter, ICLR 2019,
 * algorithm 2.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public final class Adam<A> implements Optimiser<A> {
  private final AdamSettings settings;
  private final Parameters<A> mean;
  private final Parameters<A> square;

  /** An optimiser that has seen no gradient, for arrays shaped like {@code parameters}. */
  public Adam(AdamSettings settings, Parameters<A> parameters) {
    this.settings = settings;
    this.mean = parameters.zerosLike();
    this.square = parameters.zerosLike();
  }

  @Override
  public Map<String, Parameters<A>> memory() {
    Map<String, Parameters<A>> memory = new LinkedHashMap<>();
    memory.put("mean", mean);
    memory.put("square", square);
    return memory;
  }

  @Override
  public void step(OptimiserStep<A> step, Parameters<A> parameters, Parameters<A> gradient) {
    double rate = step.rate();
    double scale = step.scale();
    double meanShare = 1 - StrictMath.pow(settings.beta1(), (double) (step.number() + 1));
    double squareShare = 1 - StrictMath.pow(settings.beta2(), (double) (step.number() + 1));
    for (int i = 0; i < parameters.trained(); i++) {
      A p = parameters.array(i);
      if (p instanceof float[] single) {
        float[] m = (float[]) mean.array(i);
        float[] v = (float[]) square.array(i);
        average(m, v, (float[]) gradient.array(i), (float) scale);
        move(single, m, v, rate, meanShare, squareShare);
      } else {
        double[] m = (double[]) mean.array(i);
        double[] v = (double[]) square.array(i);
        average(m, v, (double[]) gradient.array(i), scale);
        move((double[]) p, m, v, rate, meanShare, squareShare);
      }
    }
  }

  // Two short loops instead of one, since HotSpot vectorises no long bodies.
  private void average(float[] m, float[] v, float[] g, float scale) {
    float beta1 = (float) settings.beta1();
    float beta2 = (float) settings.beta2();
    float rest1 = (float) (1 - settings.beta1());
    float rest2 = (float) (1 - settings.beta2());
    for (int i = 0; i < m.length; i++) {
      float scaled = scale * g[i];
      m[i] = beta1 * m[i] + rest1 * scaled;
      v[i] = beta2 * v[i] + rest2 * scaled * scaled;
    }
  }

  private void move(
      float[] p, float[] m, float[] v, double rate, double meanShare, double squareShare) {
    float keep = (float) (1 - rate * settings.weightDecay());
    float stride = (float) (rate / meanShare);
    float shrink = (float) (1 / squareShare);
    float epsilon = (float) settings.epsilon();
    for (int i = 0; i < p.length; i++) {
      p[i] = keep * p[i] - stride * m[i] / ((float) Math.sqrt(shrink * v[i]) + epsilon);
    }
  }

  private void average(double[] m, double[] v, double[] g, double scale) {
    double beta1 = settings.beta1();
    double beta2 = settings.beta2();
    double rest1 = 1 - beta1;
    double rest2 = 1 - beta2;
    for (int i = 0; i < m.length; i++) {
      double scaled = scale * g[i];
      m[i] = beta1 * m[i] + rest1 * scaled;
      v[i] = beta2 * v[i] + rest2 * scaled * scaled;
    }
  }

  private void move(
      double[] p, double[] m, double[] v, double rate, double meanShare, double squareShare) {
    double keep = 1 - rate * settings.weightDecay();
    double stride = rate / meanShare;
    double shrink = 1 / squareShare;
    double epsilon = settings.epsilon();
    for (int i = 0; i < p.length; i++) {
      p[i] = keep * p[i] - stride * m[i] / (Math.sqrt(shrink * v[i]) + epsilon);
    }
  }
}
