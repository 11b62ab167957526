package org.equigen.codegen.planning.assembly;

import java.util.Optional;
import org.equigen.codegen.plan.Domain;
import org.equigen.codegen.plan.IndexMap;
import org.equigen.codegen.plan.Layout;

/**
 * The rows that a layer computes on, and how they lie in memory.
 *
 * @param rows what a row of the layer is
 * @param layout of all operands with rows
 * @param gather a map from these rows to those of the first input, if it has others
 * @param sum a map from these rows to those of the output, in which they are added up, if it has
 *     others
 */
public record Placement(
    Domain rows, Layout layout, Optional<IndexMap> gather, Optional<IndexMap> sum) {
  /** Samples in lanes. */
  static final Placement SAMPLES =
      new Placement(Domain.SAMPLE, Layout.ROWS_IN_LANES, Optional.empty(), Optional.empty());

  /** The nodes of a graph. */
  public static final Domain NODE = new Domain("node");

  /** Its edges, in the order of their receivers. */
  public static final Domain EDGE = new Domain("edge");

  /** From where an edge leads. */
  public static final IndexMap SENDER = new IndexMap("sender", EDGE, NODE, IndexMap.Order.ANY);

  /** Where an edge leads to. */
  public static final IndexMap RECEIVER =
      new IndexMap("receiver", EDGE, NODE, IndexMap.Order.SORTED);

  /**
   * The rows of a graph: edges, which may read the first input at their senders, and be summed at
   * their receivers. Edges are sorted by receivers.
   */
  public static Placement ofEdges(Layout layout, boolean gather, boolean sum) {
    return new Placement(
        EDGE,
        layout,
        gather ? Optional.of(SENDER) : Optional.empty(),
        sum ? Optional.of(RECEIVER) : Optional.empty());
  }

  /** The rows of the first input. */
  Domain input() {
    return gather.map(IndexMap::to).orElse(rows);
  }

  /** The rows of the output. */
  Domain output() {
    return sum.map(IndexMap::to).orElse(rows);
  }
}
