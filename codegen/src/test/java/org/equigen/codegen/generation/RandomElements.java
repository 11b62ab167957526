package org.equigen.codegen.generation;

import java.util.List;
import java.util.Random;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;

/** Random elements of a group in double: exponentials of its algebra times discrete generators. */
final class RandomElements {
  private static final Field<Double> REALS = new RealField();
  private static final int TAYLOR_TERMS = 30;

  private final Group group;
  private final Random random;

  RandomElements(Group group, Random random) {
    this.group = group;
    this.random = random;
  }

  /** A product of two exponentials and, half of the time each, the discrete generators. */
  Matrix<Double> next() {
    Matrix<Double> element = Matrix.identity(REALS, group.dimension());
    for (int factor = 0; factor < 2; factor++) {
      element = element.multiply(exponential());
      for (Matrix<Algebraic> discrete : group.discrete()) {
        element = random.nextBoolean() ? element.multiply(real(discrete)) : element;
      }
    }
    return element;
  }

  /** {@code exp(sum c_i A_i)} with normal c_i, small enough for boosts of moderate rapidity. */
  private Matrix<Double> exponential() {
    int n = group.dimension();
    List<Matrix<Algebraic>> generators = group.generators();
    Matrix<Double> algebra = Matrix.zero(REALS, n, n);
    for (Matrix<Algebraic> generator : generators) {
      double weight = random.nextGaussian() / Math.sqrt(generators.size());
      algebra = algebra.add(real(generator).scale(weight));
    }
    Matrix<Double> sum = Matrix.identity(REALS, n);
    Matrix<Double> term = sum;
    for (int k = 1; k < TAYLOR_TERMS; k++) {
      term = term.multiply(algebra).scale(1.0 / k);
      sum = sum.add(term);
    }
    return sum;
  }

  private static Matrix<Double> real(Matrix<Algebraic> exact) {
    Matrix.Builder<Double> real = Matrix.builder(REALS, exact.rows(), exact.columns());
    for (int row = 0; row < exact.rows(); row++) {
      for (Matrix.Entry<Algebraic> entry : exact.row(row)) {
        real.add(row, entry.column(), entry.value().rational().doubleValue());
      }
    }
    return real.build();
  }
}
