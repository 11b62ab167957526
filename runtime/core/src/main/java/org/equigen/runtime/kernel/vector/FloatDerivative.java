package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.Activation;

/**
 * The derivatives of the activations on whole vectors of {@code float}. Each has a loop of its own:
 * HotSpot keeps vectors in registers only when it can inline the whole body.
 */
final class FloatDerivative {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private FloatDerivative() {}

  /** {@code z[i] += f'(x[i]) y[i]} for {@code n} numbers, a multiple of the vector length. */
  static void add(Activation f, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
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

  private static void identity(float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector.fromArray(SPECIES, z, zAt + i).add(dy).intoArray(z, zAt + i);
    }
  }

  private static void relu(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector z0 = FloatVector.fromArray(SPECIES, z, zAt + i);
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      z0.blend(z0.add(dy), v.compare(VectorOperators.GT, 0)).intoArray(z, zAt + i);
    }
  }

  private static void sigmoid(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatMath.exp(v.abs().neg());
      FloatVector r = e.add(1);
      FloatVector d = e.div(r.mul(r));
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void tanh(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatMath.exp(v.abs().mul(-2));
      FloatVector r = e.add(1);
      FloatVector d = e.mul(4).div(r.mul(r));
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void silu(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector e = FloatMath.exp(v.abs().neg());
      FloatVector r = e.add(1);
      FloatVector s = e.blend(1, v.compare(VectorOperators.GE, 0)).div(r);
      FloatVector d = e.mul(v).div(r.mul(r)).add(s);
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void softplus(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector d = FloatMath.sigmoid(v);
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void signedLog(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector d = FloatVector.broadcast(SPECIES, 1).div(v.abs().add(1));
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void sine(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, FloatMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.SINE, x, xAt + i, y, yAt + i, z, zAt + i);
      } else {
        FloatVector d = FloatMath.cosine(v);
        FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
        d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
      }
    }
  }

  private static void cosine(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, FloatMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.COSINE, x, xAt + i, y, yAt + i, z, zAt + i);
      } else {
        FloatVector d = FloatMath.sine(v).neg();
        FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
        d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
      }
    }
  }

  /** One vector, number by number. */
  private static void one(
      Activation f, float[] x, int xAt, float[] y, int yAt, float[] z, int zAt) {
    for (int i = 0; i < LENGTH; i++) {
      z[zAt + i] += (float) f.derivative(x[xAt + i]) * y[yAt + i];
    }
  }

  private static void gaussian(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector d = FloatMath.gaussian(v).mul(v.neg());
      FloatVector dy = FloatVector.fromArray(SPECIES, y, yAt + i);
      d.fma(dy, FloatVector.fromArray(SPECIES, z, zAt + i)).intoArray(z, zAt + i);
    }
  }
}
