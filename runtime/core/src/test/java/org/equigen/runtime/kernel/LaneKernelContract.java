package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.equigen.runtime.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every lane kernel must do, checked number by number against arithmetic in double. */
abstract class LaneKernelContract<A> {
  private static final long SEED = 20260102;
  private static final int AT = 3;

  private final Random random = new Random(SEED);

  abstract Precision<A> precision();

  abstract LaneKernel<A> kernel();

  private A numbers(int n) {
    A array = precision().allocate(n + 2 * AT);
    for (int i = 0; i < n + 2 * AT; i++) {
      precision().set(array, i, random.nextGaussian());
    }
    return array;
  }

  private A copy(A array) {
    A copy = precision().allocate(precision().length(array));
    System.arraycopy(array, 0, copy, 0, precision().length(array));
    return copy;
  }

  private double unit() {
    return precision().bytes() == 4 ? 0x1p-24 : 0x1p-53;
  }

  private double get(A array, int i) {
    return precision().get(array, AT + i);
  }

  private void check(A found, A before, int n, IntToDoubleFunction expected) {
    for (int i = -AT; i < n + AT; i++) {
      if (i < 0 || i >= n) {
        assertThat(get(found, i)).as("outside, n = %d", n).isEqualTo(get(before, i));
      } else {
        assertThat(get(found, i))
            .as("number %d of %d, seed %d", i, n, SEED)
            .isNotZero()
            .isCloseTo(expected.applyAsDouble(i), within(30 * unit()));
      }
    }
  }

  @Test
  void addsAConstant() {
    for (int n = 0; n < 70; n++) {
      A before = numbers(n);
      A y = copy(before);
      kernel().addConstant(0.75, y, AT, n);
      check(y, before, n, i -> get(before, i) + 0.75);
    }
  }

  @Test
  void addsAMultiple() {
    for (int n = 0; n < 70; n++) {
      A x = numbers(n);
      A before = numbers(n);
      A y = copy(before);
      kernel().addScaled(-1.5, x, AT, y, AT, n);
      check(y, before, n, i -> get(before, i) - 1.5 * get(x, i));
    }
  }

  @Test
  void addsAProduct() {
    for (int n = 0; n < 70; n++) {
      A x = numbers(n);
      A y = numbers(n);
      A before = numbers(n);
      A z = copy(before);
      kernel().addProduct(2.5, x, AT, y, AT, z, AT, n);
      check(z, before, n, i -> get(before, i) + 2.5 * get(x, i) * get(y, i));
    }
  }

  @Test
  void multiplies() {
    for (int n = 0; n < 70; n++) {
      A x = numbers(n);
      A y = numbers(n);
      A before = numbers(n);
      A z = copy(before);
      kernel().product(-2.5, x, AT, y, AT, z, AT, n);
      check(z, before, n, i -> -2.5 * get(x, i) * get(y, i));
      A inPlace = copy(x);
      kernel().product(-2.5, inPlace, AT, y, AT, inPlace, AT, n);
      check(inPlace, x, n, i -> -2.5 * get(x, i) * get(y, i));
    }
  }

  @Test
  void appliesAFunction() {
    for (int n = 0; n < 70; n++) {
      A x = numbers(n);
      A before = numbers(n);
      A y = copy(before);
      kernel().apply(value -> 3 + value * value, x, AT, y, AT, n);
      check(y, before, n, i -> 3 + get(x, i) * get(x, i));
    }
  }

  private static final SparseMatrix MATRIX =
      SparseMatrix.of("y2 = x0 - 0.75 x3\ny0 = -2 x1 + 0.125 x2\n", "    - x4 + 3 x0\n");

  private static final double[][] DENSE = {{3, -2, 0.125, 0, -1}, {}, {1, 0, 0, -0.75, 0}};

  @Test
  void transformsRows() {
    for (int n = 0; n < 140; n++) {
      transforms(MATRIX, DENSE, n, false);
      transforms(MATRIX, DENSE, n, true);
    }
  }

  @Test
  void transformsRowsBack() {
    double[][] dense = new double[5][3];
    for (int r = 0; r < 5; r++) {
      dense[r][0] = DENSE[0][r];
      dense[r][2] = DENSE[2][r];
    }
    assertThat(MATRIX.transposed().columns()).hasSameSizeAs(MATRIX.columns());
    for (int n = 0; n < 140; n++) {
      transforms(MATRIX.transposed(), dense, n, false);
      transforms(MATRIX.transposed(), dense, n, true);
    }
  }

  private void transforms(SparseMatrix matrix, double[][] dense, int n, boolean adds) {
    A x = numbers(5 * n);
    A before = numbers(5 * n);
    A y = copy(before);
    if (adds) {
      kernel().addTransform(matrix, x, AT, y, AT, n);
    } else {
      kernel().transform(matrix, x, AT, y, AT, n);
    }
    for (int row = 0; row < 5; row++) {
      for (int i = row * n; i < (row + 1) * n; i++) {
        boolean written = row < dense.length && dense[row].length > 0;
        double sum = written && !adds ? 0 : get(before, i);
        for (int c = 0; written && c < dense[row].length; c++) {
          sum += dense[row][c] * get(x, c * n + i - row * n);
        }
        assertThat(get(y, i))
            .as("row %d of %d numbers, seed %d", row, n, SEED)
            .isNotZero()
            .isCloseTo(sum, within(60 * unit()));
      }
    }
    for (int i = 1; i <= AT; i++) {
      assertThat(get(y, -i)).isEqualTo(get(before, -i));
      assertThat(get(y, 5 * n + i - 1)).isEqualTo(get(before, 5 * n + i - 1));
    }
  }

  @Test
  void compiledTransformsGiveTheSameBitsAsInterpretedOnes() {
    A x = numbers(5 * 75);
    A first = numbers(3 * 75);
    A again = copy(first);
    kernel().transform(MATRIX, x, AT, first, AT, 75);
    for (int i = 0; i < 20_000; i++) {
      kernel().transform(MATRIX, x, AT, again, AT, 75);
    }
    assertThat(again).isEqualTo(first);
  }

  private static final int CHANNELS = 4;

  /** Targets of two terms, one and none, of operands with two, three and four components. */
  private static final int[] TERMS = {2, 2, 0, 1, 2, 1, 0, 0, 0, 1, 1, 1, 1, 3, 0};

  private static final double[] FACTORS = {0.75, -2};

  /** What a kernel of terms is given, and where an operand has rows. */
  private record Case(int n, boolean firstRows, boolean secondRows, boolean targetRows) {
    private int length(boolean rows) {
      return rows ? n : 1;
    }

    LaneTable table() {
      return new LaneTable(
          new LaneTable.Place(2 * length(firstRows), length(firstRows)),
          new LaneTable.Place(3 * length(secondRows), length(secondRows)),
          new LaneTable.Place(4 * length(targetRows), length(targetRows)),
          FACTORS,
          TERMS);
    }

    /** The place of element i of a component of a channel. */
    int place(int channel, int components, int component, int i, boolean rows) {
      return (channel * components + component) * length(rows) + (rows ? i : 0);
    }
  }

  /** What a kernel of terms does with operands. */
  private interface Terms<A> {
    void run(LaneTable table, int from, int to, A x, int xAt, A y, int yAt, A z, int zAt, int n);
  }

  private void checkTerms(Case with, boolean fresh, boolean product, Terms<A> terms) {
    int n = with.n();
    A x = numbers(CHANNELS * 2 * n);
    A y = numbers(CHANNELS * 3 * n);
    A before = numbers(CHANNELS * 4 * n);
    A z = copy(before);
    terms.run(with.table(), 1, 3, x, AT, y, AT, z, AT, n);
    double[] expected = new double[CHANNELS * 4 * n + 2 * AT];
    for (int i = 0; i < expected.length; i++) {
      expected[i] = get(before, i - AT);
    }
    for (int u = 1; u < 3; u++) {
      for (int at = 0; at < TERMS.length; at += 2 + 3 * TERMS[at + 1]) {
        for (int i = 0; i < n; i++) {
          int place = AT + with.place(u, 4, TERMS[at], i, with.targetRows());
          double sum = fresh ? 0 : expected[place];
          for (int k = at + 2; k < at + 2 + 3 * TERMS[at + 1]; k += 3) {
            double first = get(x, with.place(u, 2, TERMS[k + 1], i, with.firstRows()));
            double second = get(y, with.place(u, 3, TERMS[k + 2], i, with.secondRows()));
            sum += FACTORS[TERMS[k]] * first * (product ? second : 1);
          }
          expected[place] = sum;
        }
      }
    }
    for (int i = 0; i < expected.length; i++) {
      assertThat(get(z, i - AT))
          .as("element %d, rows of %d, seed %d", i - AT, n, SEED)
          .isCloseTo(expected[i], within(60 * (n + 1) * unit()));
      assertThat(get(z, i - AT) == 0).isEqualTo(expected[i] == 0);
    }
  }

  @Test
  void addsUpTermsOfATable() {
    for (int n = 1; n < 140; n++) {
      Case rows = new Case(n, true, true, true);
      checkTerms(rows, false, true, kernel()::addProducts);
      checkTerms(rows, true, true, kernel()::setProducts);
      Case multiples = new Case(n, false, true, true);
      checkTerms(multiples, false, true, kernel()::addMultiples);
      checkTerms(multiples, true, true, kernel()::setMultiples);
      Case numbers = new Case(n, false, true, true);
      checkTerms(
          numbers,
          false,
          false,
          (table, from, to, x, xAt, _, _, z, zAt, all) ->
              kernel().addNumbers(table, from, to, x, xAt, z, zAt, all));
      checkTerms(
          numbers,
          true,
          false,
          (table, from, to, x, xAt, _, _, z, zAt, all) ->
              kernel().setNumbers(table, from, to, x, xAt, z, zAt, all));
    }
  }

  /** Gates of single rows: numbers of channels times all components of the same channels. */
  @Test
  void spreadsNumbersOverComponents() {
    for (int components : new int[] {1, 2, 3, 5, 9, 10}) {
      int[] terms =
          IntStream.range(0, components).flatMap(t -> IntStream.of(t, 1, 1, 0, t)).toArray();
      LaneTable.Place wide = new LaneTable.Place(components, 1);
      LaneTable table = new LaneTable(new LaneTable.Place(1, 1), wide, wide, FACTORS, terms);
      assertThat(table.spread()).isEqualTo(components);
      for (int channels : new int[] {1, 3, 7, 16, 17, 64}) {
        checkSpread(table, components, channels, false, kernel()::addProducts);
        checkSpread(table, components, channels, true, kernel()::setProducts);
        checkSpread(table, components, channels, false, kernel()::addMultiples);
        checkSpread(table, components, channels, true, kernel()::setMultiples);
      }
    }
  }

  private void checkSpread(
      LaneTable table, int components, int channels, boolean fresh, Terms<A> terms) {
    A x = numbers(channels);
    A y = numbers(channels * components);
    A before = numbers(channels * components);
    A z = copy(before);
    int from = channels / 5;
    terms.run(table, from, channels, x, AT, y, AT, z, AT, 1);
    for (int i = -AT; i < channels * components; i++) {
      int u = Math.floorDiv(i, components);
      double expected = get(before, i);
      if (u >= from && i >= 0) {
        expected = (fresh ? 0 : expected) + FACTORS[1] * get(x, u) * get(y, i);
      }
      assertThat(get(z, i))
          .as("element %d, %d channels, seed %d", i, channels, SEED)
          .isCloseTo(expected, within(60 * unit()));
    }
  }

  @Test
  void addsNumbersOfChannelsSideBySide() {
    LaneTable.Place place = new LaneTable.Place(1, 1);
    LaneTable table = new LaneTable(place, place, place, FACTORS, 0, 1, 1, 0, 0);
    assertThat(table.isNumber()).isTrue();
    for (int channels : new int[] {1, 3, 7, 16, 17, 64}) {
      A x = numbers(channels);
      A before = numbers(channels);
      A sums = copy(before);
      kernel().addSums(table, 0, channels, x, AT, sums, AT, 1);
      A added = copy(before);
      kernel().addNumbers(table, 0, channels, x, AT, added, AT, 1);
      A set = copy(before);
      kernel().setNumbers(table, 0, channels, x, AT, set, AT, 1);
      for (int u = 0; u < channels; u++) {
        double term = FACTORS[1] * get(x, u);
        assertThat(get(sums, u)).isCloseTo(get(before, u) + term, within(60 * unit()));
        assertThat(get(added, u)).isCloseTo(get(before, u) + term, within(60 * unit()));
        assertThat(get(set, u)).isCloseTo(term, within(60 * unit()));
      }
    }
  }

  @Test
  void addsUpTermsOfATableOverRows() {
    for (int n = 1; n < 140; n++) {
      Case sums = new Case(n, true, true, false);
      checkTerms(sums, false, true, kernel()::addDots);
      checkTerms(
          sums,
          false,
          false,
          (table, from, to, x, xAt, _, _, z, zAt, all) ->
              kernel().addSums(table, from, to, x, xAt, z, zAt, all));
    }
  }

  @Test
  void refusesTermsThatAreNoGroups() {
    LaneTable.Place place = new LaneTable.Place(1, 1);
    for (int[] terms : new int[][] {{0}, {0, 1}, {0, 1, 0, 0}, {0, -1, 0, 0, 0}}) {
      assertThatThrownBy(() -> new LaneTable(place, place, place, FACTORS, terms))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("no groups of terms");
    }
  }

  @Test
  void sums() {
    for (int n = 0; n < 200; n++) {
      A x = numbers(n);
      double sum = 0;
      for (int i = 0; i < n; i++) {
        sum += get(x, i);
      }
      assertThat(kernel().sum(x, AT, n)).isCloseTo(sum, within(4 * n * unit()));
      assertThat(n == 0 || sum != 0).isTrue();
    }
  }

  @Test
  void multipliesAndSums() {
    for (int n = 0; n < 200; n++) {
      A x = numbers(n);
      A y = numbers(n);
      double sum = 0;
      double magnitude = 0;
      for (int i = 0; i < n; i++) {
        sum += get(x, i) * get(y, i);
        magnitude += Math.abs(get(x, i) * get(y, i));
      }
      double found = kernel().dot(x, AT, y, AT, n);
      assertThat(found)
          .as("n = %d, seed %d", n, SEED)
          .isCloseTo(sum, within(n * unit() * magnitude));
      assertThat(kernel().dot(x, AT, y, AT, n)).isEqualTo(found);
      assertThat(n == 0 || sum != 0).isTrue();
    }
  }

  @Test
  void aNumberThatIsNoneSpoilsASumOfProductsOnlyWithinTheRun() {
    for (int n = 1; n < 70; n++) {
      A x = numbers(n);
      A y = numbers(n);
      precision().set(x, AT - 1, Double.NaN);
      precision().set(y, AT + n, Double.NaN);
      assertThat(kernel().dot(x, AT, y, AT, n)).as("outside, n = %d", n).isFinite();
      precision().set(y, AT + random.nextInt(n), Double.NaN);
      assertThat(kernel().dot(x, AT, y, AT, n)).as("inside, n = %d", n).isNaN();
    }
  }

  @Test
  void compiledSumsOfProductsGiveTheSameBitsAsInterpretedOnes() {
    A x = numbers(197);
    A y = numbers(197);
    double first = kernel().dot(x, AT, y, AT, 197);
    double again = 0;
    for (int i = 0; i < 20_000; i++) {
      again = kernel().dot(x, AT, y, AT, 197);
    }
    assertThat(again).isEqualTo(first);
  }

  /** Arguments where activations change their character, and random ones of all magnitudes. */
  private A arguments() {
    double[] special = {0, 1e-30, 1e-7, 1e-3, 0.25, 0.5, 1, 17, 40, 87, 88.9, 103, 1e4, 1e30};
    int n = 640;
    A x = precision().allocate(n);
    for (int i = 0; i < n; i++) {
      double magnitude =
          i / 2 < special.length ? special[i / 2] : Math.exp(8 * random.nextGaussian());
      precision().set(x, i, i % 2 == 0 ? magnitude : -magnitude);
    }
    return x;
  }

  @ParameterizedTest
  @EnumSource
  void activationsAgreeWithDoubleArithmetic(Activation f) {
    A x = arguments();
    int n = precision().length(x) - 5;
    A y = precision().allocate(n + 5);
    kernel().activate(f, x, 0, y, 0, n);
    double tiny = precision().bytes() == 4 ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    for (int i = 0; i < n; i++) {
      double argument = precision().get(x, i);
      double expected = f.value(argument);
      assertThat(precision().get(y, i))
          .as("%s(%s)", f, argument)
          .isCloseTo(expected, within(8 * unit() * Math.abs(expected) + tiny));
    }
    for (int i = n; i < n + 5; i++) {
      assertThat(precision().get(y, i)).isZero();
    }
  }

  /** Near multiples of pi / 2 and far from zero the reduction must lose nothing. */
  @Test
  void sineAndCosineAreWithinTwoUnits() {
    int n = 4096;
    A x = precision().allocate(n);
    A y = precision().allocate(n);
    for (int i = 0; i < n; i++) {
      double multiple = i % 4 == 0 ? i * Math.PI / 8 : 30000 * (2 * random.nextDouble() - 1);
      precision().set(x, i, i % 3 == 0 ? -multiple : multiple);
    }
    for (Activation f : new Activation[] {Activation.SINE, Activation.COSINE}) {
      kernel().activate(f, x, 0, y, 0, n);
      for (int i = 0; i < n; i++) {
        double argument = precision().get(x, i);
        double expected = f.value(argument);
        assertThat(precision().get(y, i))
            .as("%s(%s)", f, argument)
            .isCloseTo(expected, within(2 * ulp(expected)));
      }
    }
  }

  private double ulp(double value) {
    return precision().bytes() == 4 ? Math.ulp((float) value) : Math.ulp(value);
  }

  @ParameterizedTest
  @EnumSource
  void activationsMayRunInPlace(Activation f) {
    A x = arguments();
    A expected = precision().allocate(precision().length(x));
    kernel().activate(f, x, 0, expected, 0, precision().length(x));
    kernel().activate(f, x, 0, x, 0, precision().length(x));
    for (int i = 0; i < precision().length(x); i++) {
      double value = precision().get(expected, i);
      assertThat(precision().get(x, i)).isCloseTo(value, within(8 * unit() * Math.abs(value)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void derivativesAreTakenBackToTheInput(Activation f) {
    A x = arguments();
    int n = precision().length(x) - 5;
    A y = precision().allocate(n + 5);
    A z = precision().allocate(n + 5);
    for (int i = 0; i < n; i++) {
      precision().set(y, i, i % 2 + 0.5);
      precision().set(z, i, 0.25);
    }
    kernel().addDerivative(f, x, 0, y, 0, z, 0, n);
    for (int i = 0; i < n; i++) {
      double argument = precision().get(x, i);
      double expected = 0.25 + f.derivative(argument) * (i % 2 + 0.5);
      assertThat(precision().get(z, i))
          .as("%s'(%s)", f, argument)
          .isNotZero()
          .isCloseTo(expected, within(16 * unit()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void derivativesAreThoseOfTheFunction(Activation f) {
    for (double x : new double[] {-30, -3, -0.7, -0.01, 0.02, 0.4, 2, 25}) {
      double h = 1e-5 * Math.clamp(Math.abs(x), 1, 10);
      double difference = (f.value(x + h) - f.value(x - h)) / (2 * h);
      assertThat(f.derivative(x)).as("%s'(%s)", f, x).isCloseTo(difference, within(1e-8));
    }
  }

  @Test
  void compiledActivationsGiveTheSameBitsAsInterpretedOnes() {
    A x = arguments();
    int n = precision().length(x);
    for (Activation f : Activation.values()) {
      A first = precision().allocate(n);
      kernel().activate(f, x, 0, first, 0, n);
      A again = precision().allocate(n);
      for (int i = 0; i < 5000; i++) {
        kernel().activate(f, x, 0, again, 0, n);
      }
      assertThat(again).as(f.name()).isEqualTo(first);
    }
  }
}
