package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.representation.Term;

/**
 * A character of a direct product of groups as a sum of external tensor products {@code R_1 x ... x
 * R_n} of representations of its factors.
 *
 * @param terms for each list of one term per group its coefficient, which may be negative
 */
record ExternalSum(Map<List<Term>, BigInteger> terms) {
  /** Sums of more terms take long. */
  private static final int MOST_TERMS = 20_000;

  /** A sum has more terms than can be counted in reasonable time. */
  static final class TooManyTermsException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** Leaves zeros out. */
  ExternalSum {
    Map<List<Term>, BigInteger> kept = new LinkedHashMap<>(terms);
    kept.values().removeIf(count -> count.signum() == 0);
    terms = Collections.unmodifiableMap(kept);
  }

  /** The trivial character of a product of so many groups. */
  static ExternalSum one(int groups) {
    return new ExternalSum(Map.of(Collections.nCopies(groups, Term.SCALAR), BigInteger.ONE));
  }

  static ExternalSum zero() {
    return new ExternalSum(Map.of());
  }

  /** A representation of one group, on which the others act trivially. */
  static ExternalSum of(int groups, int group, Term term) {
    List<Term> terms = new ArrayList<>(Collections.nCopies(groups, Term.SCALAR));
    terms.set(group, term);
    return new ExternalSum(Map.of(List.copyOf(terms), BigInteger.ONE));
  }

  ExternalSum plus(ExternalSum other) {
    Map<List<Term>, BigInteger> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((part, count) -> sum.merge(part, count, BigInteger::add));
    return new ExternalSum(sum);
  }

  ExternalSum minus(ExternalSum other) {
    return plus(other.scale(BigInteger.ONE.negate()));
  }

  ExternalSum scale(BigInteger factor) {
    Map<List<Term>, BigInteger> scaled = new LinkedHashMap<>();
    terms.forEach((part, count) -> scaled.put(part, count.multiply(factor)));
    return new ExternalSum(scaled);
  }

  /**
   * The product.
   *
   * @throws TooManyTermsException if it is too long
   */
  ExternalSum times(ExternalSum other) {
    Map<List<Term>, BigInteger> product = new LinkedHashMap<>();
    terms.forEach(
        (left, count) -> {
          other.terms.forEach(
              (right, times) ->
                  product.merge(product(left, right), count.multiply(times), BigInteger::add));
          if (product.size() > MOST_TERMS) {
            throw new TooManyTermsException();
          }
        });
    return new ExternalSum(product);
  }

  private static List<Term> product(List<Term> left, List<Term> right) {
    List<Term> product = new ArrayList<>();
    for (int g = 0; g < left.size(); g++) {
      product.add(left.get(g).times(right.get(g)));
    }
    return List.copyOf(product);
  }

  /** Duals or conjugates of all parts. */
  ExternalSum map(UnaryOperator<Term> operation) {
    Map<List<Term>, BigInteger> image = new LinkedHashMap<>();
    terms.forEach(
        (part, count) ->
            image.merge(part.stream().map(operation).toList(), count, BigInteger::add));
    return new ExternalSum(image);
  }
}
