package org.equigen.symbolic.torus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;

/**
 * Commuting elements of a complexified Lie algebra modulo a prime that act diagonally in some basis
 * of V, with integers for eigenvalues. Generators of rotations are among them up to a factor: -1
 * has a square root modulo p.
 *
 * @param field the residues
 * @param elements linearly independent; their eigenvalues on V are integers, as small as possible
 */
public record SplitTorus(PrimeField field, List<Action<Long>> elements) {
  /** Eigenvalues up to this size are looked for. */
  private static final int LARGEST_WEIGHT = 16;

  /** Beyond this dimension of V no torus is looked for. */
  private static final int MOST_DIMENSION = 64;

  /** Copies the list. */
  public SplitTorus {
    elements = List.copyOf(elements);
  }

  /** Number of elements. */
  public int rank() {
    return elements.size();
  }

  /**
   * The torus of the first generators that can be scaled so and commute with each other. It need
   * not be a maximal one, and is empty for large matrices.
   *
   * @param generators of the Lie algebra, modulo the prime
   */
  public static SplitTorus of(PrimeField field, List<Action<Long>> generators) {
    List<Action<Long>> torus = new ArrayList<>();
    List<Matrix<Long>> chosen = new ArrayList<>();
    RowSpace<Long> span = new RowSpace<>(field);
    for (Action<Long> generator : generators) {
      Matrix<Long> both = generator.natural().directSum(generator.conjugate());
      if (generator.natural().rows() <= MOST_DIMENSION
          && chosen.stream().allMatch(element -> element.bracket(both).isZero())) {
        OptionalLong unit = unit(field, both);
        if (unit.isPresent() && span.add(flat(both))) {
          torus.add(scaled(generator, field.inverse(unit.getAsLong())));
          chosen.add(both);
        }
      }
    }
    return new SplitTorus(field, torus);
  }

  private static Action<Long> scaled(Action<Long> generator, long factor) {
    return new Action<>(
        generator.natural().scale(factor),
        generator.conjugate().scale(factor),
        generator.imaginaryUnit(),
        generator.constants(),
        generator.conjugateConstants());
  }

  private static Map<Long, Long> flat(Matrix<Long> matrix) {
    Map<Long, Long> vector = new HashMap<>();
    for (int i = 0; i < matrix.rows(); i++) {
      for (Matrix.Entry<Long> entry : matrix.row(i)) {
        vector.put((long) i * matrix.columns() + entry.column(), entry.value());
      }
    }
    return vector;
  }

  /**
   * The u for which all eigenvalues are integers times u, and small ones: {@code tr(h^2) / u^2} is
   * then the sum of their squares, and all its possible values are tried.
   */
  private static OptionalLong unit(PrimeField field, Matrix<Long> h) {
    Matrix<Long> square = h.multiply(h);
    long trace = trace(field, square);
    long fourth = trace(field, square.multiply(square));
    long most = (long) h.rows() * LARGEST_WEIGHT * LARGEST_WEIGHT;
    for (long squares = 1; trace != 0 && squares <= most; squares++) {
      long unitSquared = field.times(trace, field.inverse(squares));
      long inverse = field.inverse(unitSquared);
      // The sum of fourth powers is an integer as well, at most the square of that of squares.
      if (field.times(fourth, field.times(inverse, inverse)) <= squares * squares) {
        OptionalLong unit = field.squareRoot(unitSquared);
        if (unit.isPresent() && isIntegral(field, h.scale(field.inverse(unit.getAsLong())))) {
          return unit;
        }
      }
    }
    return OptionalLong.empty();
  }

  private static long trace(PrimeField field, Matrix<Long> matrix) {
    long trace = 0;
    for (int i = 0; i < matrix.rows(); i++) {
      trace += matrix.get(i, i);
    }
    return field.reduce(trace);
  }

  /** Whether the product of all {@code h - k} vanishes, with k up to the largest weight. */
  private static boolean isIntegral(PrimeField field, Matrix<Long> h) {
    Matrix<Long> one = Matrix.identity(field, h.rows());
    Matrix<Long> product = one;
    for (long k = -LARGEST_WEIGHT; k <= LARGEST_WEIGHT && !product.isZero(); k++) {
      product = product.multiply(h.subtract(one.scale(field.reduce(k))));
    }
    return product.isZero();
  }
}
