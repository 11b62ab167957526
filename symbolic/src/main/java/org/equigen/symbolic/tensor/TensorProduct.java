package org.equigen.symbolic.tensor;

import java.util.Arrays;

/**
 * The entries of a product of named tensors: a sparse integer vector, compared by content.
 *
 * @param coordinates of the nonzero entries, rising, last index fastest
 * @param values the entries, primitive, the first one positive
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content below; read only
public record TensorProduct(int[] coordinates, long[] values) {
  /** The entry at a coordinate. */
  public long at(int coordinate) {
    int place = Arrays.binarySearch(coordinates, coordinate);
    return place < 0 ? 0 : values[place];
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof TensorProduct(int[] otherCoordinates, long[] otherValues)
        && Arrays.equals(coordinates, otherCoordinates)
        && Arrays.equals(values, otherValues);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(coordinates) + Arrays.hashCode(values);
  }
}
