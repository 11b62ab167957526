package org.equigen.codegen.plan.transform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The cheapest way to part the nodes of a directed graph into those with a source and those with a
 * sink: an edge from the former to the latter costs its capacity. Found by augmenting shortest
 * paths (Edmonds and Karp, Theoretical Improvements in Algorithmic Efficiency for Network Flow
 * Problems, Journal of the ACM 19, 1972). Of several cheapest ones it is that with the fewest nodes
 * beside the sink.
 */
final class MinimumCut {
  /** The capacity of an edge that no cut may take. */
  static final long NEVER = Long.MAX_VALUE / 4;

  private final List<List<Integer>> edgesOf = new ArrayList<>();
  private final List<Integer> ends = new ArrayList<>();
  private final List<Long> capacities = new ArrayList<>();

  /** Adds a node and returns its number. */
  int node() {
    edgesOf.add(new ArrayList<>());
    return edgesOf.size() - 1;
  }

  /** Adds an edge. */
  void edge(int from, int to, long capacity) {
    half(from, to, capacity);
    half(to, from, 0);
  }

  /** Edges come in pairs, so that the opposite one has the number with another last bit. */
  private void half(int from, int to, long capacity) {
    edgesOf.get(from).add(ends.size());
    ends.add(to);
    capacities.add(capacity);
  }

  /** For each node whether it is cut off together with the sink. */
  boolean[] sinkSide(int source, int sink) {
    int[] reached = reached(source, sink);
    while (reached[sink] >= 0) {
      long flow = NEVER;
      for (int at = sink; at != source; at = ends.get(reached[at] ^ 1)) {
        flow = Math.min(flow, capacities.get(reached[at]));
      }
      for (int at = sink; at != source; at = ends.get(reached[at] ^ 1)) {
        int edge = reached[at];
        capacities.set(edge, capacities.get(edge) - flow);
        capacities.set(edge ^ 1, capacities.get(edge ^ 1) + flow);
      }
      reached = reached(source, sink);
    }
    return leadingTo(sink);
  }

  /** For each node the last edge of a shortest path from the source, -1 where there is none. */
  private int[] reached(int source, int sink) {
    int[] reached = new int[edgesOf.size()];
    Arrays.fill(reached, -1);
    Deque<Integer> waiting = new ArrayDeque<>(List.of(source));
    while (!waiting.isEmpty() && reached[sink] < 0) {
      for (int edge : edgesOf.get(waiting.remove())) {
        int end = ends.get(edge);
        if (capacities.get(edge) > 0 && end != source && reached[end] < 0) {
          reached[end] = edge;
          waiting.add(end);
        }
      }
    }
    return reached;
  }

  /** The nodes from which the sink can still be reached. */
  private boolean[] leadingTo(int sink) {
    boolean[] leading = new boolean[edgesOf.size()];
    leading[sink] = true;
    Deque<Integer> waiting = new ArrayDeque<>(List.of(sink));
    while (!waiting.isEmpty()) {
      for (int edge : edgesOf.get(waiting.remove())) {
        int from = ends.get(edge);
        if (capacities.get(edge ^ 1) > 0 && !leading[from]) {
          leading[from] = true;
          waiting.add(from);
        }
      }
    }
    return leading;
  }
}
