package org.equigen.codegen.planning.polynomial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.planning.assembly.Coefficients;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.PowerIndex;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.SquaredNorms;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * The symmetric equivariant tensors of one order, {@code y[k] = sum over i1 <= ... <= iN of
 * c[i1,...,iN,k] x[i1] ... x[iN]} over all components of a sum of terms: the maps {@code Sym(N,A)
 * -> C} in orthonormal bases, each of Frobenius norm 1 as a tensor with N + 1 indices.
 *
 * @param order N
 * @param paths for each map its coefficients c
 */
record ContractionTensors(int order, List<List<Entry>> paths) {
  /**
   * One coefficient.
   *
   * @param list {@code i1 <= ... <= iN}
   * @param component k
   * @param value c, with the number of orders in which the indices can be written
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Entry(int[] list, int component, Coefficient value) {}

  /** The representations from which the maps of an order start. */
  static Representation domains(Representation single, int order) {
    return order == 1
        ? single
        : Representation.of(new Term(List.of(new Factor.Symmetric(order, single))));
  }

  /**
   * The tensors into a term.
   *
   * @param single one copy of each term of the input
   * @param maps from {@link #domains} to the terms of the output
   */
  static ContractionTensors of(
      Group group, Representation single, int order, EquivariantBasis maps, Term out) {
    List<Rational> norms = new ArrayList<>();
    List<List<Entry>> paths = new ArrayList<>();
    int start = 0;
    for (Summand summand : single.summands()) {
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      List<Rational> own = SquaredNorms.of(group, summand.term());
      for (int i = 0; i < size; i++) {
        norms.add(own.isEmpty() ? Rational.ONE : own.get(i));
      }
      if (order == 1) {
        addPaths(group, maps.block(summand.term(), out), index(size, 1), own, start, paths);
      }
      start += size;
    }
    if (order > 1) {
      Term domain = domains(single, order).summands().getFirst().term();
      addPaths(group, maps.block(domain, out), index(start, order), norms, 0, paths);
    }
    return new ContractionTensors(order, paths);
  }

  private static PowerIndex index(int size, int order) {
    return new PowerIndex(size, order, /* alternating= */ false);
  }

  private static void addPaths(
      Group group,
      IntertwinerBasis basis,
      PowerIndex index,
      List<Rational> norms,
      int start,
      List<List<Entry>> paths) {
    List<Rational> columns = new ArrayList<>();
    for (int number = 0; number < (norms.isEmpty() ? 0 : index.count()); number++) {
      columns.add(
          Arrays.stream(index.list(number))
              .mapToObj(norms::get)
              .reduce(Rational.ONE, Rational::multiply));
    }
    Coefficients numbers = new Coefficients(basis, SquaredNorms.of(group, basis.out()), columns);
    for (Intertwiner map : basis.elements()) {
      Rational squares = numbers.squares(map, number -> orders(index.list(number)));
      Coefficient scale = Coefficient.sqrt(Rational.ONE.divide(squares));
      List<Entry> entries = new ArrayList<>();
      for (int k = 0; k < map.size(); k++) {
        int[] list = index.list(map.columns()[k]);
        Coefficient value =
            numbers.of(map, k).multiply(scale).multiply(Coefficient.of(orders(list)));
        int[] shifted = Arrays.stream(list).map(i -> i + start).toArray();
        entries.add(new Entry(shifted, map.rows()[k], value));
      }
      paths.add(entries);
    }
  }

  /** In how many orders a sorted list can be written, {@code N! / (a! b! ...)}. */
  private static long orders(int[] list) {
    long orders = 1;
    int repeated = 0;
    for (int place = 0; place < list.length; place++) {
      repeated = place > 0 && list[place] == list[place - 1] ? repeated + 1 : 1;
      orders = orders * (place + 1) / repeated;
    }
    return orders;
  }
}
