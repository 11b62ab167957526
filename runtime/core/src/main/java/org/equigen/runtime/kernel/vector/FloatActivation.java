package org.equigen.runtime.kernel.vector;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.equigen.runtime.kernel.Activation;

/**
 * The activations on whole vectors of {@code float}. Each has a loop of its own: HotSpot keeps
 * vectors in registers only when it can inline the whole body.
 */
final class FloatActivation {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LENGTH = SPECIES.length();

  private FloatActivation() {}

  /** {@code y[i] = f(x[i])} for {@code n} numbers, a multiple of the vector length. */
  static void activate(Activation f, float[] x, int xAt, float[] y, int yAt, int n) {
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

  private static void relu(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      v.max(0).intoArray(y, yAt + i);
    }
  }

  private static void sigmoid(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatMath.sigmoid(v).intoArray(y, yAt + i);
    }
  }

  private static void tanh(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatMath.tanh(v).intoArray(y, yAt + i);
    }
  }

  private static void silu(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatMath.sigmoid(v).mul(v).intoArray(y, yAt + i);
    }
  }

  /** In two passes, each short enough for HotSpot; y holds exp(-|x|) between them. */
  private static void softplus(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatMath.exp(v.abs().neg()).intoArray(y, yAt + i);
    }
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector e = FloatVector.fromArray(SPECIES, y, yAt + i);
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatMath.log1p(e).add(v.max(0)).intoArray(y, yAt + i);
    }
  }

  private static void signedLog(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatVector l = FloatMath.log1p(v.abs());
      l.blend(l.neg(), v.lt(0)).intoArray(y, yAt + i);
    }
  }

  private static void sine(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, FloatMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.SINE, x, xAt + i, y, yAt + i);
      } else {
        FloatMath.sine(v).intoArray(y, yAt + i);
      }
    }
  }

  private static void cosine(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      if (v.abs().compare(VectorOperators.GT, FloatMath.LARGEST_ANGLE).anyTrue()) {
        one(Activation.COSINE, x, xAt + i, y, yAt + i);
      } else {
        FloatMath.cosine(v).intoArray(y, yAt + i);
      }
    }
  }

  /** One vector, number by number. */
  private static void one(Activation f, float[] x, int xAt, float[] y, int yAt) {
    for (int i = 0; i < LENGTH; i++) {
      y[yAt + i] = (float) f.value(x[xAt + i]);
    }
  }

  private static void gaussian(float[] x, int xAt, float[] y, int yAt, int n) {
    for (int i = 0; i < n; i += LENGTH) {
      FloatVector v = FloatVector.fromArray(SPECIES, x, xAt + i);
      FloatMath.gaussian(v).intoArray(y, yAt + i);
    }
  }
}
