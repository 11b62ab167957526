package org.equigen.benchmarks.neighbour;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchMethod;
import org.equigen.neighbours.SearchSettings;
import org.equigen.neighbours.cell.CellSearch;
import org.equigen.neighbours.cell.Lattice;
import org.equigen.neighbours.form.QuadraticForm;
import org.equigen.neighbours.search.Criterion;
import org.equigen.neighbours.search.FormSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * All pairs of atoms within a cutoff, about 30 neighbours each, in a periodic cube; the same
 * without a lattice by vectorised all pairs. One thread; the time is that of all atoms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class CellSearchBenchmark {
  private static final long SEED = 20261130;

  /** Number of atoms. */
  @Param({"1000", "10000", "100000"})
  public int atoms = 1000;

  private double cutoff;
  private PointSets points = PointSets.of(new double[0], 3);
  private CellSearch periodic = new CellSearch(Lattice.open(), SearchSettings.DEFAULT);
  private CellSearch open = periodic;

  /** Uniform positions with one atom a unit of volume. */
  @Setup
  public void prepare() {
    double edge = Math.cbrt(atoms);
    cutoff = Math.cbrt(30 / (4 * Math.PI / 3));
    points = PointSets.of(new Random(SEED).doubles(3L * atoms, 0, edge).toArray(), 3);
    periodic = new CellSearch(Lattice.box(edge, edge, edge), SearchSettings.DEFAULT);
    open = new CellSearch(Lattice.open(), SearchSettings.DEFAULT);
  }

  /** Cells in a lattice. */
  @Benchmark
  public Neighbours periodicCells() {
    return periodic.within(points, cutoff);
  }

  /** Cells without one. */
  @Benchmark
  public Neighbours openCells() {
    return open.within(points, cutoff);
  }

  /** Vectorised all pairs without a lattice. */
  @Benchmark
  public Neighbours openAllPairs() {
    return new FormSearch(
            QuadraticForm.euclidean(3),
            Criterion.range(0, cutoff * cutoff),
            SearchSettings.DEFAULT.by(SearchMethod.ALL_PAIRS))
        .among(points);
  }
}
