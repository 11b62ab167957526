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

  /** The sum of {@code x[i]}, in an order fixed for given n. */
  double sum(A x, int xAt, int n);

  /** The sum of {@code x[i] y[i]}, in an order fixed for given n. */
  double dot(A x, int xAt, A y, int yAt, int n);

  /** {@code y[i] = f(x[i])}. */
  void activate(Activation f, A x, int xAt, A y, int yAt, int n);

  /** {@code z[i] += f'(x[i]) y[i]}: the gradient y of the output, taken back to the input. */
  void addDerivative(Activation f, A x, int xAt, A y, int yAt, A z, int zAt, int n);
}
