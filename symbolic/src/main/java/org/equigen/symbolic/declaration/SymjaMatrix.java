package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;

/** A matrix of Symja expressions, parsed and checked, not yet evaluated. */
final class SymjaMatrix {
  private final MatrixText source;
  private final EvalEngine engine;
  private final List<List<IExpr>> rows;

  private SymjaMatrix(MatrixText source, EvalEngine engine, List<List<IExpr>> rows) {
    this.source = source;
    this.engine = engine;
    this.rows = rows;
  }

  /**
   * Parses a matrix; nothing is evaluated.
   *
   * @param parameter the symbol that entries may contain, if any
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for anything but rows of arithmetic
   *     expressions
   */
  static SymjaMatrix parse(MatrixText source, EvalEngine engine, Optional<String> parameter) {
    IExpr top = engine.parse(source.text());
    if (!top.isList() || top.size() == 1) {
      throw source.shape("not a list of rows");
    }
    List<List<IExpr>> rows = new ArrayList<>();
    for (IExpr row : (IAST) top) {
      if (!row.isList()) {
        throw source.shape("not a list of rows: row " + (rows.size() + 1) + " has no braces");
      }
      List<IExpr> entries = new ArrayList<>();
      for (IExpr entry : (IAST) row) {
        entries.add(entry);
      }
      rows.add(entries);
    }
    source.checkShape(rows);
    SymjaMatrix matrix = new SymjaMatrix(source, engine, rows);
    new SymjaWhitelist(source, parameter).check(rows);
    return matrix;
  }

  /**
   * The entries as exact numbers.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if one lies in no supported field
   */
  NumberMatrix constant() {
    ExactEvaluator evaluator = new ExactEvaluator(Optional.empty());
    return numbers((i, j) -> constant(evaluator, rows.get(i).get(j)), rows);
  }

  /** Of the expression as written, or of what Symja makes of it: it knows more identities. */
  private AlgebraicNumber constant(ExactEvaluator evaluator, IExpr expression) {
    try {
      return evaluator.evaluate(expression).value().number();
    } catch (UnsupportedNumberException e) {
      return evaluator.evaluate(simple(expression)).value().number();
    }
  }

  /**
   * The derivative at {@code parameter = 0}, where the matrix is the identity.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is not the identity there, or
   *     the derivative lies in no supported field
   */
  NumberMatrix derivative(String parameter) {
    IExpr symbol = engine.parse(parameter);
    if (!symbol.isVariable() || !symbol.toString().equals(parameter)) {
      throw source.parameter(parameter);
    }
    ExactEvaluator evaluator = new ExactEvaluator(Optional.of(symbol));
    checkIdentity(evaluator, symbol, parameter);
    return numbers(
        (i, j) -> slope(evaluator, symbol, rows.get(i).get(j)),
        map(entry -> F.ReplaceAll(F.D(entry, symbol), zero(symbol))));
  }

  private AlgebraicNumber slope(ExactEvaluator evaluator, IExpr symbol, IExpr expression) {
    try {
      return evaluator.evaluate(expression).slope().number();
    } catch (UnsupportedNumberException e) {
      IExpr derivative = simple(atZero(F.D(expression, symbol), symbol));
      return evaluator.evaluate(derivative).value().number();
    }
  }

  private AlgebraicNumber start(ExactEvaluator evaluator, IExpr symbol, IExpr expression) {
    try {
      return evaluator.evaluate(expression).value().number();
    } catch (UnsupportedNumberException e) {
      return evaluator.evaluate(simple(atZero(expression, symbol))).value().number();
    }
  }

  private void checkIdentity(ExactEvaluator evaluator, IExpr symbol, String parameter) {
    for (int i = 0; i < source.dimension(); i++) {
      for (int j = 0; j < source.dimension(); j++) {
        IExpr entry = rows.get(i).get(j);
        Rational expected = Rational.of(i == j ? 1 : 0);
        if (!isAt(expected, evaluator, symbol, entry)) {
          throw new MatrixDiagnostic.NotIdentity(
                  source.place(),
                  source.label(),
                  parameter,
                  i + 1,
                  j + 1,
                  simple(atZero(entry, symbol)).toString(),
                  i == j ? 1 : 0)
              .exception();
        }
      }
    }
  }

  private boolean isAt(
      Rational expected, ExactEvaluator evaluator, IExpr symbol, IExpr expression) {
    try {
      return start(evaluator, symbol, expression).isSame(AlgebraicNumber.of(expected));
    } catch (UnsupportedNumberException e) {
      return false;
    }
  }

  private IExpr atZero(IExpr expression, IExpr symbol) {
    return engine.evaluate(F.ReplaceAll(expression, zero(symbol)));
  }

  private static IExpr zero(IExpr symbol) {
    return F.Rule(symbol, F.C0);
  }

  private List<List<IExpr>> map(UnaryOperator<IExpr> change) {
    return rows.stream().map(row -> row.stream().map(change).toList()).toList();
  }

  /** The value of an entry. */
  @FunctionalInterface
  private interface Entry {
    AlgebraicNumber at(int row, int column);
  }

  /** The values, in their smallest fields; {@code shown} is what a diagnostic quotes. */
  private NumberMatrix numbers(Entry value, List<List<IExpr>> shown) {
    List<List<AlgebraicNumber>> numbers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<AlgebraicNumber> row = new ArrayList<>();
      for (int j = 0; j < rows.size(); j++) {
        try {
          row.add(value.at(i, j).smallest());
        } catch (UnsupportedNumberException e) {
          String text = simple(shown.get(i).get(j)).toString();
          throw source.unsupported(i, j, text, e.reason(), e.alternative());
        }
      }
      numbers.add(row);
    }
    return source.checked(numbers);
  }

  /** Roots may cancel, as in (1+Sqrt(2))*(1-Sqrt(2)), but only when asked to. */
  private IExpr simple(IExpr expression) {
    IExpr value = engine.evaluate(expression);
    return value instanceof IRational || value.isIndeterminate() || value.isDirectedInfinity()
        ? value
        : engine.evaluate(F.Simplify(value));
  }
}
