package org.equigen.runtime.network;

import org.equigen.runtime.Frame;
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
  private final NetworkOperands operands;
  private final LaneKernel<A> lanes;

  SetOperations(Precision<A> precision, NetworkOperands operands) {
    this.precision = precision;
    this.operands = operands;
    this.lanes = LaneKernels.of(precision);
  }

  private A value(Node node, Frame<A> frame) {
    return frame.array(operands.value(node));
  }

  private A gradient(Node node, Frame<A> frame) {
    return frame.array(operands.gradient(node));
  }

  private int rows(Axis axis, Frame<A> frame) {
    return frame.rows(operands.domain(axis));
  }

  void concatenate(Node.Concatenate node, Frame<A> frame) {
    int tiles = Tile.count(rows(node.axis(), frame));
    A target = value(node, frame);
    int size = node.size();
    int first = 0;
    for (int i = 0; i < node.sources().size(); i++) {
      Node source = node.sources().get(i);
      int n = source.size() * Tile.LANES;
      for (int t = 0; t < tiles; t++) {
        int at = (t * size + first) * Tile.LANES;
        System.arraycopy(value(source, frame), t * n, target, at, n);
      }
      first += source.size();
    }
  }

  void concatenateBackward(Node.Concatenate node, Frame<A> frame) {
    int tiles = Tile.count(rows(node.axis(), frame));
    int size = node.size();
    int first = 0;
    for (int i = 0; i < node.sources().size(); i++) {
      Node source = node.sources().get(i);
      int n = source.size() * Tile.LANES;
      for (int t = 0; t < tiles; t++) {
        int at = (t * size + first) * Tile.LANES;
        lanes.addScaled(1, gradient(node, frame), at, gradient(source, frame), t * n, n);
      }
      first += source.size();
    }
  }

  void sum(Node.SumOverSet node, Frame<A> frame) {
    A target = value(node, frame);
    precision.fill(target, 0, Tile.elements(rows(Axis.SET, frame), node.size()), 0);
    gather(frame, node, value(node.source(), frame), target);
  }

  void sumBackward(Node.SumOverSet node, Frame<A> frame) {
    scatter(frame, node, gradient(node, frame), gradient(node.source(), frame));
  }

  void broadcast(Node.Broadcast node, Frame<A> frame) {
    A target = value(node, frame);
    precision.fill(target, 0, Tile.elements(rows(Axis.ELEMENT, frame), node.size()), 0);
    scatter(frame, node, value(node.source(), frame), target);
  }

  void broadcastBackward(Node.Broadcast node, Frame<A> frame) {
    gather(frame, node, gradient(node, frame), gradient(node.source(), frame));
  }

  /** {@code sets[s] += scale * sum over e in s of elements[e]}. */
  private void gather(Frame<A> frame, Node node, A elements, A sets) {
    int size = node.size();
    int[] setOf = frame.map(0);
    int count = rows(Axis.ELEMENT, frame);
    int end;
    for (int begin = 0; begin < count; begin = end) {
      end = setEnd(setOf, begin, count);
      double scale = scale(node, end - begin);
      for (int f = 0; f < size; f++) {
        double sum = 0;
        for (int e = begin; e < end; e = runEnd(e, end)) {
          sum += lanes.sum(elements, Tile.index(e, f, size), runEnd(e, end) - e);
        }
        int at = Tile.index(setOf[begin], f, size);
        precision.set(sets, at, precision.get(sets, at) + scale * sum);
      }
    }
  }

  /** {@code elements[e] += scale * sets[s]} for every e in s. */
  private void scatter(Frame<A> frame, Node node, A sets, A elements) {
    int size = node.size();
    int[] setOf = frame.map(0);
    int count = rows(Axis.ELEMENT, frame);
    int end;
    for (int begin = 0; begin < count; begin = end) {
      end = setEnd(setOf, begin, count);
      double scale = scale(node, end - begin);
      for (int f = 0; f < size; f++) {
        double value = scale * precision.get(sets, Tile.index(setOf[begin], f, size));
        for (int e = begin; e < end; e = runEnd(e, end)) {
          lanes.addConstant(value, elements, Tile.index(e, f, size), runEnd(e, end) - e);
        }
      }
    }
  }

  private static double scale(Node node, int elements) {
    return node instanceof Node.SumOverSet sum ? sum.scale(elements) : 1;
  }

  /** The end of the elements that belong to the set of {@code begin}; the map is sorted. */
  private static int setEnd(int[] setOf, int begin, int count) {
    int end = begin + 1;
    while (end < count && setOf[end] == setOf[begin]) {
      end++;
    }
    return end;
  }

  /** The end of the run of lanes that begins at element {@code e}: of its tile or of its set. */
  private static int runEnd(int e, int end) {
    return Math.min(end, (e / Tile.LANES + 1) * Tile.LANES);
  }
}
