package org.equigen.symbolic.partition;

import java.util.List;

/** Places of tensor components of n points each, the last index fastest. */
final class TensorIndex {
  private TensorIndex() {}

  /**
   * {@code n^order}.
   *
   * @throws ArithmeticException beyond an int
   */
  static int size(int n, int order) {
    int power = 1;
    for (int i = 0; i < order; i++) {
      power = Math.multiplyExact(power, n);
    }
    return power;
  }

  /** The place of the component whose index at each point is the value of its block. */
  static int of(int[] values, List<Integer> blocks, int n) {
    int index = 0;
    for (int block : blocks) {
      index = index * n + values[block];
    }
    return index;
  }
}
