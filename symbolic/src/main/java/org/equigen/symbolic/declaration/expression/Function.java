package org.equigen.symbolic.declaration.expression;

/** The elementary functions of one argument. */
public enum Function {
  /** The exponential. */
  EXP,
  /** The natural logarithm. */
  LOG,
  /** The hyperbolic cosine. */
  COSH,
  /** The hyperbolic sine. */
  SINH,
  /** The hyperbolic tangent. */
  TANH,
  /** The cosine. */
  COS,
  /** The sine. */
  SIN,
  /** The tangent. */
  TAN
}
