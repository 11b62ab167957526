package org.equigen.symbolic.declaration.expression;

/** Knows more identities than the arithmetic of number fields: {@code Log[E] = 1}. */
public interface Simplifier {
  /**
   * The value where the parameter is 0, simplified.
   *
   * @throws UnsupportedNumberException if it is no {@link Expression}
   */
  Expression atZero(Expression expression);

  /**
   * The derivative with respect to the parameter where it is 0, simplified.
   *
   * @throws UnsupportedNumberException if it is no {@link Expression}
   */
  Expression slope(Expression expression);
}
