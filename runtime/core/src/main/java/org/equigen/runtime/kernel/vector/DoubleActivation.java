package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.Activation;

/**
 * The activations on whole vectors of {@code double}. Each has a loop of its own: HotSpot keeps
 * vectors in registers only when it can inline the whole body.
 */
final class DoubleActivation {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private DoubleActivation() {}

  /** {@code y[i] = f(x[i])} for {@code n} numbers, a multiple of the vector length. */
  static void activate(Activation f, double[] x, int xAt, double[] y, int yAt, int n) {
    switch (f) {
      case IDENTITY -> System.arraycopy(x, xAt, y, yAt, n);
      case RELU -> relu(x, xAt, y, yAt, n);
      case SIGMOID -> sigmoid(x, xAt, y, yAt, n);
      case TANH -> tanh(x, xAt, y, yAt, n);
      case SILU -> silu(x, xAt, y, yAt, n);
      case SOFTPLUS -> softplus(x, xAt, y, yAt, n);
      case SIGNED_LOG -> signedLog(x, xAt, y, yAt, n);
      case SINE -> sine(x, xAt, y, yAt, n);
      case COSINE -> cosine(x, xAt, y, yAt, n);
      case GAUSSIAN -> gaussian(x, xAt, y, yAt, n);
    }
  }

  private static void relu(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      v.max(0).intoArray(y, yAt + i);
    }
  }

  private static void sigmoid(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleMath.sigmoid(v).intoArray(y, yAt + i);
    }
  }

  private static void tanh(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleMath.tanh(v).intoArray(y, yAt + i);
    }
  }

  private static void silu(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleMath.sigmoid(v).mul(v).intoArray(y, yAt + i);
    }
  }

  /** In two passes, each short enough for HotSpot; y holds exp(-|x|) between them. */
  private static void softplus(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleMath.exp(v.abs().neg()).intoArray(y, yAt + i);
    }
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector e = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleMath.log1p(e).add(v.max(0)).intoArray(y, yAt + i);
    }
  }

  private static void signedLog(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector l = DoubleMath.log1p(v.abs());
      l.blend(l.neg(), v.lt(0)).intoArray(y, yAt + i);
    }
  }

  private static void sine(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, DoubleMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.SINE, x, xAt + i, y, yAt + i);
      } else {
        DoubleMath.sine(v).intoArray(y, yAt + i);
      }
    }
  }

  private static void cosine(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, DoubleMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.COSINE, x, xAt + i, y, yAt + i);
      } else {
        DoubleMath.cosine(v).intoArray(y, yAt + i);
      }
    }
  }

  /** One vector, number by number. */
  private static void one(Activation f, double[] x, int xAt, double[] y, int yAt) {
    for (int i = 0; i < LENGTH; i++) {
      y[yAt + i] = f.value(x[xAt + i]);
    }
  }

  private static void gaussian(double[] x, int xAt, double[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleMath.gaussian(v).intoArray(y, yAt + i);
    }
  }
}
