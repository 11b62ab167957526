package org.equigen.symbolic.explain.notation;

import java.util.Optional;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A number in exact form.
 *
 * @param text for example {@code -sqrt(1/2)}
 * @param latex the same in LaTeX mathematics
 * @param value the nearest number in double precision, up to rounding; zero only if it is
 * @param square its square, if it is the root of a rational number or minus such a root
 */
public record ExactNumber(String text, String latex, Complex value, Optional<Rational> square) {
  /** 1. */
  static final ExactNumber ONE = of(Rational.ONE);

  /** A rational number. */
  static ExactNumber of(Rational value) {
    boolean negative = value.signum() < 0;
    return of(new Surd(value.multiply(value)), negative ? -1 : 1);
  }

  /** A root with a sign. */
  static ExactNumber of(Surd root, int sign) {
    String minus = sign < 0 ? "-" : "";
    return new ExactNumber(
        minus + root,
        minus + root.latex(),
        new Complex(sign * root.doubleValue(), 0),
        Optional.of(root.square()));
  }

  /** An algebraic number. */
  static ExactNumber of(NumberField field, Algebraic value) {
    return value.isRational()
        ? of(value.rational())
        : new ExactNumber(
            field.text(value),
            LatexNumbers.of(field, value),
            ExactParts.of(field, value),
            Optional.empty());
  }

  /** An algebraic number times the root of a positive rational one. */
  public static ExactNumber of(NumberField field, Algebraic value, Rational square) {
    return of(field, value).times(of(new Surd(square), 1));
  }

  /** The square root of a positive algebraic number. */
  static ExactNumber rootOf(NumberField field, Algebraic value) {
    return value.isRational()
        ? of(new Surd(value.rational()), 1)
        : new ExactNumber(
            "sqrt(" + field.text(value) + ")",
            "\\sqrt{" + LatexNumbers.of(field, value) + "}",
            new Complex(Math.sqrt(field.value(value).real()), 0),
            Optional.empty());
  }

  /** The product; roots of rational numbers are united. */
  ExactNumber times(ExactNumber other) {
    if (isOne() || other.isOne()) {
      return isOne() ? other : this;
    }
    if (isNegative() || other.isNegative()) {
      ExactNumber product = magnitude().times(other.magnitude());
      return isNegative() == other.isNegative() ? product : product.negated();
    }
    if (square.isPresent() && other.square.isPresent()) {
      return of(new Surd(square.get().multiply(other.square.get())), 1);
    }
    return new ExactNumber(
        textFactor() + "*" + other.textFactor(),
        latexFactor() + "\\," + other.latexFactor(),
        value.multiply(other.value),
        Optional.empty());
  }

  /** Whether it is 1. */
  public boolean isOne() {
    return text.equals("1");
  }

  /** Whether a minus can be taken out. */
  boolean isNegative() {
    return text.startsWith("-") && !isSum();
  }

  /** Without the minus that can be taken out. */
  ExactNumber magnitude() {
    return isNegative()
        ? new ExactNumber(text.substring(1), latex.substring(1), value.multiply(-1), square)
        : this;
  }

  private ExactNumber negated() {
    return new ExactNumber("-" + text, "-" + latex, value.multiply(-1), square);
  }

  private boolean isSum() {
    int depth = 0;
    boolean sum = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
      sum |= i > 0 && depth == 0 && (c == '+' || c == '-');
    }
    return sum;
  }

  String textFactor() {
    return isSum() ? "(" + text + ")" : text;
  }

  String latexFactor() {
    return isSum() ? "(" + latex + ")" : latex;
  }
}
