package org.equigen.interchange.table;

import java.util.List;

/**
 * An array of any order.
 *
 * @param shape lengths of the axes; none for a single number
 * @param numbers row-major, the last axis fastest
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record NumberArray(List<Integer> shape, double[] numbers) {
  /** Copies the shape. */
  public NumberArray {
    shape = List.copyOf(shape);
  }

  /** Length of the first axis, 1 for a single number. */
  public int rows() {
    return shape.isEmpty() ? 1 : shape.getFirst();
  }

  /** Numbers with one first index: the size of a row of a column of data. */
  public int rowSize() {
    int size = 1;
    for (int axis = 1; axis < shape.size(); axis++) {
      size *= shape.get(axis);
    }
    return size;
  }
}
