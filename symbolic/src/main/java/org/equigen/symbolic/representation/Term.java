package org.equigen.symbolic.representation;

import java.util.ArrayList;
import java.util.List;

/**
 * A tensor product of factors; the empty product is the scalar S.
 *
 * <p>Its basis is the product of the bases of the factors, the last index running fastest.
 *
 * @param factors in order
 */
public record Term(List<Factor> factors) {
  /** The trivial one-dimensional representation. */
  public static final Term SCALAR = new Term(List.of());

  /** Copies the factors. */
  public Term {
    factors = List.copyOf(factors);
  }

  /** V. */
  public static Term vector() {
    return new Term(List.of(new Factor.Vector()));
  }

  /** Whether this is S. */
  public boolean isScalar() {
    return factors.isEmpty();
  }

  /** The tensor product {@code this * other}. */
  public Term times(Term other) {
    List<Factor> product = new ArrayList<>(factors);
    product.addAll(other.factors);
    return new Term(product);
  }

  /** The dual: each factor dualised, in the same order. */
  public Term dual() {
    return new Term(
        factors.stream()
            .map(factor -> factor instanceof Factor.Dual(Factor of) ? of : new Factor.Dual(factor))
            .toList());
  }

  /** The complex conjugate: each factor conjugated, in the same order. */
  public Term conjugate() {
    return new Term(factors.stream().map(Term::conjugate).toList());
  }

  private static Factor conjugate(Factor factor) {
    return switch (factor) {
      case Factor.Dual(Factor of) -> new Factor.Dual(conjugate(of));
      case Factor.Conjugate(Factor of) -> of;
      case Factor.Real _ -> factor;
      case Factor.Vector _,
          Factor.Symmetric _,
          Factor.Alternating _,
          Factor.Component _,
          Factor.Subspace _ ->
          new Factor.Conjugate(factor);
    };
  }

  /** For example {@code V^2*V'}; {@code S} for the scalar. */
  @Override
  public String toString() {
    if (isScalar()) {
      return "S";
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < factors.size(); ) {
      int end = i;
      while (end < factors.size() && factors.get(end).equals(factors.get(i))) {
        end++;
      }
      text.append(i == 0 ? "" : "*").append(factors.get(i));
      text.append(end - i > 1 ? "^" + (end - i) : "");
      i = end;
    }
    return text.toString();
  }
}
