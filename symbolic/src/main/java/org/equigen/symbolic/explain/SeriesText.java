package org.equigen.symbolic.explain;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.invariant.RationalSeries;

/** Power series in t, in text and in LaTeX. */
final class SeriesText {
  private final boolean latex;

  private SeriesText(boolean latex) {
    this.latex = latex;
  }

  static SeriesText plain() {
    return new SeriesText(false);
  }

  static SeriesText latex() {
    return new SeriesText(true);
  }

  /** For example {@code 1 + t^2 + 2 t^4}; {@code 0} if there is no term. */
  String polynomial(List<Long> coefficients) {
    StringBuilder text = new StringBuilder();
    for (int power = 0; power < coefficients.size(); power++) {
      long value = coefficients.get(power);
      if (value != 0) {
        text.append(text.isEmpty() ? value < 0 ? "-" : "" : value < 0 ? " - " : " + ");
        text.append(term(Math.abs(value), power));
      }
    }
    return text.isEmpty() ? "0" : text.toString();
  }

  private String term(long size, int power) {
    if (power == 0) {
      return String.valueOf(size);
    }
    return (size == 1 ? "" : size + (latex ? "\\," : " ")) + power(power);
  }

  private String power(int power) {
    return power == 1 ? "t" : latex ? "t^{" + power + "}" : "t^" + power;
  }

  /** {@code (1 - t^2)^2 (1 - t^3)} for 2, 2, 3, rising. */
  String product(List<Integer> degrees) {
    return degrees.stream()
        .distinct()
        .map(
            degree -> {
              long count = degrees.stream().filter(degree::equals).count();
              String factor = "(1 - " + power(degree) + ")";
              return count == 1 ? factor : factor + (latex ? "^{" + count + "}" : "^" + count);
            })
        .collect(Collectors.joining(latex ? "" : " "));
  }

  /** For example {@code (1 + t^15) / ((1 - t^2) (1 - t^6))}. */
  String quotient(RationalSeries series) {
    String numerator = polynomial(series.numerator());
    String denominator = product(series.denominator());
    if (latex) {
      return "\\frac{" + numerator + "}{" + denominator + "}";
    }
    boolean sum = series.numerator().stream().filter(value -> value != 0).count() > 1;
    boolean several = series.denominator().stream().distinct().count() > 1;
    return (sum ? "(" + numerator + ")" : numerator)
        + " / "
        + (several ? "(" + denominator + ")" : denominator);
  }
}
