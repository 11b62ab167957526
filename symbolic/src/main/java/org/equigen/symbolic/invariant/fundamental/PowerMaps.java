package org.equigen.symbolic.invariant.fundamental;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * Symmetric and alternating powers as parts of tensor powers.
 *
 * @param inclusion a monomial becomes the mean of its arrangements, {@code e_i ^ ... ^ e_k} the sum
 *     of its arrangements with their signs; shape {@code [size^k][component]}
 * @param projection {@code e_i x ... x e_k} becomes {@code e_i ... e_k} or {@code e_i ^ ... ^ e_k};
 *     shape {@code [component][size^k]}
 */
record PowerMaps(Matrix<Algebraic> inclusion, Matrix<Algebraic> projection) {
  /**
   * The maps of a power of a space.
   *
   * @param size its dimension
   * @param degree k
   */
  static PowerMaps of(NumberField field, int size, int degree, boolean alternating) {
    List<List<Integer>> lists = new ArrayList<>();
    collect(new ArrayList<>(), size, degree, alternating, lists);
    int ambient = (int) Math.pow(size, degree);
    Matrix.Builder<Algebraic> include = Matrix.builder(field, ambient, lists.size());
    Matrix.Builder<Algebraic> project = Matrix.builder(field, lists.size(), ambient);
    for (int component = 0; component < lists.size(); component++) {
      List<Arrangement> all = new ArrayList<>();
      arrange(new ArrayList<>(), lists.get(component), 1, all);
      Rational weight = alternating ? Rational.ONE : Rational.of(1, all.size());
      for (Arrangement arrangement : all) {
        int place = arrangement.place(size);
        Algebraic sign = Algebraic.of(alternating ? arrangement.sign() : 1);
        include.add(place, component, field.multiply(sign, Algebraic.of(weight)));
        project.add(component, place, sign);
      }
    }
    return new PowerMaps(include.build(), project.build());
  }

  private record Arrangement(List<Integer> indices, int sign) {
    int place(int size) {
      int place = 0;
      for (int index : indices) {
        place = place * size + index;
      }
      return place;
    }
  }

  private static void collect(
      List<Integer> prefix, int size, int degree, boolean strict, List<List<Integer>> into) {
    if (prefix.size() == degree) {
      into.add(List.copyOf(prefix));
      return;
    }
    int first = prefix.isEmpty() ? 0 : prefix.getLast() + (strict ? 1 : 0);
    for (int next = first; next < size; next++) {
      prefix.add(next);
      collect(prefix, size, degree, strict, into);
      prefix.removeLast();
    }
  }

  /** All different orders, with the sign of the permutation where all entries differ. */
  private static void arrange(
      List<Integer> begun, List<Integer> rest, int sign, List<Arrangement> into) {
    if (rest.isEmpty()) {
      into.add(new Arrangement(List.copyOf(begun), sign));
      return;
    }
    for (int at = 0; at < rest.size(); at++) {
      if (at == 0 || !rest.get(at).equals(rest.get(at - 1))) {
        List<Integer> others = new ArrayList<>(rest.subList(0, at));
        others.addAll(rest.subList(at + 1, rest.size()));
        begun.add(rest.get(at));
        arrange(begun, others, at % 2 == 0 ? sign : -sign, into);
        begun.removeLast();
      }
    }
  }
}
