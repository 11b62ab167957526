package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * The algebra {@code e E e} for an idempotent e of the algebra E of endomorphisms of W: the
 * endomorphisms of the subspace {@code e W}.
 *
 * @param algebra E
 * @param unit e
 * @param basis in reduced echelon form
 */
record Corner(Commutant algebra, Map<Long, Algebraic> unit, List<Map<Long, Algebraic>> basis) {
  static Corner of(Commutant algebra, Map<Long, Algebraic> unit) {
    return new Corner(algebra, unit, between(algebra, unit, unit));
  }

  /** A basis of {@code f E e}: the equivariant maps from {@code e W} to {@code f W}. */
  static List<Map<Long, Algebraic>> between(
      Commutant algebra, Map<Long, Algebraic> f, Map<Long, Algebraic> e) {
    RowSpace<Algebraic> span = new RowSpace<>(algebra.field());
    boolean whole = f.equals(algebra.one()) && e.equals(f);
    for (int i = 0; i < algebra.dimension(); i++) {
      Map<Long, Algebraic> unit = Commutant.unit(i);
      span.add(whole ? unit : algebra.product(algebra.product(f, unit), e));
    }
    return span.reduced();
  }

  /** The elements {@code e x e} for the basis of E: they span, and their entries are small. */
  List<Map<Long, Algebraic>> compressed() {
    List<Map<Long, Algebraic>> all = new ArrayList<>();
    for (int i = 0; i < algebra.dimension(); i++) {
      all.add(algebra.product(algebra.product(unit, Commutant.unit(i)), unit));
    }
    return all;
  }

  int dimension() {
    return basis.size();
  }

  /** The dimension of {@code e W}. */
  int size() {
    return algebra.trace(unit).rational().numerator().intValueExact();
  }

  /** Whether {@code e W} is irreducible over the complex numbers. */
  boolean isIrreducible() {
    return dimension() == 1;
  }

  /**
   * Whether {@code e W} is irreducible over the real numbers: the endomorphisms are a division
   * algebra if and only if the multiples of e are the only ones that are their own adjoint, or the
   * trace of the regular representation is negative on the squares of all without trace.
   */
  boolean isRealIrreducible() {
    if (dimension() == 1) {
      return true;
    }
    return algebra.hasAdjoints() ? isSymmetricPartTrivial() : isTraceFormDefinite();
  }

  private boolean isSymmetricPartTrivial() {
    RowSpace<Algebraic> symmetric = new RowSpace<>(algebra.field());
    basis.forEach(x -> symmetric.add(algebra.sum(x, Algebraic.ONE, algebra.adjoint(x))));
    return symmetric.dimension() == 1;
  }

  private boolean isTraceFormDefinite() {
    if (dimension() != 2 && dimension() != 4) {
      return false;
    }
    NumberField field = algebra.field();
    List<Map<Long, Algebraic>> pure = new ArrayList<>();
    Algebraic whole = regularTrace(unit);
    for (Map<Long, Algebraic> x : basis) {
      Algebraic share = field.negate(field.divide(regularTrace(x), whole));
      pure.add(algebra.sum(x, share, unit));
    }
    RowSpace<Algebraic> span = new RowSpace<>(field);
    pure.forEach(span::add);
    List<Map<Long, Algebraic>> orthogonal = new ArrayList<>();
    for (Map<Long, Algebraic> next : span.reduced()) {
      Map<Long, Algebraic> rest = next;
      for (Map<Long, Algebraic> before : orthogonal) {
        Algebraic square = regularTrace(algebra.product(before, before));
        Algebraic overlap = regularTrace(algebra.product(before, next));
        rest = algebra.sum(rest, field.negate(field.divide(overlap, square)), before);
      }
      if (RealSign.of(field, regularTrace(algebra.product(rest, rest))) >= 0) {
        return false;
      }
      orthogonal.add(rest);
    }
    return true;
  }

  /** The trace of the multiplication by x from the left. */
  private Algebraic regularTrace(Map<Long, Algebraic> x) {
    NumberField field = algebra.field();
    Algebraic trace = Algebraic.ZERO;
    for (Map<Long, Algebraic> b : basis) {
      Long lead = new TreeMap<>(b).firstKey();
      Algebraic value = algebra.product(x, b).getOrDefault(lead, Algebraic.ZERO);
      trace = field.add(trace, value);
    }
    return trace;
  }

  /** Whether an element is a multiple of the unit. */
  boolean isScalar(Map<Long, Algebraic> x) {
    RowSpace<Algebraic> span = new RowSpace<>(algebra.field());
    span.add(unit);
    return !span.add(x);
  }
}
