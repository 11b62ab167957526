package org.equigen.neighbours.kernel;

/**
 * A quadratic form as a list of terms in double precision, in the order in which they are added:
 *
 * <pre>
 *   s(d) = sum_t  c_t * (d[i_t] * d[j_t]),     every operation rounded once, no fused ones.
 * </pre>
 *
 * <p>Squares with coefficient +1 that come first, and those with -1 that follow them, are told
 * apart: kernels add and subtract them without the multiplication, which changes no bit.
 */
public final class FormTerms {
  private final int dimension;
  private final int[] first;
  private final int[] second;
  private final double[] coefficients;
  private final int plus;
  private final int minus;

  /**
   * A list of terms.
   *
   * @param dimension number of coordinates
   * @param first the i of each term
   * @param second the j of each term
   * @param coefficients the c of each term, finite and not 0
   */
  public FormTerms(int dimension, int[] first, int[] second, double[] coefficients) {
    this.dimension = dimension;
    this.first = first.clone();
    this.second = second.clone();
    this.coefficients = coefficients.clone();
    plus = runOfSquares(0, 1);
    minus = runOfSquares(plus, -1);
  }

  private int runOfSquares(int from, double coefficient) {
    int term = from;
    while (term < first.length
        && first[term] == second[term]
        && coefficients[term] == coefficient) {
      term++;
    }
    return term;
  }

  /** Number of coordinates. */
  public int dimension() {
    return dimension;
  }

  /** Number of terms. */
  public int count() {
    return first.length;
  }

  /** The first coordinate of a term. */
  public int first(int term) {
    return first[term];
  }

  /** The second coordinate of a term, equal to the first in a square. */
  public int second(int term) {
    return second[term];
  }

  /** The coefficient of a term. */
  public double coefficient(int term) {
    return coefficients[term];
  }

  /** The terms before this one are squares with coefficient +1. */
  public int plus() {
    return plus;
  }

  /** The terms from {@link #plus} to before this one are squares with coefficient -1. */
  public int minus() {
    return minus;
  }

  /** The sum of the absolute values of all coefficients, rounded. */
  public double size() {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum += Math.abs(coefficient);
    }
    return sum;
  }

  /** {@code s(p - q)} of two points, as the kernels compute it. */
  public double value(double[] points, int p, double[] queries, int q) {
    double sum = 0;
    for (int t = 0; t < first.length; t++) {
      double left = points[p + first[t]] - queries[q + first[t]];
      double right = points[p + second[t]] - queries[q + second[t]];
      sum += coefficients[t] * (left * right);
    }
    return sum;
  }
}
