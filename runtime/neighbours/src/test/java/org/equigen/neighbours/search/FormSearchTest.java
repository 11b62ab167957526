package org.equigen.neighbours.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.equigen.neighbours.Neighbours;
import org.equigen.neighbours.PointSets;
import org.equigen.neighbours.SearchMethod;
import org.equigen.neighbours.SearchSettings;
import org.equigen.neighbours.form.Axes;
import org.equigen.neighbours.form.QuadraticForm;
import org.equigen.neighbours.kernel.FormKernel;
import org.equigen.neighbours.kernel.FormKernels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every search gives what all pairs, sorted, give: the same indices and the same bits. */
class FormSearchTest {
  private static final double[][] LORENTZ = {
    {1, 0, 0, 0}, {0, -1, 0, 0}, {0, 0, -1, 0}, {0, 0, 0, -1}
  };

  private static List<Criterion> criteria(int k) {
    return List.of(
        Criterion.absolute(k),
        Criterion.future(k),
        Criterion.past(k),
        Criterion.spaceLike(k),
        Criterion.signed(k),
        Criterion.range(-0.05, 0.02),
        Criterion.range(0, 0.1).towards(Side.PAST));
  }

  private static void assertEqual(Neighbours found, Neighbours expected, String what) {
    assertThat(found.offsets()).as(what).isEqualTo(expected.offsets());
    assertThat(found.senders()).as(what).isEqualTo(expected.senders());
    assertThat(found.values()).as(what).isEqualTo(expected.values());
  }

  /** All ways to search, against all pairs. */
  private static void assertExact(double[][] m, List<Criterion> criteria, PointSets points) {
    QuadraticForm form = QuadraticForm.of(m);
    for (Criterion criterion : criteria) {
      Neighbours expected = NaiveSearch.search(m, criterion, points, points, true);
      for (FormKernel kernel : List.of(FormKernels.plain(), FormKernels.selected())) {
        for (SearchMethod method : SearchMethod.values()) {
          for (Axes axes : Axes.values()) {
            SearchSettings settings = SearchSettings.DEFAULT.by(method).along(axes);
            FormSearch search =
                new FormSearch(form, criterion, settings, kernel, FormSearch.MOST_PAIRS);
            assertEqual(search.among(points), expected, form + " " + criterion + " " + settings);
          }
        }
      }
    }
  }

  private static double[] uniform(int numbers, long seed) {
    return new Random(seed).doubles(numbers, -0.5, 0.5).toArray();
  }

  static Stream<Arguments> signatures() {
    List<Arguments> all = new ArrayList<>();
    for (int dimension = 1; dimension <= 6; dimension++) {
      for (int positive = 0; positive <= dimension; positive++) {
        for (int negative = 0; positive + negative <= dimension; negative++) {
          if (positive + negative > 0) {
            all.add(Arguments.of(dimension, positive, negative));
          }
        }
      }
    }
    return all.stream();
  }

  /** B^T diag(1.., -1.., 0..) B with small integers in B: rational, dense, any signature. */
  private static double[][] congruent(int dimension, int positive, int negative, Random random) {
    double[][] m = new double[dimension][dimension];
    for (int r = 0; r < positive + negative; r++) {
      double[] row = random.ints(dimension, -2, 3).asDoubleStream().toArray();
      row[r] += 3;
      for (int i = 0; i < dimension; i++) {
        for (int j = 0; j < dimension; j++) {
          m[i][j] += (r < positive ? 1 : -1) * row[i] * row[j] / 8;
        }
      }
    }
    return m;
  }

  @ParameterizedTest(name = "dimension {0}, {1} positive, {2} negative squares, seed 801")
  @MethodSource("signatures")
  void randomFormsOfEverySignature(int dimension, int positive, int negative) {
    Random random = new Random(801 + 100L * dimension + 10L * positive + negative);
    double[][] m = congruent(dimension, positive, negative, random);
    PointSets points = PointSets.of(uniform(330 * dimension, 802), dimension);

    assertExact(m, criteria(5), points);
  }

  @ParameterizedTest(name = "{0} points, seed 803")
  @ValueSource(ints = {0, 1, 2, 31, 32, 33, 64, 255, 257, 700})
  void setsOfAnySizeEvenSmallerThanTheNumberOfNeighbours(int points) {
    assertExact(LORENTZ, criteria(40), PointSets.of(uniform(4 * points, 803), 4));
  }

  @Test
  void duplicatesAreTiesAndTiesGoByIndex() {
    double[] few = uniform(4 * 9, 804);
    double[] points = new double[4 * 600];
    for (int i = 0; i < 600; i++) {
      System.arraycopy(few, 4 * (i * 7 % 9), points, 4 * i, 4);
    }
    PointSets sets = PointSets.of(points, 4);

    assertExact(LORENTZ, criteria(10), sets);
    Neighbours nearest =
        new FormSearch(QuadraticForm.minkowski(3), Criterion.absolute(10)).among(sets);
    assertThat(Arrays.copyOf(nearest.senders(), 10))
        .containsExactly(9, 18, 27, 36, 45, 54, 63, 72, 81, 90);
  }

  /** Points of a whole-numbered grid: most pairs are at equal intervals, many light-like. */
  @Test
  void lightLikePairsOnAGrid() {
    Random random = new Random(805);
    double[] points = random.ints(4 * 900, -4, 5).asDoubleStream().toArray();
    PointSets sets = PointSets.of(points, 4);

    assertExact(LORENTZ, criteria(12), sets);
    Neighbours light =
        new FormSearch(QuadraticForm.minkowski(3), Criterion.range(0, 0)).among(sets);
    assertThat(light.pairs()).isGreaterThan(5_000);
    for (int pair = 0; pair < light.pairs(); pair++) {
      long[] d = new long[4];
      for (int c = 0; c < 4; c++) {
        int sender = 4 * light.senders()[pair] + c;
        d[c] = (long) (points[sender] - points[4 * light.receivers()[pair] + c]);
      }
      assertThat(d[0] * d[0]).isEqualTo(d[1] * d[1] + d[2] * d[2] + d[3] * d[3]);
    }
  }

  /** Every point on one light cone, all differences close to it. */
  @Test
  void pointsOnALightCone() {
    Random random = new Random(806);
    double[] points = new double[4 * 500];
    for (int i = 0; i < 500; i++) {
      double energy = Math.exp(4 * random.nextGaussian());
      double z = 2 * random.nextDouble() - 1;
      double phi = 2 * Math.PI * random.nextDouble();
      points[4 * i] = energy;
      points[4 * i + 1] = energy * Math.sqrt(1 - z * z) * Math.cos(phi);
      points[4 * i + 2] = energy * Math.sqrt(1 - z * z) * Math.sin(phi);
      points[4 * i + 3] = energy * z;
    }
    assertExact(LORENTZ, criteria(8), PointSets.of(points, 4));
  }

  /**
   * A boost with e^rapidity = 2^15 has entries that are doubles, and takes dyadic points to dyadic
   * points without rounding; so s2 is that of the points at rest, up to the rounding of its terms.
   */
  @Test
  void boostsOfRapidityTen() {
    double cosh = (0x1p15 + 0x1p-15) / 2;
    double sinh = (0x1p15 - 0x1p-15) / 2;
    assertThat(Math.log(cosh + sinh)).isBetween(10.0, 11.0);
    double[] rest = new Random(807).ints(4 * 800, -512, 512).mapToDouble(i -> i / 256.0).toArray();
    double[] boosted = rest.clone();
    for (int i = 0; i < rest.length; i += 4) {
      boosted[i] = cosh * rest[i] + sinh * rest[i + 3];
      boosted[i + 3] = sinh * rest[i] + cosh * rest[i + 3];
    }
    PointSets points = PointSets.of(boosted, 4);

    assertExact(LORENTZ, criteria(7), points);
    Neighbours found =
        new FormSearch(QuadraticForm.minkowski(3), Criterion.absolute(7)).among(points);
    int[] receivers = found.receivers();
    for (int pair = 0; pair < found.pairs(); pair++) {
      int p = 4 * found.senders()[pair];
      int q = 4 * receivers[pair];
      double size = 0;
      for (int c = 0; c < 4; c++) {
        size += (boosted[p + c] - boosted[q + c]) * (boosted[p + c] - boosted[q + c]);
      }
      double exact = NaiveSearch.value(LORENTZ, rest, p, rest, q);
      assertThat(Math.abs(found.values()[pair] - exact)).isBetween(0.0, 0x1p-50 * size);
    }
  }

  /** Whole numbers throughout: floating point is exact, and long integers are the oracle. */
  @Test
  void wholeNumbersAgainstIntegerArithmetic() {
    long[][] m = {{2, 1, 0}, {1, -3, 2}, {0, 2, 0}};
    double[][] form =
        Arrays.stream(m)
            .map(row -> Arrays.stream(row).asDoubleStream().toArray())
            .toArray(double[][]::new);
    int[] x = new Random(808).ints(3 * 1200, -1_000_000, 1_000_000).toArray();
    PointSets points = PointSets.of(Arrays.stream(x).asDoubleStream().toArray(), 3);
    for (Axes axes : Axes.values()) {
      SearchSettings settings = SearchSettings.DEFAULT.by(SearchMethod.TREE).along(axes);
      Neighbours found =
          new FormSearch(QuadraticForm.of(form), Criterion.absolute(1), settings).among(points);
      for (int q = 0; q < 1200; q++) {
        long best = Long.MAX_VALUE;
        int sender = -1;
        for (int p = 0; p < 1200; p++) {
          long sum = 0;
          for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
              long left = x[3 * p + i] - (long) x[3 * q + i];
              sum += m[i][j] * left * (x[3 * p + j] - (long) x[3 * q + j]);
            }
          }
          if (p != q && Math.abs(sum) < best) {
            best = Math.abs(sum);
            sender = p;
          }
        }
        assertThat(found.senders()[q]).as("seed 808, %s, query %d", axes, q).isEqualTo(sender);
        assertThat(found.values()[q]).isIn((double) best, (double) -best);
      }
    }
  }

  @Test
  void fractionsThatAreNoDoubles() {
    QuadraticForm form =
        QuadraticForm.of(
            new String[][] {{"1/3", "-2/7", "0"}, {"-2/7", "-1/5", "0.1"}, {"0", "1/10", "0"}});
    double[][] m = {{1.0 / 3, -2.0 / 7, 0}, {-2.0 / 7, -1.0 / 5, 1.0 / 10}, {0, 1.0 / 10, 0}};
    PointSets points = PointSets.of(uniform(3 * 900, 809), 3);
    for (Axes axes : Axes.values()) {
      SearchSettings settings = SearchSettings.DEFAULT.by(SearchMethod.TREE).along(axes);
      Criterion criterion = Criterion.absolute(6);
      assertEqual(
          new FormSearch(form, criterion, settings).among(points),
          NaiveSearch.search(m, criterion, points, points, true),
          axes.toString());
    }
  }

  /** Scales from 1e-150 to 1e140 in one set: squares underflow, and margins must hold them. */
  @Test
  void pointsOfAllScales() {
    Random random = new Random(810);
    double[] points =
        random
            .doubles(4 * 400, -1, 1)
            .map(x -> x * Math.pow(10, random.nextInt(290) - 150))
            .toArray();
    assertExact(LORENTZ, criteria(5), PointSets.of(points, 4));
    assertExact(
        new double[][] {{0, 1, 0, 0}, {1, 0, 0, 0}, {0, 0, 1, 1}, {0, 0, 1, 1}},
        criteria(5),
        PointSets.of(points, 4));
  }

  @Test
  void setsAreSearchedEachForItself() {
    int[] offsets = {0, 0, 1, 40, 40, 400, 433, 900};
    PointSets sets = PointSets.of(uniform(4 * 900, 811), 4, offsets);
    assertExact(LORENTZ, criteria(9), sets);
    Neighbours found =
        new FormSearch(QuadraticForm.minkowski(3), Criterion.absolute(9)).among(sets);
    assertThat(found.offsets()[1]).as("a point alone").isZero();
    for (int set = 0; set < sets.sets(); set++) {
      for (int q = sets.offset(set); q < sets.offset(set + 1); q++) {
        for (int pair = found.offsets()[q]; pair < found.offsets()[q + 1]; pair++) {
          assertThat(found.senders()[pair]).isBetween(sets.offset(set), sets.offset(set + 1) - 1);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Axes.class)
  void queriesOfTheirOwn(Axes axes) {
    PointSets queries = PointSets.of(uniform(4 * 300, 812), 4, new int[] {0, 200, 200, 300});
    PointSets points = PointSets.of(uniform(4 * 900, 813), 4, new int[] {0, 0, 5, 900});
    for (Criterion criterion : criteria(6)) {
      Neighbours expected = NaiveSearch.search(LORENTZ, criterion, queries, points, false);
      assertThat(expected.pairs()).isGreaterThan(100);
      for (SearchMethod method : SearchMethod.values()) {
        SearchSettings settings = SearchSettings.DEFAULT.by(method).along(axes);
        FormSearch search = new FormSearch(QuadraticForm.minkowski(3), criterion, settings);
        assertEqual(search.of(queries, points), expected, criterion + " " + method);
      }
    }
  }

  @ParameterizedTest(name = "{0} threads, seed 814")
  @ValueSource(ints = {2, 3, 8})
  void theSameOnAnyNumberOfThreads(int threads) {
    PointSets points = PointSets.of(uniform(4 * 20_000, 814), 4, new int[] {0, 15_000, 20_000});
    for (Criterion criterion : List.of(Criterion.future(16), Criterion.range(0.2, 0.201))) {
      for (SearchMethod method : List.of(SearchMethod.AUTOMATIC, SearchMethod.TREE)) {
        SearchSettings settings = SearchSettings.DEFAULT.by(method);
        QuadraticForm form = QuadraticForm.minkowski(3);
        Neighbours one = new FormSearch(form, criterion, settings).among(points);
        Neighbours several =
            new FormSearch(form, criterion, settings.onThreads(threads)).among(points);
        assertThat(one.pairs()).isGreaterThan(10_000);
        assertEqual(several, one, criterion + " " + method);
      }
    }
  }

  @Test
  void timeMayBeAnyCoordinate() {
    double[][] m = {{-1, 0, 0}, {0, -1, 0}, {0, 0, 1}};
    PointSets points = PointSets.of(uniform(3 * 500, 815), 3);
    assertExact(m, List.of(Criterion.future(4).timeOn(2), Criterion.past(4).timeOn(2)), points);
  }

  @Test
  void aTreeLeavesMostPointsOut() {
    PointSets points = PointSets.of(uniform(4 * 30_000, 816), 4);
    for (Axes axes : List.of(Axes.GIVEN, Axes.NULL)) {
      long[] scans = new long[1];
      FormKernel counting = new CountingKernel(FormKernels.selected(), scans);
      SearchSettings settings = SearchSettings.DEFAULT.by(SearchMethod.TREE).along(axes);
      QuadraticForm form = QuadraticForm.minkowski(3);
      new FormSearch(form, Criterion.signed(16), settings, counting, FormSearch.MOST_PAIRS)
          .among(points);
      long tiles = (30_000 + FormKernel.LANES - 1) / FormKernel.LANES;
      assertThat(scans[0]).as("tiles looked at, %s", axes).isBetween(1L, 30_000 * tiles / 20);
    }
  }

  @Test
  void morePairsThanFitAreRefused() {
    PointSets points = PointSets.of(new double[200], 1);
    QuadraticForm form = QuadraticForm.euclidean(1);
    for (int threads : new int[] {1, 2}) {
      SearchSettings settings = SearchSettings.DEFAULT.onThreads(threads);
      Criterion all = Criterion.range(0, 0);
      FormKernel kernel = FormKernels.plain();
      assertThat(new FormSearch(form, all, settings, kernel, 39_800).among(points).pairs())
          .isEqualTo(39_800);
      assertThatThrownBy(() -> new FormSearch(form, all, settings, kernel, 39_799).among(points))
          .hasMessageContaining("EQR908")
          .hasMessageContaining("39799");
    }
  }

  @Test
  void progressReachesTheEnd() {
    List<Long> heard = new ArrayList<>();
    PointSets points = PointSets.of(uniform(4 * 5_000, 817), 4);
    SearchSettings settings =
        SearchSettings.DEFAULT
            .onThreads(2)
            .tell(
                (done, all) -> {
                  assertThat(all).isEqualTo(5_000);
                  heard.add(done);
                });
    new FormSearch(QuadraticForm.minkowski(3), Criterion.signed(4), settings).among(points);

    assertThat(heard).isSorted().doesNotHaveDuplicates().hasSizeBetween(10, 102);
    assertThat(heard.getLast()).isEqualTo(5_000);
  }
}
