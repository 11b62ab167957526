package org.equigen.symbolic.invariant.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Rational;

/**
 * A permutation of the indices of a tensor under which it only changes its sign.
 *
 * @param images for each slot the slot whose place it takes
 * @param sign 1 or -1
 */
public record TensorSymmetry(List<Integer> images, int sign) {
  /** Beyond this number of indices only exchanges of two are tried. */
  private static final int MOST_PERMUTED = 5;

  public TensorSymmetry {
    images = List.copyOf(images);
  }

  /**
   * All of them but the identity.
   *
   * @param slots the kinds of the indices
   * @param sizes what each index runs over
   * @param components one row for each index list, the last index fastest
   */
  public static List<TensorSymmetry> of(
      List<NaturalIndex> slots, List<Integer> sizes, Matrix<Algebraic> components) {
    List<TensorSymmetry> found = new ArrayList<>();
    for (List<Integer> images : permutations(slots)) {
      int sign = sign(images, sizes, components);
      if (sign != 0) {
        found.add(new TensorSymmetry(images, sign));
      }
    }
    return found;
  }

  private static List<List<Integer>> permutations(List<NaturalIndex> slots) {
    List<List<Integer>> all = new ArrayList<>();
    Integer[] identity = new Integer[slots.size()];
    Arrays.setAll(identity, i -> i);
    if (slots.size() <= MOST_PERMUTED) {
      permute(new ArrayList<>(), slots, all);
      all.remove(List.of(identity));
      return all;
    }
    for (int i = 0; i < slots.size(); i++) {
      for (int j = i + 1; j < slots.size(); j++) {
        if (slots.get(i).equals(slots.get(j))) {
          List<Integer> exchange = new ArrayList<>(List.of(identity));
          exchange.set(i, j);
          exchange.set(j, i);
          all.add(exchange);
        }
      }
    }
    return all;
  }

  private static void permute(
      List<Integer> images, List<NaturalIndex> slots, List<List<Integer>> into) {
    if (images.size() == slots.size()) {
      into.add(List.copyOf(images));
      return;
    }
    for (int next = 0; next < slots.size(); next++) {
      if (!images.contains(next) && slots.get(next).equals(slots.get(images.size()))) {
        images.add(next);
        permute(images, slots, into);
        images.removeLast();
      }
    }
  }

  /** The sign that the permuted rows have against the original ones, 0 where they have none. */
  private static int sign(List<Integer> images, List<Integer> sizes, Matrix<Algebraic> components) {
    int sign = 0;
    for (int row = 0; row < components.rows(); row++) {
      List<Matrix.Entry<Algebraic>> left = components.row(row);
      List<Matrix.Entry<Algebraic>> right = components.row(permuted(row, images, sizes));
      if (left.size() != right.size()) {
        return 0;
      }
      for (int e = 0; e < left.size(); e++) {
        int here = ratio(left.get(e), right.get(e));
        if (here == 0 || here == -sign) {
          return 0;
        }
        sign = here;
      }
    }
    return sign;
  }

  private static int ratio(Matrix.Entry<Algebraic> left, Matrix.Entry<Algebraic> right) {
    if (left.column() != right.column()) {
      return 0;
    }
    if (left.value().equals(right.value())) {
      return 1;
    }
    return left.value().equals(negated(right.value())) ? -1 : 0;
  }

  private static Algebraic negated(Algebraic value) {
    return new Algebraic(value.coefficients().stream().map(Rational::negate).toList());
  }

  private static int permuted(int row, List<Integer> images, List<Integer> sizes) {
    int[] indices = new int[sizes.size()];
    int rest = row;
    for (int slot = sizes.size() - 1; slot >= 0; slot--) {
      indices[slot] = rest % sizes.get(slot);
      rest /= sizes.get(slot);
    }
    int place = 0;
    for (int slot = 0; slot < sizes.size(); slot++) {
      place = place * sizes.get(slot) + indices[images.get(slot)];
    }
    return place;
  }
}
