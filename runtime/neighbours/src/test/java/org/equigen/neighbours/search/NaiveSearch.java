package org.equigen.neighbours.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;

/** The definition: all pairs of a set, sorted. Knows the form as a matrix of doubles alone. */
final class NaiveSearch {
  private NaiveSearch() {}

  record Pair(int sender, double value) {}

  static double value(double[][] m, double[] p, int a, double[] q, int b) {
    double sum = 0;
    for (int i = 0; i < m.length; i++) {
      for (int j = i; j < m.length; j++) {
        if (m[i][j] != 0) {
          double c = i == j ? m[i][j] : 2 * m[i][j];
          sum += c * ((p[a + i] - q[b + i]) * (p[a + j] - q[b + j]));
        }
      }
    }
    return sum;
  }

  static Neighbours search(
      double[][] m, Criterion criterion, PointSets queries, PointSets points, boolean among) {
    int n = m.length;
    int[] offsets = new int[queries.points() + 1];
    List<Pair> all = new ArrayList<>();
    for (int set = 0; set < queries.sets(); set++) {
      for (int q = queries.offset(set); q < queries.offset(set + 1); q++) {
        List<Pair> pairs = new ArrayList<>();
        for (int p = points.offset(set); p < points.offset(set + 1); p++) {
          double value = value(m, points.coordinates(), n * p, queries.coordinates(), n * q);
          double time = points.coordinates()[n * p + criterion.axis()];
          double own = queries.coordinates()[n * q + criterion.axis()];
          boolean side =
              criterion.side() == Side.BOTH
                  || (criterion.side() == Side.FUTURE ? time > own : time < own);
          boolean self = among && p == q;
          if (!self && side && value >= criterion.least() && value <= criterion.most()) {
            pairs.add(new Pair(p, value));
          }
        }
        if (criterion.count() != Criterion.ALL) {
          pairs.sort(
              Comparator.<Pair>comparingDouble(
                      it -> (criterion.absolute() ? Math.abs(it.value) : it.value) + 0.0)
                  .thenComparingInt(Pair::sender));
        }
        all.addAll(pairs.subList(0, Math.min(criterion.count(), pairs.size())));
        offsets[q + 1] = all.size();
      }
    }
    return new Neighbours(
        offsets,
        all.stream().mapToInt(Pair::sender).toArray(),
        all.stream().mapToDouble(Pair::value).toArray(),
        null);
  }
}
