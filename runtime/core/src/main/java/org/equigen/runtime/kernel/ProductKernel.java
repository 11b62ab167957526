package org.equigen.runtime.kernel;

/**
 * Sums of products in every row of operands whose channels lie side by side: the paths of a tensor
 * product and their derivatives, where one factor is the same for all channels.
 *
 * <p>A row r of an operand begins at {@code at + r * row}, where {@code row} is that of its {@link
 * ProductTable.Place}; an operand with a map, an array of images that is not {@link #OWN_ROWS},
 * begins at {@code at + map[firstRow + r] * row}. Images are not checked here: {@link
 * org.equigen.runtime.Frame#check} does so once a batch. Rows are taken in order, so what comes to
 * one place is added in their order.
 *
 * <p>Results are the same bits in every run with one {@link KernelFamily}.
 *
 * @param <A> the array type, {@code float[]} or {@code double[]}
 */
public interface ProductKernel<A> {
  /** In the place of a map: every row is its own image. */
  int[] OWN_ROWS = {};

  /** The image of row r of a call under a map, or r itself under {@link #OWN_ROWS}. */
  static int image(int[] map, int firstRow, int r) {
    return map.length == 0 ? r : map[firstRow + r];
  }

  /**
   * Adds products to channels: {@code y[t][u] += s[g][u] sum over k of a[f_k] x[h_k][u]} for every
   * group {@code t, g, (f_k, h_k)} of the table, every channel u, and every row. Groups without a
   * scale have {@code s = 1}.
   *
   * @param rows number of rows
   * @param s scales, read by channel
   * @param a first factors, the same for all channels
   * @param x second factors, read by channel
   * @param y targets; no array may overlap the part that is written
   */
  void add(
      ProductTable table,
      int firstRow,
      int rows,
      A s,
      int sAt,
      int[] sMap,
      A a,
      int aAt,
      int[] aMap,
      A x,
      int xAt,
      int[] xMap,
      A y,
      int yAt,
      int[] yMap);

  /** As {@link #add}, but {@code y[t][u] =} the sum, whatever was there. */
  void set(
      ProductTable table,
      int firstRow,
      int rows,
      A s,
      int sAt,
      int[] sMap,
      A a,
      int aAt,
      int[] aMap,
      A x,
      int xAt,
      int[] xMap,
      A y,
      int yAt,
      int[] yMap);

  /**
   * Adds products summed over the channels: {@code a[f_k] += sum over u of s[g][u] z[t][u]
   * x[h_k][u]} for every term {@code f_k, h_k} of every group {@code t, g} and every row; the
   * derivative of {@link #add} by its first factors.
   *
   * @param z what the table calls targets, here a factor
   * @param a what is added to
   */
  void addDots(
      ProductTable table,
      int firstRow,
      int rows,
      A s,
      int sAt,
      int[] sMap,
      A z,
      int zAt,
      int[] zMap,
      A x,
      int xAt,
      int[] xMap,
      A a,
      int aAt,
      int[] aMap);

  /**
   * Adds a matrix on every row: {@code y[r yRow + i] += sum over j of M[i][j] x[r xRow + j]}.
   *
   * @param rows number of rows
   */
  void addTransform(SparseMatrix matrix, int rows, A x, int xAt, int xRow, A y, int yAt, int yRow);

  /** As {@link #addTransform}, but {@code y =}, up to the last row that occurs in M. */
  void transform(SparseMatrix matrix, int rows, A x, int xAt, int xRow, A y, int yAt, int yRow);
}
