package org.equigen.codegen.emit;

import java.util.List;
import java.util.function.Function;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.plan.Axis;

/**
 * Integers of the loop form as C and Java write them alike.
 *
 * @param given what a language calls the integers that a batch gives: tables, maps, numbers of rows
 */
public record IndexText(Function<Index, String> given) {
  /** An integer. */
  public String text(Index index) {
    return switch (index) {
      case Index.Constant(int value) -> String.valueOf(value);
      case Index.Variable(String name) -> name;
      case Index.Scaled(int factor, Index scaled) -> factor + " * " + factor(scaled);
      case Index.Product(Index left, Index right) -> factor(left) + " * " + factor(right);
      case Index.Sum(List<Index> terms) -> sum(terms);
      case Index.Pair(Axis axis, Index first, Index second) -> pair(axis, first, second);
      case Index.Quotient(Index dividend, int divisor) -> factor(dividend) + " / " + divisor;
      case Index.Remainder(Index dividend, int divisor) -> remainder(dividend, divisor);
      case Index.Entry _, Index.Image _, Index.Start _, Index.Preimage _, Index.Extent _ ->
          given.apply(index);
    };
  }

  private String sum(List<Index> terms) {
    StringBuilder text = new StringBuilder(text(terms.getFirst()));
    for (Index term : terms.subList(1, terms.size())) {
      boolean negative = term instanceof Index.Constant(int value) && value < 0;
      text.append(negative ? " - " : " + ");
      text.append(negative ? text(term).substring(1) : text(term));
    }
    return text.toString();
  }

  private String pair(Axis axis, Index first, Index second) {
    String u = factor(first);
    int strict = axis.kind() == Axis.Kind.PAIRS ? 0 : 1;
    int rows = 2 * axis.size() - 1 - 2 * strict;
    String position = "%s * (%s - %s) / 2 + %s".formatted(u, rows, u, text(second));
    return strict == 0 ? position : position + " - 1";
  }

  private String remainder(Index dividend, int divisor) {
    return (dividend instanceof Index.Quotient ? text(dividend) : factor(dividend))
        + " % "
        + divisor;
  }

  /** An integer that something else multiplies or divides. */
  public String factor(Index index) {
    return switch (index) {
      case Index.Constant _,
          Index.Variable _,
          Index.Entry _,
          Index.Image _,
          Index.Start _,
          Index.Preimage _,
          Index.Extent _ ->
          text(index);
      case Index.Scaled _,
          Index.Product _,
          Index.Sum _,
          Index.Pair _,
          Index.Quotient _,
          Index.Remainder _ ->
          "(" + text(index) + ")";
    };
  }

  /**
   * The largest of integers, or the smallest.
   *
   * @param function of two integers, for example {@code max}
   */
  public String extreme(String function, List<Index> indices) {
    String text = text(indices.getFirst());
    for (Index index : indices.subList(1, indices.size())) {
      text = function + "(" + text + ", " + text(index) + ")";
    }
    return text;
  }
}
