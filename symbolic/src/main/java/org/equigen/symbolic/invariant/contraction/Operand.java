package org.equigen.symbolic.invariant.contraction;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Field;

/**
 * A tensor that is contracted: linear in the coordinates of the input.
 *
 * @param name for example {@code x1}, {@code conj(x1)} or {@code (x2-x1)}
 * @param latex the same in LaTeX
 * @param source the channel that it is read from
 * @param slots its indices
 * @param components its components as sums of coordinates, shape {@code [index list][coordinate]},
 *     the last index fastest
 */
public record Operand(
    String name,
    String latex,
    TensorOrigin source,
    List<NaturalIndex> slots,
    Matrix<Algebraic> components) {
  /** Copies the list. */
  public Operand {
    slots = List.copyOf(slots);
  }

  /**
   * The components at a point, the last index fastest.
   *
   * @param point the coordinates {@code [summand][channel][component]}
   */
  public <E> List<E> at(Arithmetic<E> numbers, List<E> point) {
    Field<E> field = numbers.field();
    List<E> values = new ArrayList<>();
    for (int row = 0; row < components.rows(); row++) {
      E sum = field.zero();
      for (Matrix.Entry<Algebraic> entry : components.row(row)) {
        E factor = numbers.constants().apply(entry.value());
        sum = field.add(sum, field.multiply(factor, point.get(entry.column())));
      }
      values.add(sum);
    }
    return values;
  }

  @Override
  public String toString() {
    return name;
  }
}
