package org.equigen.symbolic.solver;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Induced;

/**
 * How a monomial element maps the coordinates of a tensor space: axis w goes to {@code factor(w)}
 * times axis {@code image(w)}.
 *
 * <p>Tables for the leading and the trailing factors meet in the middle, so that they stay small.
 */
final class MonomialAction {
  private final PrimeField field;
  private final Half leading;
  private final Half trailing;

  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
  private record Half(int[] images, int[] factors) {}

  private MonomialAction(PrimeField field, List<Matrix<Long>> induced, TensorSpace space) {
    this.field = field;
    int split = space.middle();
    leading = half(induced.subList(0, split));
    trailing = half(induced.subList(split, induced.size()));
  }

  /** The action of an element, unless it mixes the axes of some factor. */
  static Optional<MonomialAction> of(PrimeField field, Action<Long> element, TensorSpace space) {
    List<Matrix<Long>> induced =
        space.factors().stream()
            .map(factor -> Induced.element(factor, element).transpose())
            .toList();
    return induced.stream().allMatch(Matrix::isMonomial)
        ? Optional.of(new MonomialAction(field, induced, space))
        : Optional.empty();
  }

  private Half half(List<Matrix<Long>> factors) {
    Half table = new Half(new int[] {0}, new int[] {1});
    for (Matrix<Long> matrix : factors) {
      int size = matrix.rows();
      int[] images = new int[table.images.length * size];
      int[] scales = new int[images.length];
      for (int i = 0; i < images.length; i++) {
        Matrix.Entry<Long> entry = matrix.row(i % size).getFirst();
        images[i] = table.images[i / size] * size + entry.column();
        scales[i] = (int) field.times(table.factors[i / size], entry.value());
      }
      table = new Half(images, scales);
    }
    return table;
  }

  /** Where an axis goes. */
  int image(int coordinate) {
    int size = trailing.images.length;
    return leading.images[coordinate / size] * size + trailing.images[coordinate % size];
  }

  /** By which factor. */
  long factor(int coordinate) {
    int size = trailing.images.length;
    return field.times(leading.factors[coordinate / size], trailing.factors[coordinate % size]);
  }
}
