package org.equigen.codegen.plan.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Cuts against all ways to part the nodes of small random graphs. */
class MinimumCutTest {
  private static final long SEED = 20_261_130;
  private static final int GRAPHS = 300;

  private record Edge(int from, int to, long capacity) {}

  @Test
  void noOtherCutIsCheaperAndNoneOfThatCostIsSmaller() {
    Random random = new Random(SEED);
    int several = 0;
    for (int graph = 0; graph < GRAPHS; graph++) {
      int nodes = 2 + random.nextInt(7);
      List<Edge> edges = new ArrayList<>();
      MinimumCut cut = new MinimumCut();
      for (int i = 0; i < nodes; i++) {
        cut.node();
      }
      for (int i = random.nextInt(3 * nodes); i >= 0; i--) {
        Edge edge = new Edge(random.nextInt(nodes), random.nextInt(nodes), random.nextInt(4));
        edges.add(edge);
        cut.edge(edge.from(), edge.to(), edge.capacity());
      }
      boolean[] found = cut.sinkSide(0, 1);
      long least = Long.MAX_VALUE;
      int fewest = nodes;
      for (int set = 0; set < 1 << nodes; set++) {
        boolean[] side = new boolean[nodes];
        for (int i = 0; i < nodes; i++) {
          side[i] = (set >> i & 1) == 1;
        }
        if (!side[0] && side[1]) {
          long cost = cost(edges, side);
          fewest = cost < least ? nodes : fewest;
          least = Math.min(least, cost);
          fewest = cost == least ? Math.min(fewest, Integer.bitCount(set)) : fewest;
        }
      }
      int size = 0;
      for (boolean one : found) {
        size += one ? 1 : 0;
      }
      assertThat(found[0]).isFalse();
      assertThat(found[1]).isTrue();
      assertThat(cost(edges, found)).as("graph %s, seed %s", graph, SEED).isEqualTo(least);
      assertThat(size).as("graph %s, seed %s", graph, SEED).isEqualTo(fewest);
      several += least > 0 && fewest > 1 ? 1 : 0;
    }
    assertThat(several).isGreaterThan(GRAPHS / 10);
  }

  private static long cost(List<Edge> edges, boolean[] side) {
    return edges.stream()
        .filter(edge -> !side[edge.from()] && side[edge.to()])
        .mapToLong(Edge::capacity)
        .sum();
  }
}
