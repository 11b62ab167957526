package org.equigen.codegen.emit.opencl;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.loop.Array;
import org.equigen.codegen.loop.Condition;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Pointer;
import org.equigen.codegen.loop.Value;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Layout;

/**
 * Integers and numbers of the loop form in OpenCL C.
 *
 * @param functions the functions of pointwise steps
 */
record Expressions(FunctionSource functions) {
  /** An integer. */
  static String text(Index index) {
    return switch (index) {
      case Index.Constant(int value) -> String.valueOf(value);
      case Index.Variable(String name) -> name;
      case Index.Scaled(int factor, Index scaled) -> factor + " * " + factor(scaled);
      case Index.Product(Index left, Index right) -> factor(left) + " * " + factor(right);
      case Index.Sum(List<Index> terms) -> sum(terms);
      case Index.Pair(Axis axis, Index first, Index second) -> pair(axis, first, second);
      case Index.Quotient(Index dividend, int divisor) -> factor(dividend) + " / " + divisor;
      case Index.Remainder(Index dividend, int divisor) -> remainder(dividend, divisor);
      case Index.Entry(int offset, Index at) ->
          Names.INTEGERS + "[" + text(Index.sum(at, new Index.Constant(offset))) + "]";
      case Index.Image(var map, Index row) -> Names.map(map) + "[" + text(row) + "]";
      case Index.Start(var preimages, Index row) -> Names.starts(preimages) + "[" + text(row) + "]";
      case Index.Preimage(var preimages, Index at) -> Names.list(preimages) + "[" + text(at) + "]";
      case Index.Extent extent -> Names.extent(extent);
    };
  }

  private static String sum(List<Index> terms) {
    StringBuilder text = new StringBuilder(text(terms.getFirst()));
    for (Index term : terms.subList(1, terms.size())) {
      boolean negative = term instanceof Index.Constant(int value) && value < 0;
      text.append(negative ? " - " : " + ");
      text.append(negative ? text(term).substring(1) : text(term));
    }
    return text.toString();
  }

  private static String pair(Axis axis, Index first, Index second) {
    String u = factor(first);
    int strict = axis.kind() == Axis.Kind.PAIRS ? 0 : 1;
    int rows = 2 * axis.size() - 1 - 2 * strict;
    String position = "%s * (%s - %s) / 2 + %s".formatted(u, rows, u, text(second));
    return strict == 0 ? position : position + " - 1";
  }

  private static String remainder(Index dividend, int divisor) {
    return (dividend instanceof Index.Quotient ? text(dividend) : factor(dividend))
        + " % "
        + divisor;
  }

  /** An integer that something else multiplies or divides. */
  private static String factor(Index index) {
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

  /** The largest of integers, or the smallest. */
  static String extreme(String function, List<Index> indices) {
    String text = text(indices.getFirst());
    for (Index index : indices.subList(1, indices.size())) {
      text = function + "(" + text + ", " + text(index) + ")";
    }
    return text;
  }

  /** Conditions that must all hold. */
  static String all(List<Condition> conditions) {
    return conditions.stream().map(Expressions::text).collect(Collectors.joining(" && "));
  }

  private static String text(Condition condition) {
    String relation =
        switch (condition.relation()) {
          case LESS -> " < ";
          case AT_MOST -> " <= ";
          case EQUAL -> " == ";
        };
    return text(condition.left()) + relation + text(condition.right());
  }

  /** A number. */
  String text(Value value) {
    return switch (value) {
      case Value.Constant.ZERO -> "0";
      case Value.Constant.LOWEST -> "-INFINITY";
      case Value.Variable(String name) -> name;
      case Value.Element(Pointer pointer, Index feature) -> element(pointer, feature);
      case Value.Factor(Index number) -> Names.FACTORS + "[" + text(number) + "]";
      case Value.Applied(var function, Value argument) ->
          functions.name(function) + "(" + text(argument) + ")";
      case Value.Reached(Value maximum) -> "reached(" + text(maximum) + ")";
    };
  }

  private static String element(Pointer pointer, Index feature) {
    String position = isInLanes(pointer) ? factor(feature) + " * LANES" : text(feature);
    return pointer.name() + "[" + position + "]";
  }

  /** Whether the rows of a tile lie side by side, so that features are one tile width apart. */
  private static boolean isInLanes(Pointer pointer) {
    boolean rows = !(pointer.row() instanceof Pointer.Row.Whole);
    return rows && layout(pointer.array()) == Layout.ROWS_IN_LANES;
  }

  private static Layout layout(Array array) {
    return switch (array) {
      case Array.Given(var operand) -> operand.layout();
      case Array.Local _ -> Layout.ROWS_IN_LANES;
      case Array.Shared _, Array.Partials _ -> Layout.COMPONENT_MATRICES;
    };
  }

  private static int size(Array array) {
    return switch (array) {
      case Array.Given(var operand) -> operand.size();
      case Array.Local(int size) -> size;
      case Array.Partials(int size) -> size;
      case Array.Shared _ -> 0;
    };
  }

  /** Where a row begins. */
  static String start(Pointer pointer) {
    String array = Names.array(pointer.array());
    int size = size(pointer.array());
    boolean lanes = isInLanes(pointer);
    return switch (pointer.row()) {
      case Pointer.Row.Whole _ -> array;
      case Pointer.Row.Own _ ->
          lanes
              ? "%s + (size_t) tile * (%s * LANES) + lane".formatted(array, size)
              : "%s + ((size_t) tile * LANES + lane) * %s".formatted(array, size);
      case Pointer.Row.At(Index row) ->
          lanes
              ? "%1$s + (size_t) (%2$s / LANES) * (%3$s * LANES) + %2$s %% LANES"
                  .formatted(array, factor(row), size)
              : "%s + (size_t) %s * %s".formatted(array, factor(row), size);
    };
  }
}
