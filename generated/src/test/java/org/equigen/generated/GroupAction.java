package org.equigen.generated;

import java.util.Random;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;

/** A random element of a connected group, acting on sums of powers of V in double precision. */
final class GroupAction {
  private final double[][] element;

  GroupAction(Group group, Random random) {
    double[][] product = identity(group.dimension());
    for (Matrix<Algebraic> generator : group.generators()) {
      product = multiply(product, exponential(scaled(generator, random.nextGaussian())));
    }
    this.element = product;
  }

  private static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static double[][] scaled(Matrix<Algebraic> matrix, double factor) {
    double[][] scaled = new double[matrix.rows()][matrix.columns()];
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(i)) {
        scaled[i][entry.column()] = factor * entry.value().rational().doubleValue();
      }
    }
    return scaled;
  }

  /** The power series: generators here are small. */
  private static double[][] exponential(double[][] matrix) {
    double[][] sum = identity(matrix.length);
    double[][] term = identity(matrix.length);
    for (int k = 1; k < 60; k++) {
      term = multiply(term, matrix);
      for (int i = 0; i < sum.length; i++) {
        for (int j = 0; j < sum.length; j++) {
          term[i][j] /= k;
          sum[i][j] += term[i][j];
        }
      }
    }
    return sum;
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    double[][] product = new double[a.length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        for (int k = 0; k < a.length; k++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** Transforms one sample in place. */
  void apply(Representation representation, double[] sample) {
    int offset = 0;
    for (Summand summand : representation.summands()) {
      int order = summand.term().factors().size();
      int size = (int) Math.pow(element.length, order);
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        for (int stride = 1; stride < size; stride *= element.length) {
          applyToIndex(sample, offset, size, stride);
        }
        offset += size;
      }
    }
  }

  private void applyToIndex(double[] sample, int offset, int size, int stride) {
    int n = element.length;
    double[] column = new double[n];
    for (int start = 0; start < size; start++) {
      if (start / stride % n == 0) {
        for (int i = 0; i < n; i++) {
          column[i] = sample[offset + start + i * stride];
        }
        for (int i = 0; i < n; i++) {
          double sum = 0;
          for (int j = 0; j < n; j++) {
            sum += element[i][j] * column[j];
          }
          sample[offset + start + i * stride] = sum;
        }
      }
    }
  }
}
