package org.equigen.codegen.loop;

import java.util.ArrayList;
import java.util.List;

/**
 * A kernel with one work-item for each channel position of targets in the shared row. Every target
 * has groups of its own, so that no group diverges.
 */
final class PositionsKernel {
  private static final Index.Variable ITEM = new Index.Variable("item");

  private final boolean ofMany;
  private final List<Statement> body = new ArrayList<>();
  private int groups;

  /**
   * An empty kernel.
   *
   * @param targets how many it will have
   */
  PositionsKernel(int targets) {
    ofMany = targets > 1;
  }

  /** Adds a target, of which one work-item does the statements. */
  void add(TargetLoops loops, List<Statement> computed) {
    int end = groups + Math.ceilDiv(loops.items(), Lowering.LANES);
    Index first = new Index.Constant(-Lowering.LANES * groups);
    Index item =
        Index.sum(Index.scaled(Lowering.LANES, Index.Variable.GROUP), Index.Variable.LANE, first);
    List<Statement> statements =
        List.of(
            new Statement.LetIndex(ITEM, item),
            new Statement.If(
                List.of(Condition.less(ITEM, new Index.Constant(loops.items()))),
                loops.decoded(ITEM, computed)));
    body.add(loops.title());
    if (ofMany) {
      List<Condition> mine = new ArrayList<>();
      if (groups > 0) {
        mine.add(Condition.atMost(new Index.Constant(groups), Index.Variable.GROUP));
      }
      mine.add(Condition.less(Index.Variable.GROUP, new Index.Constant(end)));
      body.add(new Statement.If(mine, statements));
    } else {
      body.addAll(statements);
    }
    groups = end;
  }

  Kernel kernel() {
    return new Kernel(new Kernel.Range.Positions(groups), body);
  }
}
