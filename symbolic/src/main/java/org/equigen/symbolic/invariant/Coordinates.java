package org.equigen.symbolic.invariant;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * A direct sum by its copies, with the polynomials in its coordinates.
 *
 * @param group the group
 * @param copies one after another
 * @param ring the polynomials, over a field that contains all matrices involved
 */
record Coordinates(Group group, List<TermCopy> copies, PolynomialRing ring) {
  /** Copies the list. */
  Coordinates {
    copies = List.copyOf(copies);
  }

  static Coordinates of(Group group, Representation representation, NumberField field) {
    List<TermCopy> copies = new ArrayList<>();
    int offset = 0;
    for (Summand summand : representation.summands()) {
      int size = Math.toIntExact(Dimension.of(group, summand.term()));
      for (int copy = 0; copy < summand.multiplicity(); copy++) {
        copies.add(new TermCopy(summand.term(), offset, size));
        offset += size;
      }
    }
    return new Coordinates(
        group, copies, new PolynomialRing(field, VariableNames.of(group, copies)));
  }

  /** The tensor product of {@code Sym(d_i,R_i)}, on whose dual the polynomials of degree d are. */
  Term power(MultiDegree degree) {
    Term product = Term.SCALAR;
    for (int i = 0; i < copies.size(); i++) {
      Term term = copies.get(i).term();
      int d = degree.degrees().get(i);
      if (d == 1) {
        product = product.times(term);
      } else if (d > 1) {
        Factor symmetric = new Factor.Symmetric(d, Representation.of(term));
        product = product.times(new Term(List.of(symmetric)));
      }
    }
    return product;
  }

  /**
   * The degree with equal copies in an order in which their degrees do not rise. It has the same
   * invariants up to the names of the copies.
   */
  MultiDegree canonical(MultiDegree degree) {
    List<Integer> sorted = new ArrayList<>();
    for (int copy : order(degree)) {
      sorted.add(degree.degrees().get(copy));
    }
    return new MultiDegree(sorted);
  }

  /** The copies in canonical order: at each place one with the same term. */
  private List<Integer> order(MultiDegree degree) {
    List<Integer> order = new ArrayList<>();
    List<Integer> falling = new ArrayList<>();
    for (int i = 0; i < copies.size(); i++) {
      falling.add(i);
    }
    falling.sort(Comparator.comparingInt(copy -> -degree.degrees().get(copy)));
    for (TermCopy place : copies) {
      int next = 0;
      while (!copies.get(falling.get(next)).term().equals(place.term())) {
        next++;
      }
      Integer copy = falling.get(next);
      falling.subList(next, next + 1).clear();
      order.add(copy);
    }
    return order;
  }

  /** Where each variable of a polynomial of canonical degree goes for {@code degree}. */
  int[] fromCanonical(MultiDegree degree) {
    List<Integer> order = order(degree);
    int[] image = new int[ring.size()];
    for (int place = 0; place < copies.size(); place++) {
      for (int i = 0; i < copies.get(place).size(); i++) {
        image[copies.get(place).offset() + i] = copies.get(order.get(place)).offset() + i;
      }
    }
    return image;
  }

  /** The number of monomials of a multidegree: a product of binomial coefficients. */
  BigInteger count(MultiDegree degree) {
    BigInteger product = BigInteger.ONE;
    for (int c = 0; c < copies.size(); c++) {
      int last = copies.get(c).size() - 1;
      int total = degree.degrees().get(c);
      for (int i = 1; i <= last; i++) {
        product = product.multiply(BigInteger.valueOf((long) total + i));
      }
      for (int i = 2; i <= last; i++) {
        product = product.divide(BigInteger.valueOf(i));
      }
    }
    return product;
  }

  /**
   * The monomials of a multidegree in the canonical order, which is also that of the coordinates of
   * {@link #power}.
   */
  List<Monomial> monomials(MultiDegree degree) {
    List<int[]> columns = List.of(new int[ring.size()]);
    for (int c = 0; c < copies.size(); c++) {
      TermCopy copy = copies.get(c);
      List<int[]> longer = new ArrayList<>();
      for (int[] begun : columns) {
        fill(begun, copy.offset(), copy.offset() + copy.size(), degree.degrees().get(c), longer);
      }
      columns = longer;
    }
    return columns.stream().map(Monomial::of).toList();
  }

  private static void fill(int[] begun, int from, int to, int rest, List<int[]> into) {
    if (rest == 0 || from == to - 1) {
      int[] filled = begun.clone();
      filled[from] += rest;
      into.add(filled);
      return;
    }
    for (int exponent = rest; exponent >= 0; exponent--) {
      int[] next = Arrays.copyOf(begun, begun.length);
      next[from] = exponent;
      fill(next, from + 1, to, rest - exponent, into);
    }
  }
}
