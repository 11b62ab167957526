package org.equigen.runtime.kernel;

/**
 * Rows whose channels lie side by side, read and written along index maps: products with a matrix
 * that all rows share, and sums of rows.
 *
 * <p>The row r of an operand begins at {@code at + r * row}; of an operand with a map, an array of
 * images that is not {@link ProductKernel#OWN_ROWS}, at {@code at + map[firstRow + r] * row}.
 * Images are not checked here: {@link org.equigen.runtime.Frame#check} does so once a batch. Rows
 * are taken in order, so what comes to one place is added in their order.
 *
 * <p>Results are the same bits in every run with one {@link KernelFamily}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface ChannelKernel<A> {
  /**
   * Adds products with a matrix: {@code y[r][u] += sum over v of W[v][u] x[r][v]}.
   *
   * @param inner number of values of v
   * @param columns number of values of u
   * @param rows number of values of r
   * @param w W, {@code [inner][columns]} from {@code wAt} on
   * @param y what is added to; the same array as x where rows of both do not overlap
   */
  void multiply(
      int inner,
      int columns,
      int firstRow,
      int rows,
      A w,
      int wAt,
      A x,
      int xAt,
      int xRow,
      int[] xMap,
      A y,
      int yAt,
      int yRow,
      int[] yMap);

  /**
   * Adds products of rows to a matrix: {@code W[v][u] += sum over r of x[r][v] y[r][u]}; the
   * derivative of {@link #multiply} by W.
   *
   * @param inner number of values of v
   * @param columns number of values of u
   * @param rows number of values of r
   * @param w W, {@code [inner][columns]} from {@code wAt} on
   */
  void outer(
      int inner,
      int columns,
      int firstRow,
      int rows,
      A x,
      int xAt,
      int xRow,
      int[] xMap,
      A y,
      int yAt,
      int yRow,
      int[] yMap,
      A w,
      int wAt);

  /**
   * Adds rows: {@code y[r][u] += x[r][u]}.
   *
   * @param size number of values of u
   * @param rows number of values of r
   * @param y what is added to; the same array as x where rows of both do not overlap
   */
  void addRows(
      int size,
      int firstRow,
      int rows,
      A x,
      int xAt,
      int xRow,
      int[] xMap,
      A y,
      int yAt,
      int yRow,
      int[] yMap);
}
