package org.equigen.tests.emlp;

import java.util.Arrays;
import java.util.Random;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Complex;

/** Arithmetic on vectors of complex numbers. */
final class ComplexVectors {
  private ComplexVectors() {}

  static Complex[] zero(int size) {
    Complex[] vector = new Complex[size];
    Arrays.fill(vector, Complex.ZERO);
    return vector;
  }

  /** Normal entries, real ones where the group is real. */
  static Complex[] random(int size, boolean real, Random random) {
    Complex[] vector = new Complex[size];
    for (int i = 0; i < size; i++) {
      vector[i] = new Complex(random.nextGaussian(), real ? 0 : random.nextGaussian());
    }
    return vector;
  }

  static Complex[] sum(Complex[] a, Complex[] b) {
    Complex[] sum = new Complex[a.length];
    Arrays.setAll(sum, i -> a[i].add(b[i]));
    return sum;
  }

  /** All products of an entry of a and one of b, those of b running fastest. */
  static Complex[] product(Complex[] a, Complex[] b) {
    Complex[] product = new Complex[a.length * b.length];
    Arrays.setAll(product, i -> a[i / b.length].multiply(b[i % b.length]));
    return product;
  }

  static double norm(Complex[] vector) {
    return Math.sqrt(Arrays.stream(vector).mapToDouble(c -> c.abs() * c.abs()).sum());
  }

  static double distance(Complex[] a, Complex[] b) {
    Complex[] difference = new Complex[a.length];
    Arrays.setAll(difference, i -> a[i].add(b[i].multiply(-1)));
    return norm(difference);
  }

  /** Applies a matrix to one index of a tensor, whose entries are {@code stride} apart. */
  static Complex[] along(Matrix<Complex> matrix, Complex[] tensor, int stride) {
    int n = matrix.rows();
    Complex[] image = zero(tensor.length);
    for (int at = 0; at < tensor.length; at++) {
      int index = at / stride % n;
      for (Matrix.Entry<Complex> entry : matrix.row(index)) {
        Complex value = tensor[at + (entry.column() - index) * stride];
        image[at] = image[at].add(entry.value().multiply(value));
      }
    }
    return image;
  }
}
