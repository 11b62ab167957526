package org.equigen.symbolic.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.equigen.symbolic.solver.SolverProgress.Step;

/**
 * The distinct equations over {@code Z[w]} on the unknowns of the orbits, exact: {@link
 * ConstraintRows} for groups whose entries are not rational.
 */
final class AlgebraicRows {
  /** One equation: the unknowns, rising, and for each the {@code degree} integers of its factor. */
  private record Row(List<Integer> columns, List<Long> values) {}

  private final IntegerRing ring;
  private final Orbits orbits;
  private final Workload work;
  private final Set<Row> distinct = new LinkedHashSet<>();
  private final Map<Integer, long[]> sums = new TreeMap<>();
  private List<int[]> columns = List.of();
  private List<long[]> values = List.of();

  private AlgebraicRows(IntegerRing ring, Orbits orbits, Workload work) {
    this.work = work;
    this.ring = ring;
    this.orbits = orbits;
  }

  /**
   * Reads every row of every constraint.
   *
   * @throws ArithmeticException if an integer exceeds a long
   */
  static AlgebraicRows of(
      TensorSpace space,
      List<AlgebraicConstraint> constraints,
      Orbits orbits,
      IntegerRing ring,
      Workload work) {
    AlgebraicRows rows = new AlgebraicRows(ring, orbits, work);
    long total = (long) space.size() * constraints.size();
    long done = 0;
    for (AlgebraicConstraint constraint : constraints) {
      int[] indices = new int[space.sizes().length];
      for (int w = 0; w < space.size(); w++) {
        work.advance(Step.READING, done++, total);
        constraint.row(space, w, indices, rows::accumulate);
        rows.finish();
        space.advance(indices);
      }
    }
    rows.pack();
    return rows;
  }

  private void accumulate(int coordinate, long[] factor, int at) {
    int orbit = orbits.orbit(coordinate);
    if (orbit < 0) {
      return;
    }
    long[] sum = sums.computeIfAbsent(orbit, _ -> new long[ring.degree()]);
    for (int k = 0; k < sum.length; k++) {
      long term = Math.multiplyExact(factor[at + k], (long) orbits.multiplier(coordinate));
      sum[k] = Math.addExact(sum[k], term);
    }
  }

  private void finish() {
    sums.values().removeIf(sum -> Arrays.stream(sum).allMatch(value -> value == 0));
    if (!sums.isEmpty()) {
      long[] flat = sums.values().stream().flatMapToLong(Arrays::stream).toArray();
      Primitive.normalise(flat);
      distinct.add(new Row(List.copyOf(sums.keySet()), Arrays.stream(flat).boxed().toList()));
    }
    sums.clear();
  }

  private void pack() {
    columns = new ArrayList<>();
    values = new ArrayList<>();
    for (Row row : distinct) {
      columns.add(row.columns().stream().mapToInt(Integer::intValue).toArray());
      values.add(row.values().stream().mapToLong(Long::longValue).toArray());
    }
    distinct.clear();
  }

  /** The images of the equations modulo a prime. */
  Equations modulo(ResidueMap map) {
    return new Residues(map);
  }

  /**
   * Whether every solution satisfies every equation.
   *
   * @param solutions shape {@code [solution][unknown * degree + power]}
   * @throws ArithmeticException if an integer exceeds a long
   */
  boolean annihilates(long[][] solutions) {
    for (long[] solution : solutions) {
      for (int row = 0; row < columns.size(); row++) {
        work.advance(Step.VERIFYING, row, columns.size());
        if (!annihilates(row, solution)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean annihilates(int row, long[] solution) {
    int degree = ring.degree();
    long[] sum = new long[degree];
    int[] places = columns.get(row);
    for (int e = 0; e < places.length; e++) {
      long[] term = ring.multiply(solution, places[e] * degree, values.get(row), e * degree);
      for (int k = 0; k < degree; k++) {
        sum[k] = Math.addExact(sum[k], term[k]);
      }
    }
    return Arrays.stream(sum).allMatch(value -> value == 0);
  }

  /** The view modulo one prime; entries that vanish there are left out. */
  private final class Residues implements Equations {
    private final int[] starts;
    private final int[] places;
    private final long[] residues;
    private int count;

    Residues(ResidueMap map) {
      int entries = columns.stream().mapToInt(row -> row.length).sum();
      starts = new int[columns.size() + 1];
      places = new int[entries];
      residues = new long[entries];
      for (int row = 0; row < columns.size(); row++) {
        int end = starts[count];
        for (int e = 0; e < columns.get(row).length; e++) {
          long residue = map.of(values.get(row), e * ring.degree(), ring.degree());
          if (residue != 0) {
            places[end] = columns.get(row)[e];
            residues[end++] = residue;
          }
        }
        if (end > starts[count]) {
          starts[++count] = end;
        }
      }
    }

    @Override
    public int count() {
      return count;
    }

    @Override
    public int start(int row) {
      return starts[row];
    }

    @Override
    public int end(int row) {
      return starts[row + 1];
    }

    @Override
    public int column(int entry) {
      return places[entry];
    }

    @Override
    public long value(int entry) {
      return residues[entry];
    }
  }
}
