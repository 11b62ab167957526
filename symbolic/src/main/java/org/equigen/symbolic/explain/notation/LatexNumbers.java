package org.equigen.symbolic.explain.notation;

import java.util.regex.Pattern;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/** Algebraic numbers in LaTeX mathematics. */
public final class LatexNumbers {
  private static final Pattern ROOT = Pattern.compile("sqrt\\((-?\\d+)\\)");
  private static final Pattern UNITY = Pattern.compile("zeta\\((\\d+)\\)");
  private static final Pattern COSINE = Pattern.compile("2\\*cos\\(2\\*pi/(\\d+)\\)");

  private LatexNumbers() {}

  /** For example {@code 1-2\sqrt{5}} or {@code \tfrac{1}{2}\zeta_{12}^{2}}. */
  public static String of(NumberField field, Algebraic value) {
    if (value.isRational()) {
      return of(value.rational());
    }
    String generator = generator(field.generatorName());
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
      return of(coefficient);
    }
    boolean unit = coefficient.numerator().abs().equals(coefficient.denominator());
    String scale = unit ? coefficient.signum() < 0 ? "-" : "" : of(coefficient);
    return scale + generator + (power == 1 ? "" : "^{" + power + "}");
  }

  /** For example {@code -\tfrac{1}{2}}. */
  public static String of(Rational value) {
    return value.isInteger()
        ? value.toString()
        : "%s\\tfrac{%s}{%s}"
            .formatted(value.signum() < 0 ? "-" : "", value.numerator().abs(), value.denominator());
  }

  private static String generator(String name) {
    String roots = ROOT.matcher(name).replaceAll("\\\\sqrt{$1}");
    String unity = UNITY.matcher(roots).replaceAll("\\\\zeta_{$1}");
    String cosines = COSINE.matcher(unity).replaceAll("(2\\\\cos\\\\tfrac{2\\\\pi}{$1})");
    return cosines.equals("i") ? "\\mathrm{i}" : cosines;
  }
}
