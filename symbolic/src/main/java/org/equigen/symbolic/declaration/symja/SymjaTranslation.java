package org.equigen.symbolic.declaration.symja;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.declaration.expression.Constant;
import org.equigen.symbolic.declaration.expression.Expression;
import org.equigen.symbolic.declaration.expression.Function;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.equigen.symbolic.number.Rational;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IComplex;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.IRational;
import org.matheclipse.core.interfaces.ISymbol;

/** Expressions as Symja has them, and back; nothing is evaluated. */
final class SymjaTranslation {
  /** The parameter. */
  static final ISymbol PARAMETER = F.t;

  private SymjaTranslation() {}

  static IExpr toSymja(Expression expression) {
    return switch (expression) {
      case Expression.Fraction(Rational value) -> number(value);
      case Expression.Parameter() -> PARAMETER;
      case Constant constant -> constant(constant);
      case Expression.Sum(var terms) -> F.Plus(all(terms));
      case Expression.Product(var factors) -> F.Times(all(factors));
      case Expression.Power(Expression base, Rational exponent) ->
          F.Power(toSymja(base), number(exponent));
      case Expression.Application(Function function, Expression argument) ->
          applied(function, toSymja(argument));
    };
  }

  private static IExpr[] all(List<Expression> expressions) {
    return expressions.stream().map(SymjaTranslation::toSymja).toArray(IExpr[]::new);
  }

  private static IExpr number(Rational value) {
    return value.isInteger()
        ? F.ZZ(value.numerator())
        : F.QQ(F.ZZ(value.numerator()), F.ZZ(value.denominator()));
  }

  private static IExpr constant(Constant constant) {
    return switch (constant) {
      case PI -> S.Pi;
      case DEGREE -> S.Degree;
      case E -> S.E;
      case I -> F.CI;
      case GOLDEN_RATIO -> S.GoldenRatio;
    };
  }

  private static IExpr applied(Function function, IExpr argument) {
    return switch (function) {
      case EXP -> F.Exp(argument);
      case LOG -> F.Log(argument);
      case COSH -> F.Cosh(argument);
      case SINH -> F.Sinh(argument);
      case TANH -> F.Tanh(argument);
      case COS -> F.Cos(argument);
      case SIN -> F.Sin(argument);
      case TAN -> F.Tan(argument);
    };
  }

  /**
   * An expression without the parameter.
   *
   * @throws UnsupportedNumberException for anything else
   */
  static Expression fromSymja(IExpr expression) {
    return switch (expression) {
      case IRational number -> new Expression.Fraction(rational(number));
      case IComplex number ->
          new Expression.Sum(
              List.of(
                  new Expression.Fraction(rational(number.re())),
                  new Expression.Product(
                      List.of(Constant.I, new Expression.Fraction(rational(number.im()))))));
      case ISymbol symbol -> named(symbol);
      case IAST call -> call(call);
      default -> throw UnsupportedNumberException.noNumber();
    };
  }

  private static Rational rational(IRational value) {
    BigInteger numerator = value.numerator().toBigNumerator();
    return new Rational(numerator, value.denominator().toBigNumerator());
  }

  private static Expression named(ISymbol symbol) {
    for (Constant constant : Constant.values()) {
      if (symbol.equals(constant(constant))) {
        return constant;
      }
    }
    throw UnsupportedNumberException.noNumber();
  }

  private static Expression call(IAST call) {
    if (call.isPlus()) {
      return new Expression.Sum(arguments(call));
    }
    if (call.isTimes()) {
      return new Expression.Product(arguments(call));
    }
    if (call.isPower()) {
      return power(call.base(), call.exponent());
    }
    for (Function function : Function.values()) {
      if (call.argSize() == 1 && call.head().equals(applied(function, F.C1).head())) {
        return new Expression.Application(function, fromSymja(call.arg1()));
      }
    }
    throw UnsupportedNumberException.noNumber();
  }

  private static Expression power(IExpr base, IExpr exponent) {
    if (base.equals(S.E)) {
      return new Expression.Application(Function.EXP, fromSymja(exponent));
    }
    if (exponent instanceof IRational number) {
      return new Expression.Power(fromSymja(base), rational(number));
    }
    throw UnsupportedNumberException.noNumber();
  }

  private static List<Expression> arguments(IAST call) {
    List<Expression> arguments = new ArrayList<>();
    call.forEach(argument -> arguments.add(fromSymja(argument)));
    return arguments;
  }
}
