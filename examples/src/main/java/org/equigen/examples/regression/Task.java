package org.equigen.examples.regression;

import java.util.Arrays;
import java.util.Random;

/**
 * A function with a symmetry that is to be learned from examples.
 *
 * <p>Source: M. Finzi, M. Welling and A. G. Wilson, "A Practical Method for Constructing
 * Equivariant Multilayer Perceptrons for Arbitrary Matrix Groups", arXiv:2104.09459, section 7.
 */
enum Task {
  /**
   * {@code y = sin|a| - |b|^3 / 2 + a.b / (|a| |b|)} of two vectors with normal components,
   * invariant under O(5).
   */
  INVARIANT(5, 2, 0, 1) {
    @Override
    void draw(Random random, double[] x, double[] y) {
      normal(random, x, 0);
      double a = Math.sqrt(euclidean(x, 0, 0, 5));
      double b = Math.sqrt(euclidean(x, 5, 5, 5));
      y[0] = Math.sin(a) - b * b * b / 2 + euclidean(x, 0, 5, 5) / (a * b);
    }
  },
  /**
   * The moments of inertia {@code sum of m (r^2 I - r r^T)} of five masses {@code log(1 + exp n)},
   * n normal, at normal places: a tensor under O(3).
   */
  INERTIA(3, 5, 5, 9) {
    @Override
    void draw(Random random, double[] x, double[] y) {
      normal(random, x, 0);
      Arrays.fill(y, 0);
      for (int body = 0; body < 5; body++) {
        x[body] = Math.log1p(Math.exp(x[body]));
        int at = 5 + 3 * body;
        double square = euclidean(x, at, at, 3);
        for (int i = 0; i < 3; i++) {
          for (int j = 0; j < 3; j++) {
            y[3 * i + j] += x[body] * ((i == j ? square : 0) - x[at + i] * x[at + j]);
          }
        }
      }
    }
  },
  /**
   * A squared matrix element of scattering, {@code 4 ((12)(34) - B (13) - A (24) + 4 A B)} with
   * {@code A = (13) - (11)}, {@code B = (24) - (22)} and the products (ij) of four momenta of
   * O(1,3), normal with deviation 1/4.
   */
  AMPLITUDE(4, 4, 0, 1) {
    @Override
    void draw(Random random, double[] x, double[] y) {
      normal(random, x, 0);
      for (int k = 0; k < x.length; k++) {
        x[k] /= 4;
      }
      double a = product(x, 0, 2) - product(x, 0, 0);
      double b = product(x, 1, 3) - product(x, 1, 1);
      double crossed = b * product(x, 0, 2) + a * product(x, 1, 3);
      y[0] = 4 * (product(x, 0, 1) * product(x, 2, 3) - crossed + 4 * a * b);
    }

    private static double product(double[] x, int i, int j) {
      return 2 * x[4 * i] * x[4 * j] - euclidean(x, 4 * i, 4 * j, 4);
    }
  };

  private final int dimension;
  private final int vectors;
  private final int scalars;
  private final int outputs;

  Task(int dimension, int vectors, int scalars, int outputs) {
    this.dimension = dimension;
    this.vectors = vectors;
    this.scalars = scalars;
    this.outputs = outputs;
  }

  /** Draws an input, scalars and then vectors, and its output. */
  abstract void draw(Random random, double[] x, double[] y);

  /** Numbers of an input. */
  int inputs() {
    return scalars + dimension * vectors;
  }

  /** Those of them that are scalars, the first. */
  int scalars() {
    return scalars;
  }

  /** The dimension of vectors. */
  int dimension() {
    return dimension;
  }

  /** Numbers of an output: a scalar, or a tensor. */
  int outputs() {
    return outputs;
  }

  /** Whether the output is a scalar, from which a mean may be taken. */
  boolean isScalar() {
    return outputs == 1;
  }

  private static void normal(Random random, double[] x, int from) {
    for (int k = from; k < x.length; k++) {
      x[k] = random.nextGaussian();
    }
  }

  private static double euclidean(double[] x, int one, int other, int size) {
    double sum = 0;
    for (int k = 0; k < size; k++) {
      sum += x[one + k] * x[other + k];
    }
    return sum;
  }
}
