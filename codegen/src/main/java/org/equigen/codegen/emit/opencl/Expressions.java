package org.equigen.codegen.emit.opencl;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.emit.IndexText;
import org.equigen.codegen.loop.Array;
import org.equigen.codegen.loop.Condition;
import org.equigen.codegen.loop.Index;
import org.equigen.codegen.loop.Pointer;
import org.equigen.codegen.loop.Value;
import org.equigen.codegen.plan.Layout;

/**
 * Integers and numbers of the loop form in OpenCL C.
 *
 * @param functions the functions of pointwise steps
 */
record Expressions(FunctionSource functions) {
  private static final IndexText INDICES = new IndexText(Expressions::given);

  /** An integer. */
  static String text(Index index) {
    return INDICES.text(index);
  }

  private static String given(Index index) {
    return switch (index) {
      case Index.Entry(int offset, Index at) ->
          Names.INTEGERS + "[" + text(Index.sum(at, new Index.Constant(offset))) + "]";
      case Index.Image(var map, Index row) -> Names.map(map) + "[" + text(row) + "]";
      case Index.Start(var preimages, Index row) -> Names.starts(preimages) + "[" + text(row) + "]";
      case Index.Preimage(var preimages, Index at) -> Names.list(preimages) + "[" + text(at) + "]";
      case Index.Extent extent -> Names.extent(extent);
      case Index.Constant _,
          Index.Variable _,
          Index.Scaled _,
          Index.Product _,
          Index.Sum _,
          Index.Pair _,
          Index.Quotient _,
          Index.Remainder _ ->
          throw new IllegalArgumentException(index + " is not given with a batch");
    };
  }

  private static String factor(Index index) {
    return INDICES.factor(index);
  }

  /** The largest of integers, or the smallest. */
  static String extreme(String function, List<Index> indices) {
    return INDICES.extreme(function, indices);
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
