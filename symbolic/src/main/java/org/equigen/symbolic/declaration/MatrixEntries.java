package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.equigen.symbolic.declaration.expression.ExactEvaluator;
import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.Names;
import org.equigen.symbolic.declaration.expression.Simplifier;
import org.equigen.symbolic.declaration.expression.SimplifierException;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.Rational;

/** A matrix of expressions, parsed and not yet evaluated. */
final class MatrixEntries {
  private final MatrixText source;
  private final Optional<String> parameter;
  private final List<List<Entry>> rows;

  /**
   * An entry.
   *
   * @param text as it was written
   * @param expression what it says
   */
  record Entry(String text, Expression expression) {}

  private MatrixEntries(MatrixText source, Optional<String> parameter) {
    this.source = source;
    this.parameter = parameter;
    rows = new MatrixParser(source, parameter).rows();
  }

  /**
   * A matrix of numbers.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for anything but rows of arithmetic
   *     expressions
   */
  static MatrixEntries constant(MatrixText source) {
    return new MatrixEntries(source, Optional.empty());
  }

  /**
   * A matrix with a parameter.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for anything but rows of arithmetic
   *     expressions in a parameter whose name means nothing else
   */
  static MatrixEntries of(MatrixText source, String parameter) {
    if (Names.isTaken(parameter)) {
      throw source.parameter(parameter);
    }
    return new MatrixEntries(source, Optional.of(parameter));
  }

  /**
   * The entries as exact numbers.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if one lies in no supported field
   */
  NumberMatrix numbers(Simplifier simplifier) {
    return numbers(expression -> start(expression, simplifier));
  }

  /**
   * The derivative where the parameter is 0 and the matrix is the identity.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if it is not the identity there, or
   *     the derivative lies in no supported field
   */
  NumberMatrix derivative(Simplifier simplifier) {
    checkIdentity(simplifier);
    return numbers(expression -> slope(expression, simplifier));
  }

  /** Of the expression as written, or of a simpler one. */
  private AlgebraicNumber start(Expression expression, Simplifier simplifier) {
    try {
      return ExactEvaluator.valueAt0(expression);
    } catch (UnsupportedNumberException asWritten) {
      return ExactEvaluator.valueAt0(simplified(asWritten, expression, simplifier::atZero));
    }
  }

  private AlgebraicNumber slope(Expression expression, Simplifier simplifier) {
    try {
      return ExactEvaluator.slopeAt0(expression);
    } catch (UnsupportedNumberException asWritten) {
      return ExactEvaluator.valueAt0(simplified(asWritten, expression, simplifier::slope));
    }
  }

  /**
   * What the fault of an expression as written is says more than that nothing simpler was found.
   */
  private Expression simplified(
      UnsupportedNumberException asWritten,
      Expression expression,
      Function<Expression, Expression> simplify) {
    try {
      return simplify.apply(expression);
    } catch (UnsupportedNumberException nothingSimpler) {
      asWritten.addSuppressed(nothingSimpler);
      throw asWritten;
    } catch (SimplifierException e) {
      throw e.seconds() > 0
          ? new MatrixDiagnostic.TimeLimit(
                  source.place(), source.label(), source.text(), e.seconds())
              .exception()
          : new MatrixDiagnostic.NoSimplifier(
                  source.place(), source.label(), String.valueOf(e.getMessage()))
              .exception();
    }
  }

  private void checkIdentity(Simplifier simplifier) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        checkIdentity(rows.get(i).get(j), i, j, simplifier);
      }
    }
  }

  private void checkIdentity(Entry entry, int i, int j, Simplifier simplifier) {
    String found;
    try {
      AlgebraicNumber value = start(entry.expression(), simplifier);
      if (value.isSame(AlgebraicNumber.of(Rational.of(i == j ? 1 : 0)))) {
        return;
      }
      found = value.smallest().toString();
    } catch (UnsupportedNumberException e) {
      found = entry.text();
    }
    throw new MatrixDiagnostic.NotIdentity(
            source.place(),
            source.label(),
            parameter.orElseThrow(),
            i + 1,
            j + 1,
            found,
            i == j ? 1 : 0)
        .exception();
  }

  private NumberMatrix numbers(Function<Expression, AlgebraicNumber> value) {
    List<List<AlgebraicNumber>> numbers = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<AlgebraicNumber> row = new ArrayList<>();
      for (int j = 0; j < rows.size(); j++) {
        Entry entry = rows.get(i).get(j);
        try {
          row.add(value.apply(entry.expression()).smallest());
        } catch (UnsupportedNumberException e) {
          throw source.unsupported(i, j, entry.text(), e.reason(), e.alternative());
        }
      }
      numbers.add(row);
    }
    return source.checked(numbers);
  }
}
