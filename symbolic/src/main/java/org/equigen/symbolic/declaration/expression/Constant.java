package org.equigen.symbolic.declaration.expression;

/** The numbers that have names. */
public enum Constant implements Expression {
  /** The circumference of a circle of diameter 1. */
  PI,
  /** {@code Pi/180}. */
  DEGREE,
  /** The base of the natural logarithm. */
  E,
  /** The square root of -1. */
  I,
  /** {@code (1+Sqrt[5])/2}. */
  GOLDEN_RATIO
}
