package org.equigen.interchange.hdf5;

import java.util.List;

/**
 * One column of a table: the same numbers in every row.
 *
 * @param name its name; of a plain array, the path of the data set
 * @param number the type of its numbers
 * @param shape how many of them a row has, one entry for each dimension; empty for a single number
 * @param offset the first byte in a row
 */
public record Hdf5Column(String name, Hdf5Number number, List<Integer> shape, int offset) {
  /** Copies the list. */
  public Hdf5Column {
    shape = List.copyOf(shape);
  }

  /** Numbers in a row: the product of the shape. */
  public int count() {
    return shape.stream().reduce(1, Math::multiplyExact);
  }

  /** The type as people write it, such as {@code float32[200, 4]} or {@code int64}. */
  public String type() {
    return number.name() + (shape.isEmpty() ? "" : shape);
  }

  /** Name and type. */
  @Override
  public String toString() {
    return name + " " + type();
  }
}
