package org.equigen.symbolic.group.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.ComplexField;

/**
 * Elements of a group of which only generators are known: the product of {@code exp(t A)} for all
 * Lie algebra generators A in a random order, with t uniform and {@code |t| |A| <= 1/2} for the
 * largest sum |A| of a row's absolute values; then a word of four letters, each the identity, a
 * discrete generator or the inverse of one.
 */
final class GeneratedSampler implements ElementSampler {
  private static final double LARGEST = 0.5;
  private static final int LETTERS = 4;

  private final int size;
  private final List<Matrix<Complex>> generators;
  private final List<DenseMatrix> letters = new ArrayList<>();

  GeneratedSampler(Group group) {
    size = group.dimension();
    generators =
        group.generators().stream().map(a -> a.map(ComplexField.C, group.field()::value)).toList();
    for (Matrix<Algebraic> element : group.discrete()) {
      letters.add(DenseMatrix.of(group.field(), element));
      letters.add(DenseMatrix.of(group.field(), Elimination.inverse(element)));
    }
  }

  @Override
  public DenseMatrix next(RandomGenerator random) {
    DenseMatrix product = DenseMatrix.identity(size);
    List<Matrix<Complex>> order = new ArrayList<>(generators);
    for (int left = order.size(); left > 0; left--) {
      Matrix<Complex> generator = order.remove(random.nextInt(left));
      double t = LARGEST * (2 * random.nextDouble() - 1) / norm(generator);
      product = product.timesExponential(generator, t);
    }
    for (int letter = 0; letter < LETTERS && !letters.isEmpty(); letter++) {
      int chosen = random.nextInt(letters.size() + 1);
      product = chosen == letters.size() ? product : product.multiply(letters.get(chosen));
    }
    return product;
  }

  /** The largest sum of absolute values in a row; 1 for the zero matrix. */
  private static double norm(Matrix<Complex> matrix) {
    double largest = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      largest = Math.max(largest, matrix.row(i).stream().mapToDouble(e -> e.value().abs()).sum());
    }
    return largest == 0 ? 1 : largest;
  }
}
