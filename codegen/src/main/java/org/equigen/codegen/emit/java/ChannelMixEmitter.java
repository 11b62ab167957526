package org.equigen.codegen.emit.java;

import java.util.List;
import org.equigen.codegen.plan.Access;
import org.equigen.codegen.plan.Segment;

/** Channel mixing as calls of the runtime's matrix kernel, straight or from a table of runs. */
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

  /**
   * The calls for one tile, or, with {@code allTiles}, one call for each run over all tiles of a
   * batch whose operands the caller holds.
   */
  Fragment emit(boolean allTiles) {
    Fragment.Builder code = new Fragment.Builder();
    for (Access access : List.of(mix.matrix(), mix.columns(), mix.rows())) {
      code.uses(view.variables(access.operand()));
    }
    if (mix.runs().size() <= STRAIGHT_RUNS) {
      for (ChannelMix.Run run : mix.runs()) {
        call(
            code,
            allTiles,
            view.at(mix.matrix(), false, run.matrix()),
            view.at(mix.columns(), false, run.column()),
            view.at(mix.rows(), false, run.row()),
            run.length() == 1 ? "LANES" : run.length() + " * LANES");
      }
      return code.build();
    }
    String table =
        members
            .tables()
            .table(
                mix.runs().stream()
                    .flatMap(
                        run ->
                            List.of(run.matrix(), run.column(), run.row(), run.length()).stream())
                    .toList());
    code.open(20, "for (int k = 0; k < $L.length; k += 4)", table);
    String size = String.valueOf(segment(mix.matrix()).positions());
    call(
        code,
        allTiles,
        Row.moved(view.at(mix.matrix(), false, 0), table + "[k]", size),
        Row.moved(view.at(mix.columns(), false, 0), table + "[k + 1]", "LANES"),
        Row.moved(view.at(mix.rows(), false, 0), table + "[k + 2]", "LANES"),
        table + "[k + 3] * LANES");
    return code.close().build();
  }

  private void call(
      Fragment.Builder code, boolean allTiles, String w, String x, String y, String columns) {
    String matrix =
        view.array(mix.matrix())
            + ", "
            + w
            + ", "
            + segment(mix.rows()).positions()
            + ", "
            + segment(mix.columns()).positions();
    boolean outer = mix.product() == ChannelMix.Product.OUTER;
    String xRows = rows(mix.columns(), x, allTiles);
    String yRows = rows(mix.rows(), y, allTiles);
    boolean columnsFirst = mix.product() == ChannelMix.Product.MULTIPLY;
    code.statement(
        CALL_BYTES,
        "$L.$L(\n$L,\n$L,\n$L,\n$L)",
        members.kernels().matrices(),
        switch (mix.product()) {
          case MULTIPLY -> "multiply";
          case MULTIPLY_TRANSPOSED -> "multiplyTransposed";
          case OUTER -> outer && allTiles ? "outerTiles" : "outer";
        },
        matrix,
        columnsFirst ? xRows : yRows,
        columnsFirst ? yRows : xRows,
        allTiles ? columns + ", tiles" : columns);
  }

  private String rows(Access access, String at, boolean allTiles) {
    int stride = segment(access).components();
    String rows =
        view.array(access) + ", " + at + ", " + (stride == 1 ? "" : stride + " * ") + "LANES";
    return allTiles ? rows + ", " + access.operand().size() + " * LANES" : rows;
  }

  private Segment segment(Access access) {
    return access.shape();
  }
}
