package org.equigen.symbolic.solver;

import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;

/**
 * The coordinates of a tensor product: multi-indices, numbered with the last index fastest.
 *
 * @param factors the factors in order
 * @param sizes the dimension of each factor
 * @param strides how far apart neighbouring values of each index are
 * @param size the number of coordinates
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
record TensorSpace(List<Factor> factors, int[] sizes, int[] strides, int size) {
  /** The space {@code out * in'} of linear maps, coordinate {@code row * columns + column}. */
  static TensorSpace ofMaps(Group group, Term in, Term out) {
    List<Factor> factors = out.times(in.dual()).factors();
    int[] sizes = new int[factors.size()];
    int[] strides = new int[factors.size()];
    int size = 1;
    for (int f = factors.size() - 1; f >= 0; f--) {
      sizes[f] = Math.toIntExact(Dimension.of(group, new Term(List.of(factors.get(f)))));
      strides[f] = size;
      size = Math.multiplyExact(size, sizes[f]);
    }
    return new TensorSpace(factors, sizes, strides, size);
  }

  /** Advances a multi-index to the next coordinate. */
  void advance(int[] indices) {
    for (int f = indices.length - 1; f >= 0; f--) {
      indices[f]++;
      if (indices[f] < sizes[f]) {
        return;
      }
      indices[f] = 0;
    }
  }

  /** Where to split the factors so that both parts have about the same number of coordinates. */
  int middle() {
    int split = 0;
    while (split < sizes.length && (long) strides[split] * strides[split] > size) {
      split++;
    }
    return split;
  }
}
