package org.equigen.symbolic.representation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Field;

/**
 * Matrices on symmetric and alternating powers, in the basis of sorted index lists.
 *
 * <p>A list {@code i1 <= ... <= ik} stands for {@code e_i1 ... e_ik}, and {@code i1 < ... < ik} for
 * {@code e_i1 ^ ... ^ e_ik}; lists are in lexicographic order.
 */
final class PowerBasis {
  private final boolean alternating;
  private final List<List<Integer>> lists = new ArrayList<>();
  private final Map<List<Integer>, Integer> positions = new HashMap<>();

  PowerBasis(int size, int degree, boolean alternating) {
    this.alternating = alternating;
    collect(new ArrayList<>(), size, degree);
    for (int i = 0; i < lists.size(); i++) {
      positions.put(lists.get(i), i);
    }
  }

  private void collect(List<Integer> prefix, int size, int degree) {
    if (prefix.size() == degree) {
      lists.add(List.copyOf(prefix));
      return;
    }
    int first = prefix.isEmpty() ? 0 : prefix.getLast() + (alternating ? 1 : 0);
    for (int next = first; next < size; next++) {
      prefix.add(next);
      collect(prefix, size, degree);
      prefix.removeLast();
    }
  }

  /** The derivation that acts as {@code a} on one factor at a time. */
  <E> Matrix<E> derivation(Matrix<E> a) {
    Matrix<E> columns = a.transpose();
    Matrix.Builder<E> builder = Matrix.builder(a.field(), lists.size(), lists.size());
    for (int from = 0; from < lists.size(); from++) {
      List<Integer> list = lists.get(from);
      for (int place = 0; place < list.size(); place++) {
        for (Matrix.Entry<E> entry : columns.row(list.get(place))) {
          List<Integer> image = new ArrayList<>(list);
          image.set(place, entry.column());
          addSorted(builder, image, from, entry.value(), a.field());
        }
      }
    }
    return builder.build();
  }

  /** The product of the images of the factors under {@code h}. */
  <E> Matrix<E> power(Matrix<E> h) {
    Matrix<E> columns = h.transpose();
    Matrix.Builder<E> builder = Matrix.builder(h.field(), lists.size(), lists.size());
    for (int from = 0; from < lists.size(); from++) {
      Map<List<Integer>, E> product = new HashMap<>();
      product.put(List.of(), h.field().one());
      for (int index : lists.get(from)) {
        product = times(product, columns.row(index), h.field());
      }
      for (Map.Entry<List<Integer>, E> monomial : product.entrySet()) {
        addSorted(
            builder, new ArrayList<>(monomial.getKey()), from, monomial.getValue(), h.field());
      }
    }
    return builder.build();
  }

  private <E> Map<List<Integer>, E> times(
      Map<List<Integer>, E> product, List<Matrix.Entry<E>> column, Field<E> field) {
    Map<List<Integer>, E> longer = new HashMap<>();
    product.forEach(
        (indices, value) -> {
          for (Matrix.Entry<E> entry : column) {
            List<Integer> image = new ArrayList<>(indices);
            image.add(entry.column());
            int sign = sort(image);
            if (sign != 0) {
              E term = field.multiply(value, entry.value());
              longer.merge(image, sign > 0 ? term : field.negate(term), field::add);
            }
          }
        });
    return longer;
  }

  private <E> void addSorted(
      Matrix.Builder<E> builder, List<Integer> image, int from, E value, Field<E> field) {
    int sign = sort(image);
    if (sign != 0) {
      Integer to = positions.get(image);
      if (to == null) {
        throw new IllegalStateException("no basis element " + image);
      }
      builder.add(to, from, sign > 0 ? value : field.negate(value));
    }
  }

  /** Sorts in place; the sign of the permutation, or 0 where the product vanishes. */
  private int sort(List<Integer> indices) {
    int sign = 1;
    for (int i = 1; i < indices.size(); i++) {
      for (int j = i; j > 0 && indices.get(j - 1) >= indices.get(j); j--) {
        int left = indices.get(j - 1);
        int right = indices.get(j);
        if (left == right) {
          if (alternating) {
            return 0;
          }
          break;
        }
        indices.set(j - 1, right);
        indices.set(j, left);
        sign = alternating ? -sign : sign;
      }
    }
    return sign;
  }
}
