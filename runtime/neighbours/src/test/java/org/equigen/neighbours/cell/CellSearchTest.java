package org.equigen.neighbours.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells find what a loop over all pairs and images finds, bit for bit. */
class CellSearchTest {
  private static final double[][] SKEW = {{1, 0, 0}, {.7, 1.1, 0}, {-.4, .6, .9}};

  private record Pair(int sender, int s0, int s1, int s2, double distance) {}

  private static final Comparator<Pair> BY_SENDER =
      Comparator.comparingInt(Pair::sender)
          .thenComparingInt(Pair::s0)
          .thenComparingInt(Pair::s1)
          .thenComparingInt(Pair::s2);

  /** All images up to {@code images} cells away in each direction, sorted. */
  private static List<List<Pair>> naive(
      double[][] a, boolean[] periodic, PointSets points, double radius, int images) {
    double[] x = points.coordinates();
    List<List<Pair>> all = new ArrayList<>();
    for (int set = 0; set < points.sets(); set++) {
      for (int i = points.offset(set); i < points.offset(set + 1); i++) {
        List<Pair> pairs = new ArrayList<>();
        for (int j = points.offset(set); j < points.offset(set + 1); j++) {
          for (int s0 = periodic[0] ? -images : 0; s0 <= (periodic[0] ? images : 0); s0++) {
            for (int s1 = periodic[1] ? -images : 0; s1 <= (periodic[1] ? images : 0); s1++) {
              for (int s2 = periodic[2] ? -images : 0; s2 <= (periodic[2] ? images : 0); s2++) {
                double sum = 0;
                for (int c = 0; c < 3; c++) {
                  double shift = s0 * a[0][c] + s1 * a[1][c] + s2 * a[2][c];
                  double d = x[3 * j + c] - x[3 * i + c] + shift;
                  sum += d * d;
                }
                boolean self = i == j && s0 == 0 && s1 == 0 && s2 == 0;
                if (!self && sum <= radius * radius) {
                  pairs.add(new Pair(j, s0, s1, s2, sum));
                }
              }
            }
          }
        }
        pairs.sort(BY_SENDER);
        all.add(pairs);
      }
    }
    return all;
  }

  private static void assertEqual(Neighbours found, List<List<Pair>> expected, String what) {
    int at = 0;
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.offsets()[i]).as("%s, receiver %d", what, i).isEqualTo(at);
      for (Pair pair : expected.get(i)) {
        assertThat(found.senders()[at]).as("%s, pair %d", what, at).isEqualTo(pair.sender);
        assertThat(found.values()[at]).as("%s, pair %d", what, at).isEqualTo(pair.distance);
        assertThat(found.shifts()[3 * at]).isEqualTo(pair.s0);
        assertThat(found.shifts()[3 * at + 1]).isEqualTo(pair.s1);
        assertThat(found.shifts()[3 * at + 2]).isEqualTo(pair.s2);
        at++;
      }
    }
    assertThat(found.pairs()).as(what).isEqualTo(at);
  }

  @ParameterizedTest(name = "periodic {0} {1} {2}, seed 850")
  @CsvSource({
    "false,false,false",
    "true,true,true",
    "true,true,false",
    "false,true,false",
    "true,false,true"
  })
  void triclinicLatticesOfEachKind(boolean first, boolean second, boolean third) {
    boolean[] periodic = {first, second, third};
    Lattice lattice = Lattice.of(SKEW, periodic);
    // Some points lie outside the cell, as after a step of dynamics.
    double[] x = new Random(850).doubles(3 * 150, -0.8, 1.9).toArray();
    PointSets points = PointSets.of(x, 3, new int[] {0, 0, 1, 90, 150});
    for (double radius : new double[] {.05, .2, .55, 1.6}) {
      List<List<Pair>> expected = naive(SKEW, periodic, points, radius, 7);
      for (int threads : new int[] {1, 3}) {
        CellSearch search = new CellSearch(lattice, SearchSettings.DEFAULT.onThreads(threads));
        assertEqual(search.within(points, radius), expected, "radius " + radius);
      }
    }
  }

  @ParameterizedTest(name = "{0} points, seed 851")
  @ValueSource(ints = {0, 1, 2, 7, 60, 400})
  void theNearestWithAndWithoutALattice(int count) {
    double[] x = new Random(851).doubles(3L * count, -1, 2).toArray();
    PointSets points = PointSets.of(x, 3);
    for (boolean periodic : new boolean[] {true, false}) {
      boolean[] axes = {periodic, periodic, periodic};
      List<List<Pair>> expected = naive(SKEW, axes, points, periodic ? 2 : 1e3, 5);
      for (int k : new int[] {1, 6, 20}) {
        List<List<Pair>> nearest = new ArrayList<>();
        for (List<Pair> pairs : expected) {
          List<Pair> sorted = new ArrayList<>(pairs);
          sorted.sort(Comparator.comparingDouble(Pair::distance).thenComparing(BY_SENDER));
          nearest.add(sorted.subList(0, Math.min(k, sorted.size())));
        }
        CellSearch search = new CellSearch(Lattice.of(SKEW, axes), SearchSettings.DEFAULT);
        assertEqual(search.nearest(points, k), nearest, k + " nearest, periodic " + periodic);
      }
    }
  }

  @Test
  void tiesOfALatticeOfEqualDistancesAreAllFound() {
    // A simple cubic crystal: 6, 12 and 8 neighbours at distances 1, sqrt(2), sqrt(3).
    double[] x = new double[3 * 27];
    for (int i = 0; i < 27; i++) {
      int layer = i / 9;
      int row = i / 3 % 3;
      x[3 * i] = layer;
      x[3 * i + 1] = row;
      x[3 * i + 2] = i % 3;
    }
    CellSearch search = new CellSearch(Lattice.box(3, 3, 3), SearchSettings.DEFAULT);
    PointSets points = PointSets.of(x, 3);
    assertThat(search.within(points, 1).pairs()).isEqualTo(27 * 6);
    assertThat(search.within(points, Math.nextUp(Math.sqrt(2))).pairs()).isEqualTo(27 * 18);
    assertThat(search.within(points, Math.nextUp(Math.sqrt(3))).pairs()).isEqualTo(27 * 26);
    CellSearch one = new CellSearch(Lattice.box(1, 1, 1), SearchSettings.DEFAULT);
    assertThat(one.within(PointSets.of(new double[3], 3), 1).pairs()).isEqualTo(6);
    assertThat(one.nearest(PointSets.of(new double[3], 3), 18).values()[17]).isEqualTo(2);
  }

  @Test
  void duplicatesAndFlatSets() {
    double[] x = new Random(852).doubles(3 * 90, 0, 1).toArray();
    for (int i = 0; i < 90; i++) {
      x[3 * i + 1] = 5;
      x[3 * i] = i % 3 == 0 ? .5 : x[3 * i];
      x[3 * i + 2] = i % 3 == 0 ? .5 : x[3 * i + 2];
    }
    PointSets points = PointSets.of(x, 3);
    boolean[] open = {false, false, false};
    CellSearch search = new CellSearch(Lattice.open(), SearchSettings.DEFAULT);
    assertEqual(
        search.within(points, .2),
        naive(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, open, points, .2, 0),
        "seed 852");
    assertThat(search.nearest(points, 29).values()[28]).isZero();
  }

  /** d of (i, j, s) is -d of (j, i, -s), and its square the value of the pair. */
  @Test
  void differencesAreThoseOfThePairs() {
    double[] x = new Random(853).doubles(3 * 60, 0, 1).toArray();
    PointSets points = PointSets.of(x, 3, new int[] {0, 25, 60});
    List<Lattice> lattices = List.of(Lattice.triclinic(SKEW), Lattice.box(1, 2, 1.5));
    CellSearch search = new CellSearch(lattices, SearchSettings.DEFAULT);
    Neighbours found = search.within(points, .7);
    double[] d = search.differences(points, found);
    double[] sum = new double[3];
    assertThat(found.pairs()).isGreaterThan(200);
    for (int pair = 0; pair < found.pairs(); pair++) {
      double square = 0;
      for (int c = 0; c < 3; c++) {
        square += d[3 * pair + c] * d[3 * pair + c];
        sum[c] += d[3 * pair + c];
      }
      assertThat(square).isEqualTo(found.values()[pair]);
    }
    for (double total : sum) {
      assertThat(Math.abs(total)).isBetween(0.0, 1e-12);
    }
  }

  @Test
  void whatHasNoMeaningIsRefused() {
    assertThatThrownBy(() -> Lattice.triclinic(new double[][] {{1, 0, 0}, {0, 1, 0}, {1, 1, 0}}))
        .hasMessageContaining("EQR909");
    assertThatThrownBy(() -> Lattice.box(1, 0, 1)).hasMessageContaining("EQR909");
    assertThatThrownBy(() -> Lattice.box(1, Double.NaN, 1)).hasMessageContaining("EQR301");
    assertThatThrownBy(() -> Lattice.triclinic(new double[2][3])).hasMessageContaining("EQR302");
    CellSearch search = new CellSearch(Lattice.box(1, 1, 1), SearchSettings.DEFAULT);
    PointSets one = PointSets.of(new double[3], 3);
    assertThatThrownBy(() -> search.within(one, 0)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> search.within(one, Double.NaN)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> search.nearest(one, 0)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> search.within(one, 1e9)).hasMessageContaining("EQR906");
    assertThatThrownBy(() -> search.within(PointSets.of(new double[] {1e9, 0, 0}, 3), 1))
        .hasMessageContaining("EQR906")
        .hasMessageContaining("point 0");
    assertThatThrownBy(() -> search.within(PointSets.of(new double[4], 4), 1))
        .hasMessageContaining("EQR907");
    CellSearch two =
        new CellSearch(List.of(Lattice.open(), Lattice.open()), SearchSettings.DEFAULT);
    assertThatThrownBy(() -> two.within(one, 1)).hasMessageContaining("EQR302");
  }
}
