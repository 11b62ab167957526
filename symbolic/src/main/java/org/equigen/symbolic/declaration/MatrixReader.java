package org.equigen.symbolic.declaration;

import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.Simplifier;
import org.equigen.symbolic.declaration.symja.SymjaSimplifier;
import org.jspecify.annotations.Nullable;

/**
 * Turns written matrices into exact ones; an algebra system starts with the first entry that needs
 * it.
 */
final class MatrixReader implements AutoCloseable {
  private final Simplifier lazy = new Lazy();
  private @Nullable SymjaSimplifier started;

  /** A matrix of numbers. */
  NumberMatrix constant(MatrixText text) {
    return MatrixEntries.constant(text).numbers(lazy);
  }

  /** The derivative at 0 of a one-parameter subgroup. */
  NumberMatrix derivative(MatrixText text, String parameter) {
    return MatrixEntries.of(text, parameter).derivative(lazy);
  }

  /** Starts what it stands for when it is first asked. */
  private final class Lazy implements Simplifier {
    @Override
    public Expression atZero(Expression expression) {
      return simplifier().atZero(expression);
    }

    @Override
    public Expression slope(Expression expression) {
      return simplifier().slope(expression);
    }
  }

  private Simplifier simplifier() {
    SymjaSimplifier simplifier = started == null ? new SymjaSimplifier() : started;
    started = simplifier;
    return simplifier;
  }

  @Override
  public void close() {
    if (started != null) {
      started.close();
    }
  }
}
