package org.equigen.symbolic.declaration;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.equigen.symbolic.number.AlgebraicNumber;
import org.equigen.symbolic.number.FieldTooLargeException;
import org.equigen.symbolic.number.Rational;
import org.matheclipse.core.expression.S;
import org.matheclipse.core.interfaces.IAST;
import org.matheclipse.core.interfaces.IBuiltInSymbol;
import org.matheclipse.core.interfaces.IComplex;
import org.matheclipse.core.interfaces.IExpr;
import org.matheclipse.core.interfaces.INumber;
import org.matheclipse.core.interfaces.IRational;

/**
 * Evaluates Symja expressions in cyclotomic fields, with their derivatives by a parameter at 0.
 *
 * <p>Numbers are made of rational numbers, I, GoldenRatio, square roots, roots of unity, and Cos,
 * Sin, Tan and Exp of rational multiples of Pi and Pi*I.
 */
final class ExactEvaluator {
  private static final AlgebraicNumber GOLDEN_RATIO =
      AlgebraicNumber.ONE
          .add(AlgebraicNumber.squareRoot(Rational.of(5)))
          .multiply(AlgebraicNumber.of(Rational.of(1, 2)));
  private static final String NUMBERS =
      "Numbers may be made of fractions, Sqrt[n], I, GoldenRatio, and Cos, Sin and Exp of rational"
          + " multiples of Pi.";
  private static final int LARGEST_EXPONENT = 4096;

  private final Optional<IExpr> parameter;

  /** With the symbol by which is differentiated, if any. */
  ExactEvaluator(Optional<IExpr> parameter) {
    this.parameter = parameter;
  }

  /**
   * The value and the derivative.
   *
   * @throws UnsupportedNumberException if they lie in no supported field
   */
  DualNumber evaluate(IExpr expression) {
    try {
      return value(expression);
    } catch (FieldTooLargeException e) {
      throw new UnsupportedNumberException(
          String.valueOf(e.getMessage()), "Use roots of unity of a smaller common order.");
    } catch (ArithmeticException e) {
      throw new UnsupportedNumberException("it divides by zero", NUMBERS);
    }
  }

  private DualNumber value(IExpr expression) {
    if (parameter.isPresent() && parameter.get().equals(expression)) {
      return DualNumber.PARAMETER;
    }
    return switch (expression) {
      case IRational number -> DualNumber.of(PiLinear.of(rational(number)));
      case IComplex number ->
          DualNumber.of(
              AlgebraicNumber.of(rational(number.re()))
                  .add(AlgebraicNumber.I.multiply(AlgebraicNumber.of(rational(number.im())))));
      case INumber decimal -> throw decimal(decimal);
      case IBuiltInSymbol symbol -> constant(symbol);
      case IAST call -> call(call);
      default -> throw noNumber();
    };
  }

  private static Rational rational(IRational value) {
    BigInteger numerator = value.numerator().toBigNumerator();
    return new Rational(numerator, value.denominator().toBigNumerator());
  }

  /** The fault of a decimal, with the fraction that it is. */
  static UnsupportedNumberException decimal(INumber decimal) {
    String alternative = NUMBERS;
    String text = decimal.toString();
    if (text.matches("-?\\d{1,17}\\.\\d{0,17}")) {
      BigDecimal value = new BigDecimal(text);
      Rational fraction = new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
      alternative = "Write " + fraction + ", or the exact number that is meant.";
    }
    return new UnsupportedNumberException("decimals are not exact", alternative);
  }

  /** The fault of anything that has no value. */
  static UnsupportedNumberException noNumber() {
    return new UnsupportedNumberException("it is no finite number", NUMBERS);
  }

  private static DualNumber constant(IBuiltInSymbol symbol) {
    if (symbol.equals(S.Pi) || symbol.equals(S.Degree)) {
      Rational halfTurns = symbol.equals(S.Pi) ? Rational.ONE : Rational.of(1, 180);
      return DualNumber.of(new PiLinear(AlgebraicNumber.ZERO, AlgebraicNumber.of(halfTurns)));
    }
    if (symbol.equals(S.GoldenRatio)) {
      return DualNumber.of(GOLDEN_RATIO);
    }
    throw symbol.equals(S.E)
        ? new UnsupportedNumberException("E lies in no number field", NUMBERS)
        : noNumber();
  }

  private DualNumber call(IAST call) {
    if (call.isPlus() || call.isTimes()) {
      return call.stream()
          .map(this::value)
          .reduce(call.isPlus() ? DualNumber::add : DualNumber::multiply)
          .orElseThrow(ArithmeticException::new);
    }
    if (call.isPower()) {
      return power(call.base(), call.exponent());
    }
    if (call.argSize() != 1) {
      throw noNumber();
    }
    DualNumber argument = value(call.arg1());
    return switch (call.head().toString()) {
      case "Cos" -> argument.cosine();
      case "Sin" -> argument.sine();
      case "Tan" -> argument.sine().multiply(argument.cosine().power(-1));
      case "Cosh" -> argument.hyperbolicCosine();
      case "Sinh" -> argument.hyperbolicSine();
      case "Tanh" -> argument.hyperbolicSine().multiply(argument.hyperbolicCosine().power(-1));
      case "Log" -> argument.logarithm();
      default -> throw noNumber();
    };
  }

  private DualNumber power(IExpr base, IExpr exponent) {
    if (base.equals(S.E)) {
      return value(exponent).exponential();
    }
    DualNumber basis = value(base);
    DualNumber raised = value(exponent);
    AlgebraicNumber power = raised.value().number().smallest();
    if (!raised.slope().isZero() || !power.isRational()) {
      throw root();
    }
    Rational number = power.value().rational();
    if (number.numerator().bitLength() > 12 || number.denominator().bitLength() > 12) {
      throw new UnsupportedNumberException(
          "the exponent " + number + " is too large", "At most " + LARGEST_EXPONENT + " will do.");
    }
    int numerator = number.numerator().intValueExact();
    return number.isInteger()
        ? basis.power(numerator)
        : root(basis, number.denominator()).power(numerator);
  }

  /** {@code x^(1/q)}: a square root, or a root of 1 or -1. */
  private static DualNumber root(DualNumber basis, BigInteger q) {
    AlgebraicNumber radicand = basis.value().number().smallest();
    if (radicand.isZero()) {
      throw new UnsupportedNumberException("a root of 0 has no derivative", NUMBERS);
    }
    AlgebraicNumber root = root(radicand, q);
    AlgebraicNumber degree = AlgebraicNumber.of(new Rational(BigInteger.ONE, q));
    return basis.chained(root, degree.multiply(root).multiply(radicand.invert()));
  }

  private static AlgebraicNumber root(AlgebraicNumber radicand, BigInteger q) {
    if (q.equals(BigInteger.TWO)) {
      return radicand.squareRoot().orElseThrow(ExactEvaluator::root);
    }
    if (radicand.isSame(AlgebraicNumber.ONE)) {
      return radicand;
    }
    if (radicand.isSame(AlgebraicNumber.ONE.negate())) {
      return AlgebraicNumber.rootOfUnity(BigInteger.ONE, q.shiftLeft(1));
    }
    throw root();
  }

  private static UnsupportedNumberException root() {
    return new UnsupportedNumberException(
        "this power lies in no cyclotomic field", "Roots may be square roots and roots of unity.");
  }
}
