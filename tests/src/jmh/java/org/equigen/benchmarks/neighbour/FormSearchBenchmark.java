package org.equigen.benchmarks.neighbour;

import java.util.concurrent.TimeUnit;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchMethod;
import org.equigen.neighbours.SearchSettings;
import org.equigen.neighbours.form.Axes;
import org.equigen.neighbours.form.QuadraticForm;
import org.equigen.neighbours.search.Criterion;
import org.equigen.neighbours.search.FormIndex;
import org.equigen.neighbours.search.FormSearch;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The 16 nearest neighbours of a query in Minkowski's space, by a tree and by vectorised all pairs
 * in turn, on one thread. Queries are points of the cloud drawn at random, 1,024 at a time; the
 * time is that of one, without sorting the points.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class FormSearchBenchmark {
  private static final int QUERIES = 1024;
  private static final int COUNT = 16;

  /** Where the points lie. */
  @Param({"cube", "jets"})
  public String cloud = "cube";

  /** What is minimised. */
  @Param({"signed", "future", "absolute", "space-like"})
  public String criterion = "signed";

  /** Number of points. */
  @Param("1000000")
  public int points = 1000;

  private PointSets queries = PointSets.of(new double[0], 4);
  private FormIndex given = index(queries, SearchMethod.TREE, Axes.GIVEN);
  private FormIndex nullAxes = given;
  private FormIndex allPairs = given;

  /** Sorts the points, and compares what is found. */
  @Setup
  public void prepare() {
    double[] cloudPoints = PointClouds.points(cloud, points);
    queries = PointClouds.drawn(cloudPoints, QUERIES);
    PointSets sets = PointSets.of(cloudPoints, 4);
    given = index(sets, SearchMethod.TREE, Axes.GIVEN);
    nullAxes = index(sets, SearchMethod.TREE, Axes.NULL);
    allPairs = index(sets, SearchMethod.ALL_PAIRS, Axes.GIVEN);
    Neighbours expected = allPairs.of(queries);
    for (FormIndex tree : new FormIndex[] {given, nullAxes}) {
      Neighbours found = tree.of(queries);
      if (!java.util.Arrays.equals(found.senders(), expected.senders())
          || !java.util.Arrays.equals(found.values(), expected.values())) {
        throw new IllegalStateException("a tree finds other neighbours than all pairs");
      }
    }
  }

  private FormIndex index(PointSets sets, SearchMethod method, Axes axes) {
    Criterion wanted =
        switch (criterion) {
          case "signed" -> Criterion.signed(COUNT);
          case "future" -> Criterion.future(COUNT);
          case "absolute" -> Criterion.absolute(COUNT);
          default -> Criterion.spaceLike(COUNT);
        };
    SearchSettings settings = SearchSettings.DEFAULT.by(method).along(axes);
    return new FormSearch(QuadraticForm.minkowski(3), wanted, settings).index(sets);
  }

  /** By boxes in the coordinates of the points. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public Neighbours tree() {
    return given.of(queries);
  }

  /** By boxes in null coordinates. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public Neighbours treeOfNullAxes() {
    return nullAxes.of(queries);
  }

  /** By vectorised all pairs. */
  @Benchmark
  @OperationsPerInvocation(QUERIES)
  public Neighbours allPairs() {
    return allPairs.of(queries);
  }
}
