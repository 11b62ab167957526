package org.equigen.runtime.training.lbfgs;

import org.equigen.runtime.Precision;
import org.equigen.runtime.gradient.Parameters;

/** Vectors of the trained parameters, without the statistics behind them. */
final class TrainedArrays {
  private TrainedArrays() {}

  /** The scalar product, added in double. */
  static <A> double dot(Parameters<A> x, Parameters<A> y) {
    double sum = 0;
    for (int i = 0; i < x.trained(); i++) {
      if (x.array(i) instanceof float[] single) {
        float[] other = (float[]) y.array(i);
        for (int j = 0; j < single.length; j++) {
          sum += (double) single[j] * other[j];
        }
      } else {
        double[] wide = (double[]) x.array(i);
        double[] other = (double[]) y.array(i);
        for (int j = 0; j < wide.length; j++) {
          sum += wide[j] * other[j];
        }
      }
    }
    return sum;
  }

  /** The sum of the magnitudes. */
  static <A> double sumOfMagnitudes(Parameters<A> x) {
    Precision<A> precision = x.precision();
    double sum = 0;
    for (int i = 0; i < x.trained(); i++) {
      for (int j = 0; j < precision.length(x.array(i)); j++) {
        sum += Math.abs(precision.get(x.array(i), j));
      }
    }
    return sum;
  }

  /** {@code x += factor y}. */
  static <A> void add(Parameters<A> x, double factor, Parameters<A> y) {
    for (int i = 0; i < x.trained(); i++) {
      x.precision().add(x.array(i), factor, y.array(i));
    }
  }

  /** {@code x *= factor}. */
  static <A> void scale(Parameters<A> x, double factor) {
    Precision<A> precision = x.precision();
    for (int i = 0; i < x.trained(); i++) {
      A array = x.array(i);
      for (int j = 0; j < precision.length(array); j++) {
        precision.set(array, j, factor * precision.get(array, j));
      }
    }
  }

  /** {@code result = x - y}; the result may be one of them. */
  static <A> void subtract(Parameters<A> x, Parameters<A> y, Parameters<A> result) {
    Precision<A> precision = x.precision();
    for (int i = 0; i < x.trained(); i++) {
      A target = result.array(i);
      for (int j = 0; j < precision.length(target); j++) {
        precision.set(target, j, precision.get(x.array(i), j) - precision.get(y.array(i), j));
      }
    }
  }
}
