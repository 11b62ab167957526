package org.equigen.runtime.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The derivatives of the activations on whole vectors of {@code float}. Each has a loop of its own:
 * HotSpot keeps vectors in registers only when it can inline the whole body.
 */
final class VectorFloatDerivative {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private VectorFloatDerivative() {}

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
    }
  }

  private static FloatVector load(float[] array, int at) {
    return FloatVector.fromArray(SPECIES, array, at);
  }

  private static FloatVector one() {
    return FloatVector.broadcast(SPECIES, 1);
  }

  /** {@code z += d y}. */
  private static void store(FloatVector d, float[] y, int yAt, float[] z, int zAt) {
    d.fma(load(y, yAt), load(z, zAt)).intoArray(z, zAt);
  }

  private static void identity(float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      load(z, zAt + i).add(load(y, yAt + i)).intoArray(z, zAt + i);
    }
  }

  private static void relu(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = load(x, xAt + i);
      FloatVector d = FloatVector.zero(SPECIES).blend(1, v.compare(VectorOperators.GT, 0));
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void sigmoid(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = load(x, xAt + i);
      FloatVector e = VectorFloatMath.exp(v.abs().neg());
      FloatVector r = one().div(e.add(1));
      FloatVector d = e.mul(r).mul(r);
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void tanh(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = load(x, xAt + i);
      FloatVector e = VectorFloatMath.exp(v.abs().mul(-2));
      FloatVector r = one().div(e.add(1));
      FloatVector d = e.mul(4).mul(r).mul(r);
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void silu(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = load(x, xAt + i);
      FloatVector s = VectorFloatMath.sigmoid(v);
      FloatVector d = s.mul(v.fma(VectorFloatMath.sigmoid(v.neg()), one()));
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void softplus(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = load(x, xAt + i);
      FloatVector d = VectorFloatMath.sigmoid(v);
      store(d, y, yAt + i, z, zAt + i);
    }
  }

  private static void signedLog(float[] x, int xAt, float[] y, int yAt, float[] z, int zAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = load(x, xAt + i);
      FloatVector d = one().div(v.abs().add(1));
      store(d, y, yAt + i, z, zAt + i);
    }
  }
}
