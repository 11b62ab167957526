package org.equigen.symbolic.representation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Field;

/**
 * Matrices on symmetric and alternating powers, in the basis of sorted index lists.
 *
 * <p>A list {@code i1 <= ... <= ik} stands for {@code e_i1 ... e_ik}, and {@code i1 < ... < ik} for
 * {@code e_i1 ^ ... ^ e_ik}; lists are in lexicographic order.
 */
final class PowerBasis {
  private final int size;
  private final int degree;
  private final boolean alternating;
  private final PowerIndex index;

  PowerBasis(int size, int degree, boolean alternating) {
    this.size = size;
    this.degree = degree;
    this.alternating = alternating;
    index = new PowerIndex(size, degree, alternating);
  }

  /** Receives the entries of a matrix. */
  @FunctionalInterface
  private interface Sink<E> {
    void add(int row, int column, E value);
  }

  /** The derivation that acts as {@code a} on one factor at a time. */
  <E> Matrix<E> derivation(Matrix<E> a) {
    Matrix.Builder<E> builder = Matrix.builder(a.field(), index.count(), index.count());
    derive(a, builder::add);
    return builder.build();
  }

  /** Minus the transpose of {@link #derivation}: the derivation on the dual of the power. */
  <E> Matrix<E> dualDerivation(Matrix<E> a) {
    Field<E> field = a.field();
    Matrix.Builder<E> builder = Matrix.builder(field, index.count(), index.count());
    derive(a, (to, from, value) -> builder.add(from, to, field.negate(value)));
    return builder.build();
  }

  private <E> void derive(Matrix<E> a, Sink<E> sink) {
    Field<E> field = a.field();
    Matrix<E> columns = a.transpose();
    for (int from = 0; from < index.count(); from++) {
      int[] list = index.list(from);
      for (int place = 0; place < degree; place++) {
        if (place == 0 || list[place] != list[place - 1]) {
          int old = list[place];
          E times = field.of(index.multiplicity(from, old));
          for (Matrix.Entry<E> entry : columns.row(old)) {
            if (entry.column() == old || !alternating || !contains(list, entry.column())) {
              int to = index.replaced(from, old, entry.column());
              E value = field.multiply(times, entry.value());
              sink.add(to, from, isOdd(from, old, entry.column()) ? field.negate(value) : value);
            }
          }
        }
      }
    }
  }

  private static boolean contains(int[] list, int entry) {
    return Arrays.binarySearch(list, entry) >= 0;
  }

  private boolean isOdd(int from, int old, int entry) {
    return alternating && index.between(from, old, entry) % 2 == 1;
  }

  /**
   * The product of the images of the factors under {@code h}: that of a list is the image of its
   * first index times the image of the rest, which is a list of a lower power.
   */
  <E> Matrix<E> power(Matrix<E> h) {
    return h.isMonomial() ? monomialPower(h) : generalPower(h);
  }

  /** Every list goes to a multiple of one list. */
  private <E> Matrix<E> monomialPower(Matrix<E> h) {
    Field<E> field = h.field();
    Matrix<E> columns = h.transpose();
    Matrix.Builder<E> builder = Matrix.builder(field, index.count(), index.count());
    int[] image = new int[degree];
    for (int from = 0; from < index.count(); from++) {
      E value = field.one();
      int inversions = 0;
      for (int place = 0; place < degree; place++) {
        Matrix.Entry<E> entry = columns.row(index.list(from)[place]).getFirst();
        value = field.multiply(value, entry.value());
        int at = place;
        for (; at > 0 && image[at - 1] > entry.column(); at--) {
          image[at] = image[at - 1];
        }
        image[at] = entry.column();
        inversions += place - at;
      }
      boolean odd = alternating && inversions % 2 == 1;
      builder.add(index.number(image), from, odd ? field.negate(value) : value);
    }
    return builder.build();
  }

  /** As products of powers of lower degree. */
  private <E> Matrix<E> generalPower(Matrix<E> h) {
    Matrix<E> columns = h.transpose();
    List<Map<Integer, E>> images = List.of(Map.of(0, h.field().one()));
    PowerIndex shorter = new PowerIndex(size, 0, alternating);
    for (int d = 1; d <= degree; d++) {
      PowerIndex longer = new PowerIndex(size, d, alternating);
      List<Map<Integer, E>> next = new ArrayList<>(longer.count());
      for (int number = 0; number < longer.count(); number++) {
        int[] list = longer.list(number);
        Map<Integer, E> rest = images.get(shorter.number(Arrays.copyOfRange(list, 1, d)));
        next.add(times(columns.row(list[0]), rest, shorter, longer, h.field()));
      }
      images = next;
      shorter = longer;
    }
    Matrix.Builder<E> builder = Matrix.builder(h.field(), index.count(), index.count());
    for (int from = 0; from < images.size(); from++) {
      int column = from;
      images.get(from).forEach((to, value) -> builder.add(to, column, value));
    }
    return builder.build();
  }

  private <E> Map<Integer, E> times(
      List<Matrix.Entry<E>> form,
      Map<Integer, E> rest,
      PowerIndex shorter,
      PowerIndex longer,
      Field<E> field) {
    Map<Integer, E> product = new TreeMap<>();
    rest.forEach(
        (number, value) -> {
          int[] list = shorter.list(number);
          for (Matrix.Entry<E> entry : form) {
            if (!alternating || !contains(list, entry.column())) {
              E term = field.multiply(entry.value(), value);
              int place = (int) Arrays.stream(list).filter(i -> i < entry.column()).count();
              int to = longer.number(inserted(list, place, entry.column()));
              boolean odd = alternating && place % 2 == 1;
              product.merge(to, odd ? field.negate(term) : term, field::add);
            }
          }
        });
    return product;
  }

  private static int[] inserted(int[] list, int place, int entry) {
    int[] longer = Arrays.copyOf(list, list.length + 1);
    System.arraycopy(list, place, longer, place + 1, list.length - place);
    longer[place] = entry;
    return longer;
  }
}
