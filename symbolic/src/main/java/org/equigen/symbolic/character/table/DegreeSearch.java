package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.number.Rational;

/**
 * Looks for degrees {@code d_1 <= ... <= d_n} for which the numerator over {@code prod (1 - t^d_i)}
 * has no negative coefficient, n being the order of the pole at 1.
 *
 * <p>The sum of the coefficients of the numerator is {@code prod d_i} times the value of {@code (1
 * - t)^n} times the series at 1, so that products are tried in the order of that sum.
 */
final class DegreeSearch {
  private static final int MOST_DEGREES = 6;
  private static final int LARGEST_SUM = 64;
  private static final long LARGEST_PRODUCT = 2_000_000;

  private final RationalSeries series;
  private final int size;
  private final List<List<Integer>> found = new ArrayList<>();

  private DegreeSearch(RationalSeries series) {
    this.series = series;
    size = series.dimension();
  }

  static Optional<ProductForm> of(RationalSeries series) {
    boolean small = series.dimension() >= 1 && series.dimension() <= MOST_DEGREES;
    return small ? new DegreeSearch(series).search() : Optional.empty();
  }

  private Optional<ProductForm> search() {
    Rational leading = leading();
    for (int sum = 1; sum <= LARGEST_SUM && leading.signum() > 0; sum++) {
      Rational product = Rational.of(sum).divide(leading);
      if (product.isInteger() && product.numerator().bitLength() < 32) {
        Optional<ProductForm> form = ofProduct(product.numerator().longValueExact());
        if (form.isPresent()) {
          return form;
        }
      }
    }
    return Optional.empty();
  }

  /** The value at 1 of {@code (1 - t)^n} times the series. */
  private Rational leading() {
    BigInteger denominator = BigInteger.ONE;
    for (Map.Entry<Integer, Integer> factor : series.factors().entrySet()) {
      if (factor.getKey() > 1) {
        BigInteger value = IntegerPolynomial.cyclotomic(factor.getKey()).sum();
        denominator = denominator.multiply(value.pow(factor.getValue()));
      }
    }
    return new Rational(series.numerator().sum(), denominator);
  }

  private Optional<ProductForm> ofProduct(long product) {
    if (product > LARGEST_PRODUCT) {
      return Optional.empty();
    }
    found.clear();
    collect(new ArrayList<>(), product, 1);
    found.sort(
        Comparator.comparingInt(degrees -> degrees.stream().mapToInt(Integer::intValue).sum()));
    for (List<Integer> degrees : found) {
      Optional<IntegerPolynomial> numerator = series.numeratorOver(degrees);
      if (numerator.filter(DegreeSearch::isPositive).isPresent()) {
        return Optional.of(new ProductForm(numerator.get(), degrees));
      }
    }
    return Optional.empty();
  }

  private static boolean isPositive(IntegerPolynomial numerator) {
    return numerator.coefficients().stream().allMatch(value -> value.signum() >= 0);
  }

  /** All rising lists of n factors with the given product that cover the denominator. */
  private void collect(List<Integer> degrees, long rest, int least) {
    if (degrees.size() == size - 1) {
      if (rest >= least) {
        List<Integer> all = new ArrayList<>(degrees);
        all.add(Math.toIntExact(rest));
        if (covers(all)) {
          found.add(List.copyOf(all));
        }
      }
      return;
    }
    int places = size - degrees.size();
    for (int factor = least; Math.pow(factor, places) <= rest; factor++) {
      if (rest % factor == 0) {
        degrees.add(factor);
        collect(degrees, rest / factor, factor);
        degrees.removeLast();
      }
    }
  }

  private boolean covers(List<Integer> degrees) {
    return series.factors().entrySet().stream()
        .allMatch(
            factor ->
                degrees.stream().filter(degree -> degree % factor.getKey() == 0).count()
                    >= factor.getValue());
  }
}
