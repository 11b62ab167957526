package org.equigen.symbolic.declaration.symja;

import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.Simplifier;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;

/** Simplifies with Symja, which starts with it; not for several threads at once. */
public final class SymjaSimplifier implements Simplifier, AutoCloseable {
  private static final int SECONDS = 20;

  private final SymjaSession session;

  /** Starts Symja on a thread of its own. */
  public SymjaSimplifier() {
    this(SECONDS);
  }

  /** With another limit, in seconds, for each expression. */
  SymjaSimplifier(int seconds) {
    session = new SymjaSession(seconds);
  }

  @Override
  public Expression atZero(Expression expression) {
    return session.run(
        engine -> simple(engine, atZero(engine, SymjaTranslation.toSymja(expression))));
  }

  @Override
  public Expression slope(Expression expression) {
    IExpr symbol = SymjaTranslation.PARAMETER;
    return session.run(
        engine ->
            simple(engine, atZero(engine, F.D(SymjaTranslation.toSymja(expression), symbol))));
  }

  private static IExpr atZero(EvalEngine engine, IExpr expression) {
    return engine.evaluate(F.ReplaceAll(expression, F.Rule(SymjaTranslation.PARAMETER, F.C0)));
  }

  /** Roots may cancel, as in (1+Sqrt(2))*(1-Sqrt(2)), but only when asked to. */
  private static Expression simple(EvalEngine engine, IExpr value) {
    boolean finished =
        value instanceof IRational || value.isIndeterminate() || value.isDirectedInfinity();
    return SymjaTranslation.fromSymja(finished ? value : engine.evaluate(F.Simplify(value)));
  }

  @Override
  public void close() {
    session.close();
  }
}
