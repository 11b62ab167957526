package org.equigen.runtime;

import java.util.List;

/**
 * A named tensor inside the parameter array of a layer.
 *
 * @param name what the parameters mean, unique within the layer, for example {@code weight V->V}
 * @param offset position of the first element in the layer's parameter array
 * @param shape sizes in axis order, row-major, for example {@code [basis, out channel, in channel]}
 * @param deviation standard deviation of the normal distribution that initialises the block; 0
 *     starts it at zero
 */
public record ParameterBlock(String name, int offset, List<Integer> shape, double deviation) {
  /** Copies the shape. */
  public ParameterBlock {
    shape = List.copyOf(shape);
  }

  /** Number of elements: the product of the shape. */
  public int length() {
    // By index: this is asked in every call of a layer, where nothing may be allocated.
    int length = 1;
    for (int i = 0; i < shape.size(); i++) {
      length = Math.multiplyExact(length, shape.get(i));
    }
    return length;
  }
}
