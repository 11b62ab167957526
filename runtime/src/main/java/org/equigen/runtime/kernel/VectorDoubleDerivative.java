package org.equigen.runtime.kernel;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The derivatives of the activations on whole vectors of {@code double}. Each has a loop of its
 * own: HotSpot keeps vectors in registers only when it can inline the whole body.
 */
final class VectorDoubleDerivative {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private VectorDoubleDerivative() {}

  /** {@code z[i] += f'(x[i]) y[i]} for {@code n} numbers, a multiple of the vector length. */
  static void add(
      Activation f, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    switch (f) {
      case IDENTITY -> identity(y, yAt, z, zAt, n);
      case RELU -> relu(x, xAt, y, yAt, z, zAt, n);
      case SIGMOID -> sigmoid(x, xAt, y, yAt, z, zAt, n);
      case TANH -> tanh(x, xAt, y, yAt, z, zAt, n);
      case SILU -> silu(x, xAt, y, yAt, z, zAt, n);
      case SOFTPLUS -> softplus(x, xAt, y, yAt, z, zAt, n);
      case SIGNED_LOG -> signedLog(x, xAt, y, yAt, z, zAt, n);
    }
  }

  private static DoubleVector load(double[] array, int at) {
    return DoubleVector.fromArray(SPECIES, array, at);
  }

  private static DoubleVector one() {
    return DoubleVector.broadcast(SPECIES, 1);
  }

  /** {@code z += d y}. */
  private static void store(DoubleVector d, double[] y, int yAt, double[] z, int zAt) {
    d.fma(load(y, yAt), load(z, zAt)).intoArray(z, zAt);
  }

  private static void identity(double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      load(z, zAt + i).add(load(y, yAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void relu(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = load(x, xAt + i);
      DoubleVector d = DoubleVector.zero(SPECIES).blend(1, v.compare(VectorOperators.GT, 0));
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void sigmoid(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = load(x, xAt + i);
      DoubleVector e = VectorDoubleMath.exp(v.abs().neg());
      DoubleVector r = one().div(e.add(1));
      DoubleVector d = e.mul(r).mul(r);
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void tanh(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = load(x, xAt + i);
      DoubleVector e = VectorDoubleMath.exp(v.abs().mul(-2));
      DoubleVector r = one().div(e.add(1));
      DoubleVector d = e.mul(4).mul(r).mul(r);
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void silu(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = load(x, xAt + i);
      DoubleVector s = VectorDoubleMath.sigmoid(v);
      DoubleVector d = s.mul(v.fma(VectorDoubleMath.sigmoid(v.neg()), one()));
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void softplus(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = load(x, xAt + i);
      DoubleVector d = VectorDoubleMath.sigmoid(v);
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void signedLog(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = load(x, xAt + i);
      DoubleVector d = one().div(v.abs().add(1));
      store(d, y, yAt + i, z, zAt + i);
    }
  }
}
