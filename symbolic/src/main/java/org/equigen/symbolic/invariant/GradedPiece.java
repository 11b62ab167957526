package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;

/**
 * All equivariant polynomial maps of one multidegree.
 *
 * <p>The basis is reduced: each map has coefficient 1 at its first place, where the others have 0.
 * It is therefore the same however it was found.
 *
 * @param basis by rising first place
 */
record GradedPiece(List<PolynomialMap> basis) {
  /** Copies the list. */
  GradedPiece {
    basis = List.copyOf(basis);
  }

  int dimension() {
    return basis.size();
  }

  /** The reduced basis of the span. */
  static GradedPiece spannedBy(PolynomialRing ring, List<PolynomialMap> maps) {
    NavigableSet<Monomial> monomials = new TreeSet<>();
    maps.forEach(map -> map.components().forEach(p -> monomials.addAll(p.terms().keySet())));
    List<Monomial> columns = List.copyOf(monomials);
    RowSpace<Algebraic> space = new RowSpace<>(ring.field());
    for (PolynomialMap map : maps) {
      Map<Long, Algebraic> row = new TreeMap<>();
      for (int c = 0; c < map.components().size(); c++) {
        long offset = (long) c * columns.size();
        map.components()
            .get(c)
            .terms()
            .forEach(
                (monomial, value) ->
                    row.put(offset + Collections.binarySearch(columns, monomial), value));
      }
      space.add(row);
    }
    int components = maps.isEmpty() ? 0 : maps.getFirst().components().size();
    return new GradedPiece(
        space.reduced().stream().map(row -> map(row, columns, components)).toList());
  }

  private static PolynomialMap map(
      Map<Long, Algebraic> row, List<Monomial> columns, int components) {
    List<Map<Monomial, Algebraic>> terms = new ArrayList<>();
    for (int c = 0; c < components; c++) {
      terms.add(new TreeMap<>());
    }
    row.forEach(
        (place, value) ->
            terms
                .get((int) (place / columns.size()))
                .put(columns.get((int) (place % columns.size())), value));
    return new PolynomialMap(terms.stream().map(Polynomial::of).toList());
  }
}
