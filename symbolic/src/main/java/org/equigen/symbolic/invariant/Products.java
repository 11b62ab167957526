package org.equigen.symbolic.invariant;

/** The generators of a ring so far, and their products. */
interface Products {
  /** A generator of the ring by its number. */
  PolynomialMap generator(int number);

  /** A product, written out. */
  PolynomialMap expanded(Product product);
}
