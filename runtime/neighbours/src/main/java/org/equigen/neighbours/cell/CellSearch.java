package org.equigen.neighbours.cell;

import java.util.ArrayList;
import java.util.List;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchSettings;
import org.equigen.neighbours.diagnostic.NeighbourDiagnostic;
import org.equigen.runtime.data.ThreadTeam;
import org.equigen.runtime.diagnostic.DataDiagnostic;

/**
 * Euclidean neighbours in three dimensions, with or without a lattice, in time linear in the points
 * and their neighbours.
 *
 * <p>A pair is a receiver i, a sender j and a shift s of whole numbers of lattice vectors; its
 * difference and squared distance, every operation rounded once, are
 *
 * <pre>
 *   d = (x_j - x_i) + (s_0 a_0 + s_1 a_1 + s_2 a_2),    r2 = d_0^2 + d_1^2 + d_2^2 .
 * </pre>
 *
 * <p>All pairs are found whose r2 is small enough as it is computed: both (i, j, s) and (j, i, -s),
 * several images of one point where the cell is small, and images of the receiver itself; only the
 * receiver at shift 0 is left out. The result is the same for any number of threads. Source: Allen
 * and Tildesley, Computer Simulation of Liquids (2nd edition), chapter 5.
 */
public final class CellSearch {
  private static final int MOST_PAIRS = (Integer.MAX_VALUE - 8) / 3;
  private static final int CHUNK = 512;

  private final List<Lattice> lattices;
  private final SearchSettings settings;

  /** A search in one lattice, the same for all sets. */
  public CellSearch(Lattice lattice, SearchSettings settings) {
    this(List.of(lattice), settings);
  }

  /** A search in a lattice for each set of points, or in one for all. */
  public CellSearch(List<Lattice> lattices, SearchSettings settings) {
    this.lattices = List.copyOf(lattices);
    this.settings = settings;
  }

  private Lattice lattice(int set) {
    return lattices.size() == 1 ? lattices.getFirst() : lattices.get(set);
  }

  /**
   * All pairs with {@code r2 <= radius^2}, by receiver, sender and shift.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException if the radius is not positive and
   *     finite, points do not have three coordinates or lie very far out, there is another number
   *     of sets than of lattices, or there are too many pairs
   */
  public Neighbours within(PointSets points, double radius) {
    boolean valid = radius > 0 && radius < 1e150;
    require(valid, "the radius", radius + "", "above 0 and below 1e150");
    return search(points, Integer.MAX_VALUE, radius);
  }

  /**
   * The {@code count} nearest senders of each receiver, by receiver, r2, sender and shift; fewer
   * where nothing is repeated and there are fewer points.
   *
   * @throws org.equigen.runtime.diagnostic.DiagnosticException as {@link #within}; the count must
   *     be 1 or more
   */
  public Neighbours nearest(PointSets points, int count) {
    require(count >= 1, "the number of neighbours", count + "", "1 or more");
    return search(points, count, 0);
  }

  private static void require(boolean valid, String setting, String found, String alternative) {
    if (!valid) {
      throw new NeighbourDiagnostic.BadSetting("search", setting, found, alternative).exception();
    }
  }

  /**
   * The differences d of pairs: {@code [pairs][3]}, from the receiver to the sender.
   *
   * @param points among which the pairs were found
   * @param pairs what this search found
   */
  public double[] differences(PointSets points, Neighbours pairs) {
    double[] x = points.coordinates();
    double[] differences = new double[3 * pairs.pairs()];
    int[] shifts = pairs.shifts();
    for (int set = 0; set < points.sets(); set++) {
      Lattice lattice = lattice(set);
      for (int i = points.offset(set); i < points.offset(set + 1); i++) {
        for (int pair = pairs.offsets()[i]; pair < pairs.offsets()[i + 1]; pair++) {
          int at = 3 * pair;
          for (int c = 0; c < 3; c++) {
            double apart = x[3 * pairs.senders()[pair] + c] - x[3 * i + c];
            differences[at + c] =
                apart + lattice.shift(c, shifts[at], shifts[at + 1], shifts[at + 2]);
          }
        }
      }
    }
    return differences;
  }

  private Neighbours search(PointSets points, int count, double radius) {
    requirePoints(points);
    try (ThreadTeam team = new ThreadTeam("equigen-cells", settings.threads())) {
      CellGrid[] grids = new CellGrid[points.sets()];
      double[] radii = new double[points.sets()];
      team.run(
          grids.length,
          (member, set) -> {
            radii[set] = radius > 0 ? radius : guess(points, set, count);
            grids[set] = new CellGrid(lattice(set), points, set, radii[set]);
          });
      List<Chunk> chunks = chunks(points);
      FoundPairs[] found = new FoundPairs[chunks.size()];
      int[] counts = new int[points.points()];
      Progress progress = new Progress(points.points());
      team.run(
          found.length,
          (member, task) -> {
            Chunk chunk = chunks.get(task);
            FoundPairs pairs = new FoundPairs();
            for (int i = chunk.from(); i < chunk.to(); i++) {
              int before = pairs.size();
              int point = i - points.offset(chunk.set());
              find(grids[chunk.set()], point, count, radii[chunk.set()], pairs);
              counts[i] = pairs.size() - before;
            }
            found[task] = pairs;
            progress.add(chunk.to() - chunk.from(), pairs.size());
          });
      return assembled(counts, found);
    }
  }

  private void requirePoints(PointSets points) {
    if (points.dimension() != 3) {
      throw new NeighbourDiagnostic.OtherDimension("points", points.dimension(), 3).exception();
    }
    if (lattices.size() != 1 && lattices.size() != points.sets()) {
      throw new DataDiagnostic.WrongCount(
              "search", "number of lattices", lattices.size(), points.sets())
          .exception();
    }
    double[] x = points.coordinates();
    for (int i = 0; i < x.length; i++) {
      if (Math.abs(x[i]) > 1e150) {
        throw new NeighbourDiagnostic.TooLarge("points", i, x[i], 1e150).exception();
      }
    }
  }

  /** The radius of a ball with as many points as are asked for, were they evenly spread. */
  private double guess(PointSets points, int set, int count) {
    double volume = CellGrid.volumeOf(lattice(set), points, set);
    return Math.cbrt(volume * (Math.min(count, 1_000_000) + 1.0) * 0.3);
  }

  private static void find(CellGrid grid, int point, int count, double radius, FoundPairs pairs) {
    int before = pairs.size();
    grid.find(point, radius, pairs);
    if (count == Integer.MAX_VALUE) {
      pairs.sort(before, false);
      return;
    }
    double wider = radius;
    while (pairs.size() - before < count && !grid.isWholeWithin(wider)) {
      wider *= 1.5;
      pairs.cut(before);
      grid.find(point, wider, pairs);
    }
    pairs.sort(before, true);
    pairs.cut(Math.min(pairs.size(), before + count));
  }

  private record Chunk(int set, int from, int to) {}

  private static List<Chunk> chunks(PointSets points) {
    List<Chunk> chunks = new ArrayList<>();
    for (int set = 0; set < points.sets(); set++) {
      int end = points.offset(set + 1);
      for (int from = points.offset(set); from < end; from += CHUNK) {
        chunks.add(new Chunk(set, from, Math.min(end, from + CHUNK)));
      }
    }
    return chunks;
  }

  private static Neighbours assembled(int[] counts, FoundPairs[] found) {
    int[] offsets = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      offsets[i + 1] = offsets[i] + counts[i];
    }
    int all = offsets[counts.length];
    int[] senders = new int[all];
    double[] values = new double[all];
    int[] shifts = new int[3 * all];
    int at = 0;
    for (FoundPairs pairs : found) {
      for (int pair = 0; pair < pairs.size(); pair++) {
        senders[at] = pairs.sender(pair);
        values[at] = pairs.distance(pair);
        for (int axis = 0; axis < 3; axis++) {
          shifts[3 * at + axis] = pairs.shift(pair, axis);
        }
        at++;
      }
    }
    return new Neighbours(offsets, senders, values, shifts);
  }

  /** Counts what is done, and refuses more pairs than an array holds as soon as there are. */
  private final class Progress {
    private final int receivers;
    private long pairs;
    private long done;
    private long told;

    Progress(int receivers) {
      this.receivers = receivers;
    }

    synchronized void add(int answered, int found) {
      pairs += found;
      if (pairs > MOST_PAIRS) {
        throw new NeighbourDiagnostic.TooManyPairs("search", pairs, MOST_PAIRS).exception();
      }
      done += answered;
      if (done == receivers || done - told >= Math.max(1, receivers / 100)) {
        told = done;
        settings.progress().reached(done, receivers);
      }
    }
  }
}
