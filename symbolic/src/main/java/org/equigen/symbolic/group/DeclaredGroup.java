package org.equigen.symbolic.group;

import java.util.List;
import org.equigen.symbolic.matrix.Elimination;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A group of the user's own.
 *
 * @param name as declared
 * @param dimension the dimension n of V
 * @param field the field of the entries
 * @param generators generators of the Lie algebra, n x n
 * @param discrete further group elements, n x n and invertible
 * @param components named blocks in which all matrices are block diagonal
 */
public record DeclaredGroup(
    String name,
    int dimension,
    NumberField field,
    List<Matrix<Algebraic>> generators,
    List<Matrix<Algebraic>> discrete,
    List<Component> components)
    implements Group {
  /**
   * Checks the matrices and copies the lists.
   *
   * @throws IllegalArgumentException if a matrix is not n x n or not block diagonal, or a discrete
   *     one is singular
   */
  public DeclaredGroup {
    generators = List.copyOf(generators);
    discrete = List.copyOf(discrete);
    components = List.copyOf(components);
    for (Matrix<Algebraic> generator : generators) {
      requireShape(generator, dimension, components);
    }
    for (Matrix<Algebraic> element : discrete) {
      requireShape(element, dimension, components);
      if (Elimination.rank(element) < dimension) {
        throw new IllegalArgumentException("a group element is singular: " + element);
      }
    }
  }

  /**
   * A group over Q without components.
   *
   * @throws IllegalArgumentException if a matrix is not n x n, or a discrete one is singular
   */
  public static DeclaredGroup rational(
      String name,
      int dimension,
      List<Matrix<Rational>> generators,
      List<Matrix<Rational>> discrete) {
    return new DeclaredGroup(
        name,
        dimension,
        NumberField.Q,
        generators.stream().map(Exact::of).toList(),
        discrete.stream().map(Exact::of).toList(),
        List.of());
  }

  private static void requireShape(
      Matrix<Algebraic> matrix, int dimension, List<Component> components) {
    if (matrix.rows() != dimension || matrix.columns() != dimension) {
      throw new IllegalArgumentException(
          "a matrix is %s x %s where V has dimension %s"
              .formatted(matrix.rows(), matrix.columns(), dimension));
    }
    for (Component component : components) {
      if (!matrix.isBlock(component.offset(), component.size())) {
        throw new IllegalArgumentException(
            "a matrix is not block diagonal at component " + component.name() + ": " + matrix);
      }
    }
  }

  @Override
  public List<InvariantTensor> tensors() {
    return List.of(ClassicalTensors.delta(dimension));
  }
}
