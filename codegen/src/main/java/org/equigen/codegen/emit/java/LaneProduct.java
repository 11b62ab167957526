package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.codegen.plan.Access;

/**
 * A scalar times a product of runs of neighbours, added to a run, or summed over it and added to a
 * single element.
 *
 * @param scalar the scalar
 * @param rows the factors that are runs
 */
record LaneProduct(Scalar scalar, List<Row> rows) {
  /** Rows of a product that a kernel takes at once; more go through the scratch row. */
  private static final int MOST_ROWS = 2;

  private static final int CALL_BYTES = 50;

  LaneProduct {
    rows = List.copyOf(rows);
  }

  /**
   * Adds it to an output: {@code output[i] += scalar row1[i] row2[i] ...} for all i of the run, or,
   * where the run does not hold the output, {@code output += scalar sum over i of row1[i] row2[i]
   * ...}.
   *
   * @param output what is added to
   * @param place where it lies
   * @param run the run
   */
  void add(
      Fragment.Builder code, Kernels kernels, Memory memory, Access output, Row place, Run run) {
    boolean sum = !run.holds(output);
    if (sum && rows.isEmpty()) {
      increase(code, place, scalar);
      return;
    }
    LaneProduct rest = shortened(code, kernels.lanes(), memory, run);
    String kernel = kernels.lanes() + ".";
    if (sum) {
      String method = rest.rows.size() == 1 ? "sum" : "dot";
      String total = kernel + method + "(" + rest.list() + ", " + run.summed() + ")";
      increase(code, place, rest.scalar.times(total));
      return;
    }
    List<Row> all = new ArrayList<>(rest.rows);
    all.add(place);
    String method =
        switch (rest.rows.size()) {
          case 0 -> "addConstant";
          case 1 -> "addScaled";
          default -> "addProduct";
        };
    call(code, kernel + method, rest.scalar, all, run);
  }

  /** Whether adding a product of so many rows needs the scratch row. */
  static boolean needsScratch(int rows) {
    return rows > MOST_ROWS;
  }

  private static void increase(Fragment.Builder code, Row output, Scalar value) {
    code.statement(
        CALL_BYTES,
        "$L.add(" + wrapping(output.arguments() + ", " + value) + ")",
        Kernels.PRECISION);
  }

  private String list() {
    return rows.stream().map(Row::arguments).collect(Collectors.joining(", "));
  }

  /** The same with two rows at most, the first of which takes the product of those before. */
  private LaneProduct shortened(Fragment.Builder code, String lanes, Memory memory, Run run) {
    if (rows.size() <= MOST_ROWS) {
      return this;
    }
    Row scratch = memory.scratch(code);
    Scalar factor = scalar;
    Row product = rows.getFirst();
    for (Row row : rows.subList(1, rows.size() - 1)) {
      call(code, lanes + ".product", factor, List.of(product, row, scratch), run);
      factor = Scalar.ONE;
      product = scratch;
    }
    return new LaneProduct(Scalar.ONE, List.of(product, rows.getLast()));
  }

  private static void call(
      Fragment.Builder code, String method, Scalar scalar, List<Row> rows, Run run) {
    String arguments = rows.stream().map(Row::arguments).collect(Collectors.joining(", "));
    code.statement(
        CALL_BYTES, method + "(" + wrapping(scalar + ", " + arguments + ", " + run.length()) + ")");
  }

  private static String wrapping(String arguments) {
    return arguments.replace("$", "$$").replace(", ", ",$W");
  }
}
