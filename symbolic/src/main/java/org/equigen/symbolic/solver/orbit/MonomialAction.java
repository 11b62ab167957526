package org.equigen.symbolic.solver.orbit;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.solver.operator.TensorSpace;

/**
 * What a group element says of single coordinates of an invariant: {@code x_w = factor(w)
 * x_image(w)} wherever row w of its matrix has one entry only, as all rows of a monomial matrix do.
 *
 * <p>Tables for the leading and the trailing factors meet in the middle, so that they stay small.
 */
final class MonomialAction {
  private final PrimeField field;
  private final Half leading;
  private final Half trailing;

  @SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
  private record Half(int[] images, int[] factors) {
    boolean isFixed(int index) {
      return images[index] == index && factors[index] == 1;
    }
  }

  /** From the matrix of the element on each factor. */
  MonomialAction(PrimeField field, List<Matrix<Long>> element, TensorSpace space) {
    this.field = field;
    leading = half(element.subList(0, space.middle()));
    trailing = half(element.subList(space.middle(), element.size()));
  }

  private Half half(List<Matrix<Long>> factors) {
    Half table = new Half(new int[] {0}, new int[] {1});
    for (Matrix<Long> matrix : factors) {
      int size = matrix.rows();
      int[] images = new int[table.images.length * size];
      int[] scales = new int[images.length];
      Arrays.fill(images, -1);
      for (int i = 0; i < images.length; i++) {
        List<Matrix.Entry<Long>> row = matrix.row(i % size);
        if (row.size() == 1 && table.images[i / size] >= 0) {
          images[i] = table.images[i / size] * size + row.getFirst().column();
          scales[i] = (int) field.times(table.factors[i / size], row.getFirst().value());
        }
      }
      table = new Half(images, scales);
    }
    return table;
  }

  /** The coordinate that determines this one, or -1 if several do. */
  int image(int coordinate) {
    int size = trailing.images.length;
    int a = leading.images[coordinate / size];
    int b = trailing.images[coordinate % size];
    return a < 0 || b < 0 ? -1 : a * size + b;
  }

  /** By which factor. */
  long factor(int coordinate) {
    int size = trailing.images.length;
    return field.times(leading.factors[coordinate / size], trailing.factors[coordinate % size]);
  }

  /** Passes on all coordinates that are determined by another one or by a factor. */
  void forEachMoved(IntConsumer action) {
    int size = trailing.images.length;
    int[] moved = IntStream.range(0, size).filter(b -> !trailing.isFixed(b)).toArray();
    for (int a = 0; a < leading.images.length; a++) {
      if (leading.isFixed(a)) {
        for (int b : moved) {
          action.accept(a * size + b);
        }
      } else {
        for (int b = 0; b < size; b++) {
          action.accept(a * size + b);
        }
      }
    }
  }
}
