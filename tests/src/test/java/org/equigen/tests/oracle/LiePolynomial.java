package org.equigen.tests.oracle;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.root.Weight;

/**
 * Sums of highest weights as LiE prints them, {@code 1X[0,1] +2X[2,0]}; before a negative term that
 * begins a line stands a plus at the end of the line before.
 */
final class LiePolynomial {
  private static final Pattern TERM = Pattern.compile("([+-]?\\s*-?)(\\d+)X\\[([^\\]]*)\\]\\s*");

  private LiePolynomial() {}

  /** Without spaces, larger weights first; what is no sum is left as it is. */
  static String canonical(String printed) {
    Map<Weight, String> terms = new TreeMap<>();
    Matcher term = TERM.matcher(printed);
    int end = 0;
    while (term.find() && term.start() == end) {
      end = term.end();
      if (!term.group(2).equals("0")) {
        String sign = term.group(1).contains("-") ? "-" : "";
        terms.put(weight(term.group(3)), sign + term.group(2));
      }
    }
    return end < printed.length() || printed.isEmpty() ? printed : text(terms);
  }

  private static Weight weight(String labels) {
    String[] numbers = labels.strip().split("\\s*,\\s*", -1);
    int[] values = new int[numbers.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = Integer.parseInt(numbers[i]);
    }
    return Weight.of(values);
  }

  /** Multiplicities in front of highest weights. */
  static String text(Map<Weight, ?> terms) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(terms)
        .forEach(
            (weight, count) ->
                text.append(text.isEmpty() ? "" : " + ").append(count).append(weight));
    return text.isEmpty() ? "0" : text.toString();
  }
}
