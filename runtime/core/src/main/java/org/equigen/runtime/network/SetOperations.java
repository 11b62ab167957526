package org.equigen.runtime.network;

import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.equigen.runtime.kernel.LaneKernel;
import org.equigen.runtime.kernel.LaneKernels;

/**
 * The wiring between layers on tiles: concatenation, sums over sets and their transposes. The
 * elements of a set are consecutive lanes, in runs that end where a tile does; padding lanes of
 * sums and broadcasts are zero, and no gradient is taken from or given to a padding lane.
 */
final class SetOperations<A> {
  private final Precision<A> precision;
  private final LaneKernel<A> lanes;

  SetOperations(Precision<A> precision) {
    this.precision = precision;
    this.lanes = LaneKernels.of(precision);
  }

  void concatenate(Node.Concatenate node, Workspace<A> workspace) {
    int tiles = Tile.count(workspace.batch().samples(node.axis()));
    A target = workspace.value(node);
    int size = node.size();
    int first = 0;
    for (int i = 0; i < node.sources().size(); i++) {
      Node source = node.sources().get(i);
      int n = source.size() * Tile.LANES;
      for (int t = 0; t < tiles; t++) {
        int at = (t * size + first) * Tile.LANES;
        System.arraycopy(workspace.value(source), t * n, target, at, n);
      }
      first += source.size();
    }
  }

  void concatenateBackward(Node.Concatenate node, Workspace<A> workspace) {
    int tiles = Tile.count(workspace.batch().samples(node.axis()));
    int size = node.size();
    int first = 0;
    for (int i = 0; i < node.sources().size(); i++) {
      Node source = node.sources().get(i);
      int n = source.size() * Tile.LANES;
      for (int t = 0; t < tiles; t++) {
        int at = (t * size + first) * Tile.LANES;
        lanes.addScaled(1, workspace.gradient(node), at, workspace.gradient(source), t * n, n);
      }
      first += source.size();
    }
  }

  void sum(Node.SumOverSet node, Workspace<A> workspace) {
    Batch<A> batch = workspace.batch();
    A target = workspace.value(node);
    precision.fill(target, 0, Tile.elements(batch.sets(), node.size()), 0);
    gather(batch, node, workspace.value(node.source()), target);
  }

  void sumBackward(Node.SumOverSet node, Workspace<A> workspace) {
    scatter(workspace.batch(), node, workspace.gradient(node), workspace.gradient(node.source()));
  }

  void broadcast(Node.Broadcast node, Workspace<A> workspace) {
    Batch<A> batch = workspace.batch();
    A target = workspace.value(node);
    precision.fill(target, 0, Tile.elements(batch.elements(), node.size()), 0);
    scatter(batch, node, workspace.value(node.source()), target);
  }

  void broadcastBackward(Node.Broadcast node, Workspace<A> workspace) {
    gather(workspace.batch(), node, workspace.gradient(node), workspace.gradient(node.source()));
  }

  /** {@code sets[s] += scale * sum over e in s of elements[e]}. */
  private void gather(Batch<A> batch, Node node, A elements, A sets) {
    int size = node.size();
    for (int s = 0; s < batch.sets(); s++) {
      int begin = batch.offset(s);
      int end = batch.offset(s + 1);
      double scale = scale(node, end - begin);
      for (int f = 0; f < size && end > begin; f++) {
        double sum = 0;
        for (int e = begin; e < end; e = runEnd(e, end)) {
          sum += lanes.sum(elements, Tile.index(e, f, size), runEnd(e, end) - e);
        }
        int at = Tile.index(s, f, size);
        precision.set(sets, at, precision.get(sets, at) + scale * sum);
      }
    }
  }

  /** {@code elements[e] += scale * sets[s]} for every e in s. */
  private void scatter(Batch<A> batch, Node node, A sets, A elements) {
    int size = node.size();
    for (int s = 0; s < batch.sets(); s++) {
      int begin = batch.offset(s);
      int end = batch.offset(s + 1);
      double scale = scale(node, end - begin);
      for (int f = 0; f < size && end > begin; f++) {
        double value = scale * precision.get(sets, Tile.index(s, f, size));
        for (int e = begin; e < end; e = runEnd(e, end)) {
          lanes.addConstant(value, elements, Tile.index(e, f, size), runEnd(e, end) - e);
        }
      }
    }
  }

  private static double scale(Node node, int elements) {
    return node instanceof Node.SumOverSet sum ? sum.scale(elements) : 1;
  }

  /** The end of the run of lanes that begins at element {@code e}: of its tile or of its set. */
  private static int runEnd(int e, int end) {
    return Math.min(end, (e / Tile.LANES + 1) * Tile.LANES);
  }
}
