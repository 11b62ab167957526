package org.equigen.symbolic.solver.operator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.representation.Action;
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
public record TensorSpace(List<Factor> factors, int[] sizes, int[] strides, int size) {
  /** The space {@code out * in'} of linear maps, coordinate {@code row * columns + column}. */
  public static TensorSpace ofMaps(Group group, Term in, Term out) {
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

  /** The matrices on all factors in order, from those on the distinct ones. */
  public <A> List<A> onFactors(Map<Factor, A> matrices) {
    return factors.stream().map(factor -> Objects.requireNonNull(matrices.get(factor))).toList();
  }

  /** The matrices of one element on all factors in order. */
  public <E> List<Matrix<E>> onFactors(
      Action<E> action, BiFunction<Factor, Action<E>, Matrix<E>> induced) {
    Map<Factor, Matrix<E>> matrices = new HashMap<>();
    for (Factor factor : factors) {
      matrices.computeIfAbsent(factor, f -> induced.apply(f, action));
    }
    return onFactors(matrices);
  }

  /** Advances a multi-index to the next coordinate. */
  public void advance(int[] indices) {
    for (int f = indices.length - 1; f >= 0; f--) {
      indices[f]++;
      if (indices[f] < sizes[f]) {
        return;
      }
      indices[f] = 0;
    }
  }

  /** Number of factors. */
  public int rank() {
    return sizes.length;
  }

  /**
   * How many leading factors to split off so that tables for both halves are small: the trailing
   * ones span at most the square root of the size.
   */
  public int middle() {
    int split = 0;
    long rest = size;
    while (rest * rest > size) {
      rest = strides[split++];
    }
    return split;
  }

  /** The multi-index of a coordinate. */
  public void indices(int coordinate, int[] indices) {
    int rest = coordinate;
    for (int f = 0; f < indices.length; f++) {
      indices[f] = rest / strides[f];
      rest -= indices[f] * strides[f];
    }
  }
}
