package org.equigen.codegen.emit.java;

import java.util.ArrayList;
import java.util.List;
import org.equigen.codegen.plan.Access;

/**
 * Channel mixing as calls of the runtime's matrix kernel, straight or from a table of runs: for one
 * tile, or for all tiles of a batch whose operands the caller holds.
 */
final class ChannelMixEmitter {
  private static final int CALL_BYTES = 70;
  private static final int STRAIGHT_RUNS = 8;

  private final View view;
  private final Members members;
  private final ChannelMix mix;

  ChannelMixEmitter(View view, Members members, ChannelMix mix) {
    this.view = view;
    this.members = members;
    this.mix = mix;
  }

  /** Where the operands of a product begin, and how many components it takes. */
  private record Call(String matrix, String column, String row, String length) {}

  /**
   * The calls, one for each run.
   *
   * @param assign whether the output is overwritten, which takes {@link ChannelMix#beginning}
   */
  Fragment emit(boolean assign) {
    Fragment.Builder code = new Fragment.Builder();
    for (Access access : List.of(mix.matrix(), mix.columns(), mix.rows())) {
      code.uses(view.variables(access));
    }
    List<ChannelMix.Run> first = assign ? mix.beginning() : List.of();
    List<ChannelMix.Run> others = new ArrayList<>(mix.runs());
    others.removeAll(first);
    calls(code, first, true);
    calls(code, others, false);
    return code.build();
  }

  private void calls(Fragment.Builder code, List<ChannelMix.Run> runs, boolean assign) {
    if (runs.size() <= STRAIGHT_RUNS) {
      for (ChannelMix.Run run : runs) {
        call(
            code,
            new Call(
                view.at(mix.matrix(), run.matrix()),
                view.at(mix.columns(), run.column()),
                view.at(mix.rows(), run.row()),
                String.valueOf(run.length())),
            assign);
      }
      return;
    }
    String table =
        members
            .tables()
            .table(
                runs.stream()
                    .flatMap(
                        run ->
                            List.of(run.matrix(), run.column(), run.row(), run.length()).stream())
                    .toList(),
                "For each product: the components of %s, %s and %s where it begins, and how many."
                    .formatted(mix.matrix(), mix.columns(), mix.rows()));
    code.open(20, "for (int k = 0; k < $L.length; k += 4)", table);
    call(
        code,
        new Call(
            moved(mix.matrix(), table + "[k]"),
            moved(mix.columns(), table + "[k + 1]"),
            moved(mix.rows(), table + "[k + 2]"),
            table + "[k + 3]"),
        assign);
    code.close();
  }

  private String moved(Access access, String components) {
    return Row.moved(view.at(access, 0), components, view.stride(access));
  }

  private void call(Fragment.Builder code, Call call, boolean assign) {
    switch (view.scope()) {
      case TILE -> ofTiles(code, call, assign, "");
      case ALL -> ofTiles(code, call, assign, ", tiles");
      case ROW -> throw new IllegalStateException("products of one row are not here");
    }
  }

  private void ofTiles(Fragment.Builder code, Call call, boolean assign, String tiles) {
    boolean all = !tiles.isEmpty();
    String x = rows(mix.columns(), call.column(), all);
    String y = rows(mix.rows(), call.row(), all);
    boolean columnsFirst = mix.product() == ChannelMix.Product.MULTIPLY;
    String method =
        switch (mix.product()) {
          case MULTIPLY -> assign ? "assign" : "multiply";
          case MULTIPLY_TRANSPOSED -> assign ? "assignTransposed" : "multiplyTransposed";
          case OUTER -> "outer";
        };
    String lanes = call.length().equals("1") ? "width" : call.length() + " * width";
    String matrix = array(mix.matrix(), call.matrix(), positions(mix.rows()));
    write(
        code,
        all ? method + "Tiles" : method,
        matrix + ", " + positions(mix.columns()),
        columnsFirst ? x : y,
        columnsFirst ? y : x,
        lanes + tiles);
  }

  private String rows(Access access, String at, boolean all) {
    int components = access.shape().components();
    String rows = array(access, at, (components == 1 ? "" : components + " * ") + "width");
    return all ? rows + ", " + access.operand().size() + " * width" : rows;
  }

  private String array(Access access, String at, String next) {
    return view.array(access) + ", " + at + ", " + next;
  }

  private static String positions(Access access) {
    return String.valueOf(access.shape().positions());
  }

  private void write(
      Fragment.Builder code,
      String method,
      String first,
      String second,
      String third,
      String columns) {
    code.statement(
        CALL_BYTES,
        "$L.$L(\n$L,\n$L,\n$L,\n$L)",
        members.kernels().matrices(),
        method,
        first,
        second,
        third,
        columns);
  }
}
