package org.equigen.neighbours.kernel;

/**
 * A form in the coordinates of boxes, and by how much an interval that is computed there must grow
 * to hold every value that is computed in the coordinates of the points:
 *
 * <pre>
 *   [l, h] = sum_t c_t [d_i] [d_j]  -/+  ( relative * sum_i max d_i^2 + absolute ),
 *   [d_i]  = [low_i - q.high_i, high_i - q.low_i].
 * </pre>
 *
 * @param terms the form in the coordinates of the boxes
 * @param relative factor of the squared size of differences; 0 where both coordinates are the same
 *     and the order of operations is, too
 * @param absolute what underflow may lose; 0 in the same case
 */
public record BoxTerms(FormTerms terms, double relative, double absolute) {}
