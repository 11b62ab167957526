package org.equigen.symbolic.explain.notation;

import java.util.regex.Pattern;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** Algebraic numbers in LaTeX mathematics. */
public final class LatexNumbers {
  private static final Pattern ROOT = Pattern.compile("Sqrt\\[(-?\\d+)\\]");
  private static final Pattern UNITY = Pattern.compile("zeta\\((\\d+)\\)");
  private static final Pattern COSINE = Pattern.compile("\\(2\\*Cos\\[2\\*Pi/(\\d+)\\]\\)");

  private LatexNumbers() {}

  /** For example {@code 1-2\sqrt{5}} or {@code \tfrac{1}{2}\zeta_{12}^{2}}. */
  public static String of(NumberField field, Algebraic value) {
    if (value.isRational()) {
      return rational(value.rational());
    }
    String generator = generator(field.text(field.generator()));
    StringBuilder text = new StringBuilder();
    for (int power = 0; power < value.coefficients().size(); power++) {
      Rational coefficient = value.coefficient(power);
      if (coefficient.signum() != 0) {
        text.append(coefficient.signum() > 0 && !text.isEmpty() ? "+" : "");
        text.append(monomial(coefficient, power, generator));
      }
    }
    return text.toString();
  }

  private static String monomial(Rational coefficient, int power, String generator) {
    if (power == 0) {
      return rational(coefficient);
    }
    boolean unit = coefficient.numerator().abs().equals(coefficient.denominator());
    String scale = unit ? coefficient.signum() < 0 ? "-" : "" : rational(coefficient);
    return scale + generator + (power == 1 ? "" : "^{" + power + "}");
  }

  private static String rational(Rational value) {
    return value.isInteger()
        ? value.toString()
        : "%s\\tfrac{%s}{%s}"
            .formatted(value.signum() < 0 ? "-" : "", value.numerator().abs(), value.denominator());
  }

  private static String generator(String name) {
    String roots = ROOT.matcher(name).replaceAll("\\\\sqrt{$1}");
    String unity = UNITY.matcher(roots).replaceAll("\\\\zeta_{$1}");
    String cosines = COSINE.matcher(unity).replaceAll("(2\\\\cos\\\\tfrac{2\\\\pi}{$1})");
    return cosines.equals("I") ? "\\mathrm{i}" : cosines;
  }
}
