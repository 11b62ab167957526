package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.matrix.Matrix;
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
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if one is not rational
   */
  Matrix<Rational> constant() {
    return numbers(rows);
  }

  /**
   * The derivative at {@code parameter = 0}, where the matrix is the identity.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is not the identity there, or
   *     the derivative is not rational
   */
  Matrix<Rational> derivative(String parameter) {
    IExpr symbol = engine.parse(parameter);
    if (!symbol.isVariable() || !symbol.toString().equals(parameter)) {
      throw source.parameter(parameter);
    }
    checkIdentity(symbol, parameter);
    return numbers(map(entry -> atZero(F.D(entry, symbol), symbol)));
  }

  private void checkIdentity(IExpr symbol, String parameter) {
    List<List<IExpr>> start = map(entry -> simple(atZero(entry, symbol)));
    for (int i = 0; i < source.dimension(); i++) {
      for (int j = 0; j < source.dimension(); j++) {
        IExpr value = start.get(i).get(j);
        int expected = i == j ? 1 : 0;
        if (!value.equals(F.ZZ(expected))) {
          throw new MatrixDiagnostic.NotIdentity(
                  source.place(),
                  source.label(),
                  parameter,
                  i + 1,
                  j + 1,
                  value.toString(),
                  expected)
              .exception();
        }
      }
    }
  }

  private IExpr atZero(IExpr expression, IExpr symbol) {
    return engine.evaluate(F.ReplaceAll(expression, F.Rule(symbol, F.C0)));
  }

  private List<List<IExpr>> map(UnaryOperator<IExpr> change) {
    return rows.stream().map(row -> row.stream().map(change).toList()).toList();
  }

  private Matrix<Rational> numbers(List<List<IExpr>> entries) {
    List<List<Rational>> numbers = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      List<Rational> row = new ArrayList<>();
      for (int j = 0; j < entries.size(); j++) {
        IExpr value = simple(entries.get(i).get(j));
        if (!(value instanceof IRational rational)) {
          throw source.notRational(i, j, value.toString());
        }
        row.add(number(rational));
      }
      numbers.add(row);
    }
    return source.matrix(numbers);
  }

  /** Roots may cancel, as in (1+Sqrt(2))*(1-Sqrt(2)), but only when asked to. */
  private IExpr simple(IExpr expression) {
    IExpr value = engine.evaluate(expression);
    return value instanceof IRational || value.isIndeterminate() || value.isDirectedInfinity()
        ? value
        : engine.evaluate(F.Simplify(value));
  }

  private static Rational number(IRational value) {
    BigInteger numerator = value.numerator().toBigNumerator();
    return new Rational(numerator, value.denominator().toBigNumerator());
  }
}
