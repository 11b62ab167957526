package org.equigen.runtime.kernel;

import java.util.function.DoubleUnaryOperator;

/**
 * Element by element arithmetic on lane rows: runs of {@code n} consecutive numbers, of any length
 * {@code n >= 0}. Every argument pair {@code (array, at)} names the run {@code array[at] ...
 * array[at + n - 1]}. Factors are given as double and rounded to the precision of the arrays. Runs
 * may coincide; they may not overlap in part.
 *
 * <p>Results are the same bits in every run with one {@link KernelFamily}. Families differ from
 * each other in rounding only: a few units in the last place for each operation.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface LaneKernel<A> {
  /** {@code y[i] += c}. */
  void addConstant(double c, A y, int yAt, int n);

  /** {@code y[i] += c x[i]}. */
  void addScaled(double c, A x, int xAt, A y, int yAt, int n);

  /** {@code z[i] += c x[i] y[i]}. */
  void addProduct(double c, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /** {@code z[i] = c x[i] y[i]}. */
  void product(double c, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /** {@code y[i] = f(x[i])}, computed in double. */
  void apply(DoubleUnaryOperator f, A x, int xAt, A y, int yAt, int n);

  /**
   * A matrix on rows, each of n numbers behind the one before: {@code y[r n + i] = sum over c of
   * M[r][c] x[c n + i]} for the rows r that occur in M. The rows of y may not be among those of x.
   */
  void transform(SparseMatrix matrix, A x, int xAt, A y, int yAt, int n);

  /** As {@link #transform}, added to y. */
  void addTransform(SparseMatrix matrix, A x, int xAt, A y, int yAt, int n);

  /**
   * Products of rows of a table: {@code z[t][u][i] += sum over k of c_k x[f_k][u][i] y[s_k][u][i]}
   * for every group {@code t, (c_k, f_k, s_k)}, every channel u from {@code from} to before {@code
   * to} and {@code i < n}. No row of z may be among those of x and y.
   */
  void addProducts(
      LaneTable table, int from, int to, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /** As {@link #addProducts}, but {@code z[t][u][i] =} the sum, whatever was there. */
  void setProducts(
      LaneTable table, int from, int to, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /**
   * Rows times numbers that they share: {@code z[t][u][i] += sum over k of c_k x[f_k][u]
   * y[s_k][u][i]}, where x has one number in the place of a row.
   */
  void addMultiples(
      LaneTable table, int from, int to, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /** As {@link #addMultiples}, but {@code z[t][u][i] =} the sum, whatever was there. */
  void setMultiples(
      LaneTable table, int from, int to, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /**
   * Numbers that all elements of a row share: {@code z[t][u][i] += sum over k of c_k x[f_k][u]},
   * where x has one number in the place of a row.
   */
  void addNumbers(LaneTable table, int from, int to, A x, int xAt, A z, int zAt, int n);

  /** As {@link #addNumbers}, but {@code z[t][u][i] =} the sum, whatever was there. */
  void setNumbers(LaneTable table, int from, int to, A x, int xAt, A z, int zAt, int n);

  /**
   * Products summed over rows: {@code z[t][u] += sum over k and i of c_k x[f_k][u][i]
   * y[s_k][u][i]}, in an order fixed for given n, where z has one number in the place of a row.
   */
  void addDots(LaneTable table, int from, int to, A x, int xAt, A y, int yAt, A z, int zAt, int n);

  /**
   * Rows summed: {@code z[t][u] += sum over k and i of c_k x[f_k][u][i]}, in an order fixed for
   * given n, where z has one number in the place of a row.
   */
  void addSums(LaneTable table, int from, int to, A x, int xAt, A z, int zAt, int n);

  /** The sum of {@code x[i]}, in an order fixed for given n. */
  double sum(A x, int xAt, int n);

  /** The sum of {@code x[i] y[i]}, in an order fixed for given n. */
  double dot(A x, int xAt, A y, int yAt, int n);

  /** {@code y[i] = f(x[i])}. */
  void activate(Activation f, A x, int xAt, A y, int yAt, int n);

  /** {@code z[i] += f'(x[i]) y[i]}: the gradient y of the output, taken back to the input. */
  void addDerivative(Activation f, A x, int xAt, A y, int yAt, A z, int zAt, int n);
}
