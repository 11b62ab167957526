package org.equigen.neighbours.kernel;

/**
 * Values of a form on a tile of points, and its bounds on a row of boxes.
 *
 * <p>All kernels give the same bits: a lane takes the operations of {@link FormTerms} in their
 * order, one rounding each, and no lane looks at another.
 */
public interface FormKernel {
  /** Points of a tile. */
  int LANES = 32;

  /** Boxes of a row, which are the children of one node. */
  int FAN = 8;

  /**
   * Looks for points whose value lies in an interval.
   *
   * @param terms the form
   * @param tiles points, {@code [tile][coordinate][lane]}; a lane of NaN is never found
   * @param offset where the tile starts
   * @param query coordinates of the point q at {@code at} and following
   * @param at where they start
   * @param least lower end of the interval
   * @param most upper end of the interval
   * @param values {@code [lane]}: s(p - q) of the points that are found
   * @return bit {@code l} is set where {@code least <= values[l] <= most}
   */
  int scan(
      FormTerms terms,
      double[] tiles,
      int offset,
      double[] query,
      int at,
      double least,
      double most,
      double[] values);

  /**
   * Lower bounds of what is minimised, for the eight boxes of a row.
   *
   * <p>With {@code [l, h]} the interval of s(p - q) by {@link BoxTerms}: the bound is {@code max(0,
   * l, -h)} of {@code |s|} where absolute values are minimised, and {@code l} of s where they are
   * not; positive infinity where {@code [l, h]} misses {@code [least, most]}.
   *
   * @param box the form in the coordinates of the boxes, with its margins
   * @param boxes {@code [row][coordinate][low, high][box]}
   * @param offset where the row starts
   * @param query {@code [coordinate][low, high]}: an interval for each coordinate of q
   * @param at where it starts
   * @param absolute whether the absolute value is minimised
   * @param least lower end of the values that are looked for
   * @param most their upper end
   * @param bounds {@code [box]}, from {@code to}
   * @param to where the bounds go
   */
  void bound(
      BoxTerms box,
      double[] boxes,
      int offset,
      double[] query,
      int at,
      boolean absolute,
      double least,
      double most,
      double[] bounds,
      int to);
}
