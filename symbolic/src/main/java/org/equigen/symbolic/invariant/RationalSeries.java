package org.equigen.symbolic.invariant;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code N(t) / ((1 - t^d_1) ... (1 - t^d_n))}.
 *
 * @param numerator the coefficients of N by rising power, the last one not zero
 * @param denominator d_1 to d_n, rising, at least 1
 */
public record RationalSeries(List<Long> numerator, List<Integer> denominator) {
  /** Drops trailing zeros and copies the lists. */
  public RationalSeries {
    int size = numerator.size();
    while (size > 0 && numerator.get(size - 1) == 0) {
      size--;
    }
    numerator = List.copyOf(numerator.subList(0, size));
    denominator = denominator.stream().sorted().toList();
  }

  /** The highest power in the numerator. */
  public int numeratorDegree() {
    return numerator.size() - 1;
  }

  /** The same with a further factor {@code 1 - t^degree} in numerator and denominator. */
  public RationalSeries extended(int degree) {
    List<Integer> longer = new ArrayList<>(denominator);
    longer.add(degree);
    return new RationalSeries(times(numerator, degree, numerator.size() + degree), longer);
  }

  /** {@code h (1 - t^degree)}, the first {@code size} coefficients. */
  static List<Long> times(List<Long> h, int degree, int size) {
    List<Long> product = new ArrayList<>(size);
    for (int k = 0; k < size; k++) {
      long own = k < h.size() ? h.get(k) : 0;
      long before = k >= degree && k - degree < h.size() ? h.get(k - degree) : 0;
      product.add(Math.subtractExact(own, before));
    }
    return product;
  }

  /** {@code h / (1 - t^degree)}, as many coefficients as h has. */
  static List<Long> over(List<Long> h, int degree) {
    List<Long> quotient = new ArrayList<>(h.size());
    for (int k = 0; k < h.size(); k++) {
      quotient.add(Math.addExact(h.get(k), k >= degree ? quotient.get(k - degree) : 0));
    }
    return quotient;
  }

  /** The first {@code size} coefficients of the series. */
  public List<Long> coefficients(int size) {
    List<Long> series = new ArrayList<>();
    for (int k = 0; k < size; k++) {
      series.add(k < numerator.size() ? numerator.get(k) : 0L);
    }
    for (int degree : denominator) {
      series = over(series, degree);
    }
    return series;
  }
}
