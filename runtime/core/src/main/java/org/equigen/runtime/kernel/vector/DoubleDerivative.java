package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.Activation;

/**
 * The derivatives of the activations on whole vectors of {@code double}. Each has a loop of its
 * own: HotSpot keeps vectors in registers only when it can inline the whole body.
 */
final class DoubleDerivative {
  private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private DoubleDerivative() {}

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
      case SINE -> sine(x, xAt, y, yAt, z, zAt, n);
      case COSINE -> cosine(x, xAt, y, yAt, z, zAt, n);
      case GAUSSIAN -> gaussian(x, xAt, y, yAt, z, zAt, n);
    }
  }

  private static void identity(double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      DoubleVector.fromArray(SPECIES, z, zAt + i).add(dy).intoArray(z, zAt + i);
    }
  }

  private static void relu(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector z0 = DoubleVector.fromArray(SPECIES, z, zAt + i);
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      z0.blend(z0.add(dy), v.compare(VectorOperators.GT, 0)).intoArray(z, zAt + i);
    }
  }

  private static void sigmoid(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleMath.exp(v.abs().neg());
      DoubleVector r = e.add(1);
      DoubleVector d = e.div(r.mul(r));
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void tanh(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleMath.exp(v.abs().mul(-2));
      DoubleVector r = e.add(1);
      DoubleVector d = e.mul(4).div(r.mul(r));
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void silu(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector e = DoubleMath.exp(v.abs().neg());
      DoubleVector r = e.add(1);
      DoubleVector s = e.blend(1, v.compare(VectorOperators.GE, 0)).div(r);
      DoubleVector d = e.mul(v).div(r.mul(r)).add(s);
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void softplus(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector d = DoubleMath.sigmoid(v);
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void signedLog(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector d = DoubleVector.broadcast(SPECIES, 1).div(v.abs().add(1));
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void sine(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, DoubleMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.SINE, x, xAt + i, y, yAt + i, z, zAt + i);
      } else {
        DoubleVector d = DoubleMath.cosine(v);
        DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
        d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
      }
    }
  }

  private static void cosine(double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, DoubleMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.COSINE, x, xAt + i, y, yAt + i, z, zAt + i);
      } else {
        DoubleVector d = DoubleMath.sine(v).neg();
        DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
        d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
      }
    }
  }

  /** One vector, number by number. */
  private static void one(
      Activation f, double[] x, int xAt, double[] y, int yAt, double[] z, int zAt) {
    for (int i = 0; i < LENGTH; i++) {
      z[zAt + i] += f.derivative(x[xAt + i]) * y[yAt + i];
    }
  }

  private static void gaussian(
      double[] x, int xAt, double[] y, int yAt, double[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      DoubleVector v = DoubleVector.fromArray(SPECIES, x, xAt + i);
      DoubleVector d = DoubleMath.gaussian(v).mul(v.neg());
      DoubleVector dy = DoubleVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, DoubleVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }
}
