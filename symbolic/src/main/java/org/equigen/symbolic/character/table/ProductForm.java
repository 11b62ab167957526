package org.equigen.symbolic.character.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A series as {@code N(t) / prod_i (1 - t^(d_i))}: if N has no negative coefficient, the invariants
 * may be a free module over primary invariants of the degrees d_i, with generators of the degrees
 * in N (Stanley, Invariants of finite groups and their applications to combinatorics, 1979).
 *
 * @param numerator N
 * @param degrees the numbers d_i, rising
 */
public record ProductForm(IntegerPolynomial numerator, List<Integer> degrees) {
  /** Copies the list. */
  public ProductForm {
    degrees = List.copyOf(degrees);
  }

  /**
   * The form with as many degrees as the pole at 1 has, without negative coefficients in N, and
   * with the smallest product of degrees, then the smallest sum, if a short search finds one;
   * otherwise the degrees that cover the denominator with the largest first.
   */
  static ProductForm of(RationalSeries series) {
    List<Integer> greedy = greedy(series);
    ProductForm covering = new ProductForm(series.numeratorOver(greedy).orElseThrow(), greedy);
    boolean best = greedy.size() == series.dimension() && covering.numerator.degree() == 0;
    return best ? covering : DegreeSearch.of(series).orElse(covering);
  }

  /** Covers the factors of the denominator, beginning with those of the largest order. */
  private static List<Integer> greedy(RationalSeries series) {
    TreeMap<Integer, Integer> open = new TreeMap<>(series.factors());
    List<Integer> degrees = new ArrayList<>();
    while (!open.isEmpty()) {
      int degree = open.lastKey();
      degrees.addFirst(degree);
      for (int d : List.copyOf(open.keySet())) {
        if (degree % d == 0 && open.merge(d, -1, Integer::sum) == 0) {
          open.remove(d);
        }
      }
    }
    degrees.sort(null);
    return degrees;
  }

  /** For example {@code (1 + t^15) / ((1 - t^2) (1 - t^6) (1 - t^10))}. */
  @Override
  public String toString() {
    return degrees.isEmpty()
        ? numerator.toString()
        : parenthesised(numerator.toString()) + " / " + product();
  }

  private String product() {
    List<String> factors = new ArrayList<>();
    powers()
        .forEach(
            (degree, power) ->
                factors.add(
                    "(1 - t" + (degree == 1 ? "" : "^" + degree) + ")" + exponent("^", power, "")));
    String product = String.join(" ", factors);
    return factors.size() == 1 ? product : "(" + product + ")";
  }

  /** For example {@code \frac{1 + t^{15}}{(1 - t^{2}) (1 - t^{6}) (1 - t^{10})}}. */
  public String latex() {
    if (degrees.isEmpty()) {
      return numerator.latex();
    }
    String product =
        powers().entrySet().stream()
            .map(
                factor ->
                    "("
                        + IntegerPolynomial.oneMinusPower(factor.getKey()).latex()
                        + ")"
                        + exponent("^{", factor.getValue(), "}"))
            .collect(Collectors.joining(" "));
    return "\\frac{" + numerator.latex() + "}{" + product + "}";
  }

  private Map<Integer, Integer> powers() {
    Map<Integer, Integer> powers = new TreeMap<>();
    degrees.forEach(degree -> powers.merge(degree, 1, Integer::sum));
    return powers;
  }

  private static String exponent(String open, int power, String close) {
    return power == 1 ? "" : open + power + close;
  }

  private static String parenthesised(String sum) {
    return sum.contains(" ") ? "(" + sum + ")" : sum;
  }
}
