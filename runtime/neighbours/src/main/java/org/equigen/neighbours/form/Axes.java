package org.equigen.neighbours.form;

/** In which coordinates boxes are laid around points. No choice changes a result. */
public enum Axes {
  /**
   * Those of the points where the form is diagonal, otherwise the principal ones; null coordinates
   * where points crowd along a light cone are worth a try.
   */
  AUTOMATIC,

  /** Those of the points. */
  GIVEN,

  /** Those of an orthonormal basis that makes the form diagonal. */
  PRINCIPAL,

  /**
   * Principal ones, scaled to squares of +1 and -1, with sums and differences u = y_i + y_j, v =
   * y_i - y_j in place of pairs of opposite sign, so that y_i^2 - y_j^2 is the product u v: the
   * last negative one with the first positive one, and so on inwards. In Minkowski's space (t, x,
   * y, z) that is t + z and t - z.
   */
  NULL
}
