package org.equigen.symbolic.representation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.equigen.symbolic.number.Rational;

/**
 * The squared norms of the bases of tensor powers in the product that unitary matrices on V leave
 * invariant: 1 for V; for a monomial {@code e_1^a_1 ... e_n^a_n} of {@code Sym^k} it is {@code a_1!
 * ... a_n! / k!} times the norms of the factors; for a wedge product the product of the norms.
 */
public final class InvariantMetric {
  private final int natural;

  /** The metrics for groups whose V has dimension {@code natural}. */
  public InvariantMetric(int natural) {
    this.natural = natural;
  }

  /** One squared norm per component. */
  public List<Rational> of(Term term) {
    List<Rational> norms = List.of(Rational.ONE);
    for (Factor factor : term.factors()) {
      List<Rational> product = new ArrayList<>();
      List<Rational> next = of(factor);
      for (Rational left : norms) {
        next.forEach(right -> product.add(left.multiply(right)));
      }
      norms = product;
    }
    return norms;
  }

  /** One squared norm per component, {@code [summand][channel][component]}. */
  public List<Rational> of(Representation representation) {
    List<Rational> norms = new ArrayList<>();
    for (Summand summand : representation.summands()) {
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        norms.addAll(of(summand.term()));
      }
    }
    return norms;
  }

  private List<Rational> of(Factor factor) {
    return switch (factor) {
      case Factor.Vector() -> Collections.nCopies(natural, Rational.ONE);
      case Factor.Component(String _, int _, int size) -> Collections.nCopies(size, Rational.ONE);
      case Factor.Dual(Factor of) -> of(of).stream().map(Rational.ONE::divide).toList();
      case Factor.Conjugate(Factor of) -> of(of);
      case Factor.Real(Representation of) -> {
        List<Rational> twice = new ArrayList<>(of(of));
        twice.addAll(of(of));
        yield twice;
      }
      case Factor.Symmetric(int degree, Representation of) -> power(of(of), degree, false);
      case Factor.Alternating(int degree, Representation of) -> power(of(of), degree, true);
      case Factor.Subspace subspace -> subspace.squaredNorms();
    };
  }

  private static List<Rational> power(List<Rational> base, int degree, boolean alternating) {
    int most = alternating ? Math.min(1, degree) : degree;
    List<List<Rational>> shares = base.stream().map(norm -> shares(norm, most)).toList();
    Rational all =
        alternating ? Rational.ONE : Rational.ONE.divide(shares(Rational.ONE, degree).get(degree));
    List<Rational> norms = new ArrayList<>();
    collect(shares, degree, 0, all, norms);
    return norms;
  }

  /** {@code a! norm^a} for a = 0, ..., most: the share of an index that occurs a times. */
  private static List<Rational> shares(Rational norm, int most) {
    List<Rational> shares = new ArrayList<>(List.of(Rational.ONE));
    for (int times = 1; times <= most; times++) {
      shares.add(shares.getLast().multiply(Rational.of(times)).multiply(norm));
    }
    return shares;
  }

  /** Sorted lists in lexicographic order: how often each index occurs, more often first. */
  private static void collect(
      List<List<Rational>> shares, int degree, int index, Rational norm, List<Rational> into) {
    if (degree == 0) {
      into.add(norm);
      return;
    }
    int often = shares.get(index).size() - 1;
    int least = degree - (shares.size() - index - 1) * often;
    for (int times = Math.min(degree, often); times >= Math.max(0, least); times--) {
      Rational next = norm.multiply(shares.get(index).get(times));
      collect(shares, degree - times, index + 1, next, into);
    }
  }
}
