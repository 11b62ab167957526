package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IComplex;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.INumber;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/**
 * Admits arithmetic and elementary functions only: a declaration must not read files, run programs
 * or loop.
 */
final class SymjaWhitelist {
  private static final Map<IExpr, String> FUNCTIONS =
      Stream.of(S.Plus, S.Times, S.Power, S.Cosh, S.Sinh, S.Tanh, S.Cos, S.Sin, S.Tan, S.Log)
          .collect(Collectors.toMap(symbol -> symbol, ISymbol::toString));

  private static final List<String> SHOWN =
      List.of(
          "+",
          "-",
          "*",
          "/",
          "^",
          "Sqrt",
          "Exp",
          "Log",
          "Cosh",
          "Sinh",
          "Tanh",
          "Cos",
          "Sin",
          "Tan",
          "Pi",
          "E",
          "I",
          "GoldenRatio",
          "Degree");

  private static final Set<ISymbol> CONSTANTS = Set.of(S.Pi, S.E, S.GoldenRatio, S.Degree);

  /** Values that are numbers to Symja but to nobody else. */
  private static final Set<IExpr> NO_NUMBERS = Set.of(S.Indeterminate, S.DirectedInfinity);

  private static final int LARGEST_EXPONENT = 64;

  private final MatrixText source;
  private final Optional<String> parameter;

  SymjaWhitelist(MatrixText source, Optional<String> parameter) {
    this.source = source;
    this.parameter = parameter;
  }

  void check(List<List<IExpr>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < rows.size(); j++) {
        check(rows.get(i).get(j), rows.get(i).get(j), i, j, 1);
      }
    }
  }

  /** Checks a part that is raised to the power {@code exponent} by what surrounds it. */
  private void check(IExpr part, IExpr entry, int row, int column, double exponent) {
    switch (part) {
      case IRational _, IComplex _ -> {}
      case ISymbol symbol -> checkSymbol(symbol, row, column);
      case IAST call -> {
        checkHead(call, row, column);
        double raised = exponent * exponent(call);
        checkExponent(raised);
        call.forEach(argument -> check(argument, entry, row, column, raised));
      }
      case INumber number ->
          throw unsupported(row, column, entry.toString(), ExactEvaluator.decimal(number));
      default -> throw noNumber(row, column, entry.toString());
    }
  }

  private void checkSymbol(ISymbol symbol, int row, int column) {
    String name = symbol.toString();
    boolean isParameter = parameter.isPresent() && parameter.get().equals(name);
    if (isParameter || CONSTANTS.contains(symbol)) {
      return;
    }
    if (parameter.isEmpty() || NO_NUMBERS.contains(symbol)) {
      throw noNumber(row, column, name);
    }
    throw forbidden(name);
  }

  private void checkHead(IAST call, int row, int column) {
    if (NO_NUMBERS.contains(call.head())) {
      throw noNumber(row, column, call.toString());
    }
    if (!FUNCTIONS.containsKey(call.head())) {
      throw forbidden(call.head().toString());
    }
  }

  private RuntimeException noNumber(int row, int column, String value) {
    return unsupported(row, column, value, ExactEvaluator.noNumber());
  }

  private RuntimeException unsupported(
      int row, int column, String value, UnsupportedNumberException why) {
    return source.unsupported(row, column, value, why.reason(), why.alternative());
  }

  /** The absolute value of the exponent of a power, at least 1; else 1. */
  private static double exponent(IAST call) {
    if (!call.isPower() || call.base().equals(S.E)) {
      return 1;
    }
    return call.exponent() instanceof IRational number
        ? Math.max(1, Math.abs(number.evalf()))
        : Double.POSITIVE_INFINITY;
  }

  /** Larger powers would take all memory before any time limit. */
  private void checkExponent(double exponent) {
    if (exponent > LARGEST_EXPONENT) {
      throw new MatrixDiagnostic.Syntax(
              source.place(),
              source.label(),
              source.text(),
              "an exponent, powers of powers multiplied, must be a number up to "
                  + LARGEST_EXPONENT
                  + ", unless the base is E")
          .exception();
    }
  }

  private RuntimeException forbidden(String symbol) {
    List<String> allowed = new ArrayList<>(SHOWN);
    parameter.ifPresent(name -> allowed.addFirst(name));
    return new MatrixDiagnostic.ForbiddenSymbol(
            source.place(), source.label(), source.text(), symbol, allowed)
        .exception();
  }
}
