package org.equigen.neighbours.search;

import java.util.stream.IntStream;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.form.BoxAxes;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.runtime.data.ThreadTeam;
import org.equigen.runtime.diagnostic.DataDiagnostic;

/**
 * Points that are sorted for a {@link FormSearch}: tiles, and trees of boxes around those of large
 * sets. Immutable; several threads may search at once.
 */
public final class FormIndex {
  private final FormSearch search;
  private final PointSets points;
  private final BoxAxes axes;
  private final TilePack packed;
  private final BoxTree[] trees;

  FormIndex(FormSearch search, PointSets points) {
    search.require("points", points);
    this.search = search;
    this.points = points;
    axes = BoxAxes.of(search.form(), search.settings().axes());
    trees = new BoxTree[points.sets()];
    try (ThreadTeam team = team()) {
      packed = pack(points, team);
      team.run(trees.length, this::lay);
    }
  }

  private ThreadTeam team() {
    return new ThreadTeam("equigen-neighbours", search.settings().threads());
  }

  private TilePack pack(PointSets sets, ThreadTeam team) {
    int[] order = IntStream.range(0, sets.points()).toArray();
    for (int set = 0; set < sets.sets(); set++) {
      if (search.byTree(points.size(set))) {
        SpatialOrder.sort(axes, sets, set, order, team);
      }
    }
    return new TilePack(sets, order);
  }

  private void lay(int member, int set) {
    if (search.byTree(points.size(set))) {
      trees[set] = new BoxTree(axes, packed, set, search.criterion().axis());
    }
  }

  /**
   * The neighbours of every point among the others of its set: a point is no neighbour of itself,
   * but a duplicate of it is one.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are too many pairs
   */
  public Neighbours among() {
    try (ThreadTeam team = team()) {
      return search(packed, points.points(), true, team);
    }
  }

  /**
   * The neighbours of every query among the points of the set of the same number.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if there are more or fewer sets of
   *     queries than of points, queries do not fit the form, or there are too many pairs
   */
  public Neighbours of(PointSets queries) {
    if (queries.sets() != points.sets()) {
      throw new DataDiagnostic.WrongCount(
              "queries", "number of sets", queries.sets(), points.sets())
          .exception();
    }
    search.require("queries", queries);
    try (ThreadTeam team = team()) {
      return search(pack(queries, team), queries.points(), false, team);
    }
  }

  private Neighbours search(TilePack asked, int queries, boolean among, ThreadTeam team) {
    TilePairs[] found = new TilePairs[asked.tiles()];
    GroupSearch[] members = new GroupSearch[team.size()];
    int limit = limit();
    SearchCount count = search.count(queries);
    team.run(
        found.length,
        (member, tile) -> {
          GroupSearch group = members[member];
          if (group == null) {
            group = search.group(packed, limit);
            members[member] = group;
          }
          found[tile] = answer(group, asked, tile, among);
          count.add(asked.points(tile), found[tile].senders().length);
        });
    return assembled(queries, asked, found);
  }

  private TilePairs answer(GroupSearch group, TilePack asked, int tile, boolean among) {
    int set = asked.setOf(tile);
    BoxTree tree = trees[set];
    return tree == null
        ? group.allPairs(asked, tile, packed.firstTile(set), packed.firstTile(set + 1), among)
        : group.inTree(asked, tile, tree, among);
  }

  private int limit() {
    int largest = 1;
    for (int set = 0; set < points.sets(); set++) {
      largest = Math.max(largest, points.size(set));
    }
    Criterion criterion = search.criterion();
    return criterion.isRange() ? Criterion.ALL : Math.min(criterion.count(), largest);
  }

  private static Neighbours assembled(int queries, TilePack asked, TilePairs[] found) {
    int[] offsets = new int[queries + 1];
    for (int tile = 0; tile < found.length; tile++) {
      for (int lane = 0; lane < FormKernel.LANES; lane++) {
        int point = asked.point(tile, lane);
        if (point >= 0) {
          offsets[point + 1] = found[tile].counts()[lane];
        }
      }
    }
    for (int q = 0; q < queries; q++) {
      offsets[q + 1] += offsets[q];
    }
    int[] senders = new int[offsets[queries]];
    double[] values = new double[offsets[queries]];
    for (int tile = 0; tile < found.length; tile++) {
      TilePairs pairs = found[tile];
      int from = 0;
      for (int lane = 0; lane < FormKernel.LANES; lane++) {
        int count = pairs.counts()[lane];
        if (count > 0) {
          int to = offsets[asked.point(tile, lane)];
          System.arraycopy(pairs.senders(), from, senders, to, count);
          System.arraycopy(pairs.values(), from, values, to, count);
          from += count;
        }
      }
    }
    return new Neighbours(offsets, senders, values, null);
  }
}
