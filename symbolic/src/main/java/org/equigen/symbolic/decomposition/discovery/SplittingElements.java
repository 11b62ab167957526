package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Endomorphisms whose eigenspaces may split a representation, in a fixed order: basis elements,
 * those that annihilate a basis vector of W, small combinations.
 *
 * <p>Where endomorphisms have adjoints, all are normal; in real representations they are symmetric,
 * so that all eigenvalues are real.
 */
final class SplittingElements {
  private static final int MOST_COLUMNS = 24;
  private static final int MOST_PAIRS = 12;

  private final Corner corner;
  private final Commutant algebra;
  private final boolean real;
  private final List<Map<Long, Algebraic>> found = new ArrayList<>();

  private SplittingElements(Corner corner, boolean real) {
    this.corner = corner;
    this.real = real;
    algebra = corner.algebra();
  }

  /** None of them is a multiple of the unit. */
  static List<Map<Long, Algebraic>> of(Corner corner, boolean real) {
    SplittingElements elements = new SplittingElements(corner, real);
    corner.compressed().forEach(elements::add);
    elements.addSingular();
    elements.addPairs();
    return elements.found;
  }

  private void add(Map<Long, Algebraic> x) {
    if (!algebra.hasAdjoints()) {
      keep(x);
      return;
    }
    Map<Long, Algebraic> adjoint = algebra.adjoint(x);
    keep(algebra.sum(x, Algebraic.ONE, adjoint));
    if (!real) {
      keep(algebra.sum(x, Algebraic.of(-1), adjoint));
    }
  }

  private void keep(Map<Long, Algebraic> x) {
    if (!corner.isScalar(x) && !found.contains(x)) {
      found.add(x);
    }
  }

  /** {@code x^+ x}, or x, for x in the left ideal that annihilates a basis vector. */
  private void addSingular() {
    int tried = 0;
    for (int column = 0; column < algebra.size() && tried < MOST_COLUMNS; column++) {
      int at = column;
      if (!algebra.column(corner.unit(), at).isEmpty()) {
        tried++;
        annihilators(at, this::addSquare);
      }
    }
  }

  private void addSquare(Map<Long, Algebraic> x) {
    if (algebra.hasAdjoints()) {
      keep(algebra.product(algebra.adjoint(x), x));
    } else {
      keep(x);
    }
  }

  /** Combinations of the basis with a zero column, by elimination on column and coordinates. */
  private void annihilators(int column, Consumer<Map<Long, Algebraic>> use) {
    long shift = algebra.size();
    RowSpace<Algebraic> span = new RowSpace<>(algebra.field());
    for (Map<Long, Algebraic> x : corner.basis()) {
      Map<Long, Algebraic> both = new TreeMap<>(algebra.column(x, column));
      x.forEach((i, value) -> both.put(shift + i, value));
      span.add(both);
    }
    for (Map<Long, Algebraic> row : span.reduced()) {
      TreeMap<Long, Algebraic> sorted = new TreeMap<>(row);
      if (sorted.firstKey() >= shift) {
        Map<Long, Algebraic> x = new TreeMap<>();
        sorted.forEach((i, value) -> x.put(i - shift, value));
        use.accept(x);
        return;
      }
    }
  }

  private void addPairs() {
    NumberField field = algebra.field();
    List<Map<Long, Algebraic>> basis = corner.basis();
    int most = Math.min(basis.size(), MOST_PAIRS);
    for (int factor : new int[] {1, -1, 2}) {
      for (int i = 0; i < most; i++) {
        for (int j = i + 1; j < most; j++) {
          add(algebra.sum(basis.get(i), field.of(factor), basis.get(j)));
        }
      }
    }
  }
}
