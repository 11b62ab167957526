package org.equigen.symbolic.group;

import java.util.List;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;

/**
 * A group of the user's own.
 *
 * @param name as declared
 * @param dimension the dimension n of V
 * @param generators generators of the Lie algebra, n x n
 * @param discrete further group elements, n x n and invertible
 */
public record DeclaredGroup(
    String name, int dimension, List<Matrix<Rational>> generators, List<Matrix<Rational>> discrete)
    implements Group {
  /**
   * Checks the matrices and copies the lists.
   *
   * @throws IllegalArgumentException if a matrix is not n x n, or a discrete one is singular
   */
  public DeclaredGroup {
    generators = List.copyOf(generators);
    discrete = List.copyOf(discrete);
    for (Matrix<Rational> generator : generators) {
      requireSize(generator, dimension);
    }
    for (Matrix<Rational> element : discrete) {
      requireSize(element, dimension);
      if (Elimination.rank(element) < dimension) {
        throw new IllegalArgumentException("a group element is singular: " + element);
      }
    }
  }

  private static void requireSize(Matrix<Rational> matrix, int dimension) {
    if (matrix.rows() != dimension || matrix.columns() != dimension) {
      throw new IllegalArgumentException(
          "a matrix is %d x %d where V has dimension %d"
              .formatted(matrix.rows(), matrix.columns(), dimension));
    }
  }

  @Override
  public List<InvariantTensor> tensors() {
    return List.of(ClassicalTensors.delta(dimension));
  }
}
