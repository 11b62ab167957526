package org.equigen.neighbours.search;

import org.equigen.neighbours.form.BoxAxes;
import org.equigen.neighbours.kernel.BoxTerms;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.neighbours.kernel.FormTerms;

/**
 * Answers the queries of a tile together: what one of them fetches into the cache the others find
 * there. Belongs to one thread.
 *
 * <p>A box is left out for a query only where the lower bound of its pairs is larger than the worst
 * of as many pairs as are asked for; pairs as good as that one are all looked at, and their indices
 * decide. So the order of visits, and what is left out, changes nothing.
 */
final class GroupSearch {
  private static final int LANES = FormKernel.LANES;
  private static final int FAN = FormKernel.FAN;
  private static final int LEVELS = 12;

  private final FormKernel kernel;
  private final FormTerms terms;
  private final Criterion criterion;
  private final TilePack points;
  private final NearestHeap heap;
  private final double[] query;
  private final double[] interval;
  private final double[] values = new double[LANES];
  private final double[][] bounds = new double[LEVELS][LANES * FAN];
  private final int[][] visits = new int[LEVELS][FAN];
  private final double[][] first = new double[LEVELS][FAN];
  private final int[] receivers = new int[LANES];
  private final double[] worst = new double[LANES];

  GroupSearch(FormKernel kernel, FormTerms terms, Criterion criterion, TilePack points, int limit) {
    this.kernel = kernel;
    this.terms = terms;
    this.criterion = criterion;
    this.points = points;
    heap = new NearestHeap(criterion, LANES, limit);
    query = new double[LANES * points.dimension()];
    interval = new double[2 * LANES * points.dimension()];
  }

  /** Looks at the tiles {@code from} to {@code to - 1} for the queries of a tile. */
  TilePairs allPairs(TilePack queries, int tile, int from, int to, boolean among) {
    int active = prepare(queries, tile, among);
    for (int other = from; other < to; other++) {
      scan(other, active);
    }
    return pairs();
  }

  /** Looks into a tree for the queries of a tile. */
  TilePairs inTree(TilePack queries, int tile, BoxTree tree, boolean among) {
    int active = prepare(queries, tile, among);
    prepareIntervals(tree.axes(), active);
    visit(tree, tree.height() - 1, 0, active);
    return pairs();
  }

  private int prepare(TilePack queries, int tile, boolean among) {
    heap.clear();
    int active = 0;
    for (int lane = 0; lane < LANES; lane++) {
      int point = queries.point(tile, lane);
      receivers[lane] = among ? point : -1;
      worst[lane] = Double.MAX_VALUE;
      active |= (point >= 0 ? 1 : 0) << lane;
      for (int j = 0; j < queries.dimension(); j++) {
        query[lane * queries.dimension() + j] = queries.coordinate(tile, lane, j);
      }
    }
    return active;
  }

  private void prepareIntervals(BoxAxes axes, int active) {
    int dimension = points.dimension();
    for (int rest = active; rest != 0; rest &= rest - 1) {
      int lane = Integer.numberOfTrailingZeros(rest);
      for (int j = 0; j < dimension; j++) {
        double value = axes.coordinate(j, query, lane * dimension);
        double error = axes.error(j, query, lane * dimension);
        interval[2 * (lane * dimension + j)] = value - error;
        interval[2 * (lane * dimension + j) + 1] = value + error;
      }
    }
  }

  private void visit(BoxTree tree, int level, int row, int active) {
    int boxes = Math.min(FAN, tree.count(level) - row * FAN);
    bound(tree, level, row, active, boxes);
    int[] order = visits[level];
    for (int i = 0; i < boxes; i++) {
      int box = order[i];
      int wanted = wanted(bounds[level], box, active);
      if (wanted != 0) {
        if (level == 0) {
          scan(tree.tile(row * FAN + box), wanted);
        } else {
          visit(tree, level - 1, row * FAN + box, wanted);
        }
      }
    }
  }

  private void bound(BoxTree tree, int level, int row, int active, int boxes) {
    int dimension = points.dimension();
    BoxTerms box = tree.axes().terms();
    double[] nearest = first[level];
    java.util.Arrays.fill(nearest, Double.POSITIVE_INFINITY);
    for (int rest = active; rest != 0; rest &= rest - 1) {
      int lane = Integer.numberOfTrailingZeros(rest);
      double[] to = bounds[level];
      kernel.bound(
          box,
          tree.boxes(level),
          row * dimension * 2 * FAN,
          interval,
          2 * lane * dimension,
          criterion.absolute(),
          criterion.least(),
          criterion.most(),
          to,
          lane * FAN);
      for (int i = 0; i < boxes; i++) {
        double bound = to[lane * FAN + i];
        nearest[i] = bound < nearest[i] ? bound : nearest[i];
      }
      if (criterion.side() != Side.BOTH) {
        leaveOutOtherSide(tree, level, row, boxes, lane);
      }
    }
    sortVisits(visits[level], nearest, boxes);
  }

  private void leaveOutOtherSide(BoxTree tree, int level, int row, int boxes, int lane) {
    double time = query[lane * points.dimension() + criterion.axis()];
    for (int i = 0; i < boxes; i++) {
      if (!tree.mayHold(criterion.side(), level, row * FAN + i, time)) {
        bounds[level][lane * FAN + i] = Double.POSITIVE_INFINITY;
      }
    }
  }

  private static void sortVisits(int[] order, double[] nearest, int boxes) {
    for (int i = 0; i < boxes; i++) {
      int at = i;
      while (at > 0 && nearest[order[at - 1]] > nearest[i]) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
  }

  /** The queries whose worst pair a point of the box may replace. */
  private int wanted(double[] bounds, int box, int active) {
    int wanted = 0;
    for (int rest = active; rest != 0; rest &= rest - 1) {
      int lane = Integer.numberOfTrailingZeros(rest);
      if (bounds[lane * FAN + box] <= worst[lane]) {
        wanted |= 1 << lane;
      }
    }
    return wanted;
  }

  private void scan(int tile, int active) {
    double[] numbers = points.numbers();
    int offset = points.offset(tile);
    int dimension = points.dimension();
    boolean absolute = criterion.absolute();
    for (int rest = active; rest != 0; rest &= rest - 1) {
      int lane = Integer.numberOfTrailingZeros(rest);
      double least = criterion.least();
      least = absolute && -worst[lane] > least ? -worst[lane] : least;
      double most = worst[lane] < criterion.most() ? worst[lane] : criterion.most();
      int found = kernel.scan(terms, numbers, offset, query, lane * dimension, least, most, values);
      if (found != 0) {
        offer(tile, lane, found);
      }
    }
  }

  private void offer(int tile, int lane, int found) {
    Side side = criterion.side();
    double time = query[lane * points.dimension() + criterion.axis()];
    for (int rest = found; rest != 0; rest &= rest - 1) {
      int other = Integer.numberOfTrailingZeros(rest);
      int point = points.point(tile, other);
      if (point != receivers[lane]
          && (side == Side.BOTH
              || side.holds(points.coordinate(tile, other, criterion.axis()), time))) {
        heap.offer(lane, values[other], point);
      }
    }
    worst[lane] = heap.worst(lane);
  }

  private TilePairs pairs() {
    int[] counts = new int[LANES];
    long all = 0;
    for (int lane = 0; lane < LANES; lane++) {
      counts[lane] = heap.size(lane);
      all += counts[lane];
    }
    int length = (int) Math.min(all, Integer.MAX_VALUE - 8);
    int[] senders = new int[length];
    double[] found = new double[length];
    int at = 0;
    for (int lane = 0; lane < LANES; lane++) {
      heap.sort(lane);
      for (int i = 0; i < counts[lane]; i++) {
        senders[at] = heap.point(lane, i);
        found[at++] = heap.value(lane, i);
      }
    }
    return new TilePairs(counts, senders, found);
  }
}
