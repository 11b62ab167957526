package org.equigen.codegen.emit.java;

import org.equigen.codegen.plan.Coefficient;

/**
 * A factor in double that all lanes share, as an expression.
 *
 * @param negative whether it is the negative of a product
 * @param product the product, empty for one
 */
record Scalar(boolean negative, String product) {
  /** 1. */
  static final Scalar ONE = new Scalar(false, "");

  static Scalar of(Coefficient value) {
    boolean negative = value.factor().signum() < 0;
    Coefficient size = negative ? value.negate() : value;
    return new Scalar(negative, size.isOne() ? "" : Literals.of(size));
  }

  /** Times another factor. */
  Scalar times(String factor) {
    return new Scalar(negative, product.isEmpty() ? factor : product + " * " + factor);
  }

  @Override
  public String toString() {
    return (negative ? "-" : "") + (product.isEmpty() ? "1" : product);
  }
}
