package org.equigen.runtime.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.equigen.runtime.Tile.LANES;

import java.util.Arrays;
import java.util.Random;
import org.equigen.runtime.Precision;
import org.equigen.runtime.Tile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kernel against the formula of its Javadoc, number by number and bit by bit. */
class RowKernelTest {
  private static final long SEED = 20260108;
  private static final int TARGETS = 150;
  private static final int FIRST = 3;
  private static final int AT = 5;

  private final Random random = new Random(SEED);

  /** The calls of one precision, so that both can be tested by the same words. */
  private interface Calls<A> {
    Precision<A> precision();

    void gather(A from, int size, int feature, int features, int[] map, int rows, A to);

    void scatterAdd(A from, int features, int[] map, int rows, A to, int size, int feature);

    void scatterMax(A from, int features, int[] map, int rows, A to, int size, int feature);

    void clearUnreached(A x, int at, int n);

    void addExtremum(A from, int n, A to);
  }

  private static final Calls<float[]> FLOATS =
      new Calls<>() {
        @Override
        public Precision<float[]> precision() {
          return Precision.FLOAT;
        }

        @Override
        public void gather(float[] from, int size, int f, int features, int[] m, int n, float[] y) {
          RowKernel.gather(from, AT, size, f, features, m, FIRST, n, y, AT);
        }

        @Override
        public void scatterAdd(
            float[] x, int features, int[] m, int n, float[] y, int size, int f) {
          RowKernel.scatterAdd(x, AT, features, m, FIRST, n, y, AT, size, f);
        }

        @Override
        public void scatterMax(
            float[] x, int features, int[] m, int n, float[] y, int size, int f) {
          RowKernel.scatterMax(x, AT, features, m, FIRST, n, y, AT, size, f);
        }

        @Override
        public void clearUnreached(float[] x, int at, int n) {
          RowKernel.clearUnreached(x, at, n);
        }

        @Override
        public void addExtremum(float[] from, int n, float[] to) {
          RowKernel.addExtremum(from, AT, n, to, AT);
        }
      };

  private static final Calls<double[]> DOUBLES =
      new Calls<>() {
        @Override
        public Precision<double[]> precision() {
          return Precision.DOUBLE;
        }

        @Override
        public void gather(
            double[] from, int size, int f, int features, int[] m, int n, double[] y) {
          RowKernel.gather(from, AT, size, f, features, m, FIRST, n, y, AT);
        }

        @Override
        public void scatterAdd(
            double[] x, int features, int[] m, int n, double[] y, int size, int f) {
          RowKernel.scatterAdd(x, AT, features, m, FIRST, n, y, AT, size, f);
        }

        @Override
        public void scatterMax(
            double[] x, int features, int[] m, int n, double[] y, int size, int f) {
          RowKernel.scatterMax(x, AT, features, m, FIRST, n, y, AT, size, f);
        }

        @Override
        public void clearUnreached(double[] x, int at, int n) {
          RowKernel.clearUnreached(x, at, n);
        }

        @Override
        public void addExtremum(double[] from, int n, double[] to) {
          RowKernel.addExtremum(from, AT, n, to, AT);
        }
      };

  private static Calls<?> calls(String precision) {
    return precision.equals("float") ? FLOATS : DOUBLES;
  }

  private <A> A numbers(Precision<A> precision, int n) {
    A array = precision.allocate(n);
    for (int i = 0; i < n; i++) {
      precision.set(array, i, random.nextGaussian());
    }
    return array;
  }

  private static <A> A copy(Precision<A> precision, A array) {
    A copy = precision.allocate(precision.length(array));
    System.arraycopy(array, 0, copy, 0, precision.length(array));
    return copy;
  }

  private int[] map(int rows, boolean sorted) {
    int[] map = random.ints(FIRST + rows, 0, TARGETS).toArray();
    if (sorted) {
      Arrays.sort(map);
    }
    return map;
  }

  @ParameterizedTest
  @CsvSource({
    "float,64,1,false", "float,64,9,true", "float,63,8,false", "float,1,5,true", "float,0,3,false",
    "double,64,1,false", "double,64,9,true", "double,63,8,false", "double,2,5,true",
        "double,5,0,true"
  })
  void gathersRowsAndClearsTheOtherLanes(String type, int rows, int features, boolean sorted) {
    gathers(calls(type), rows, features, map(rows, sorted));
  }

  private <A> void gathers(Calls<A> calls, int rows, int features, int[] map) {
    Precision<A> precision = calls.precision();
    int size = features + 4;
    A from = numbers(precision, 2 * AT + Tile.elements(TARGETS, size));
    A before = numbers(precision, 2 * AT + features * LANES);
    A to = copy(precision, before);
    calls.gather(from, size, 3, features, map, rows, to);
    for (int f = 0; f < features; f++) {
      for (int i = 0; i < LANES; i++) {
        int source = i < rows ? AT + Tile.index(map[FIRST + i], 3 + f, size) : -1;
        precision.set(before, AT + f * LANES + i, source < 0 ? 0 : precision.get(from, source));
      }
    }
    assertThat(to).as("seed %d", SEED).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "float,64,1,false", "float,64,9,true", "float,63,8,false", "float,1,5,true", "float,0,3,false",
    "double,64,1,false", "double,64,9,true", "double,63,8,false", "double,2,5,true",
        "double,5,0,true"
  })
  void scattersSumsAndMaxima(String type, int rows, int features, boolean sorted) {
    int[] map = map(rows, sorted);
    // Several rows with one image, so that the order of the sum matters.
    Arrays.fill(map, Math.min(map.length, FIRST + 2), Math.min(map.length, FIRST + 9), map[0]);
    if (sorted) {
      Arrays.sort(map);
    }
    scatters(calls(type), rows, features, map);
  }

  private <A> void scatters(Calls<A> calls, int rows, int features, int[] map) {
    Precision<A> precision = calls.precision();
    int size = features + 4;
    A from = numbers(precision, 2 * AT + features * LANES);
    A sum = numbers(precision, 2 * AT + Tile.elements(TARGETS, size));
    A largest = copy(precision, sum);
    A sumFound = copy(precision, sum);
    A largestFound = copy(precision, sum);
    calls.scatterAdd(from, features, map, rows, sumFound, size, 2);
    calls.scatterMax(from, features, map, rows, largestFound, size, 2);
    for (int i = 0; i < rows; i++) {
      for (int f = 0; f < features; f++) {
        int place = AT + Tile.index(map[FIRST + i], 2 + f, size);
        double added = precision.get(from, AT + f * LANES + i);
        precision.set(sum, place, precision.get(sum, place) + added);
        precision.set(largest, place, Math.max(precision.get(largest, place), added));
      }
    }
    assertThat(sumFound).as("sum, seed %d", SEED).isEqualTo(sum);
    assertThat(largestFound).as("maximum, seed %d", SEED).isEqualTo(largest);
  }

  @ParameterizedTest
  @CsvSource({"float", "double"})
  void whatIsNotANumberStaysInAMaximum(String type) {
    notANumber(calls(type));
  }

  private static <A> void notANumber(Calls<A> calls) {
    Precision<A> precision = calls.precision();
    A from = precision.allocate(2 * AT + LANES);
    precision.set(from, AT, Double.NaN);
    precision.set(from, AT + 1, 7);
    A to = precision.allocate(AT + LANES);
    calls.scatterMax(from, 1, new int[FIRST + 2], 2, to, 1, 0);
    assertThat(precision.get(to, AT)).isNaN();
    calls.addExtremum(from, 2, to);
    assertThat(precision.get(to, AT)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"float", "double"})
  void onlyWhatNoRowReachedIsCleared(String type) {
    cleared(calls(type));
  }

  private static <A> void cleared(Calls<A> calls) {
    Precision<A> precision = calls.precision();
    double low = Double.NEGATIVE_INFINITY;
    A x = array(precision, low, low, -3, Double.POSITIVE_INFINITY, Double.NaN, low, low);
    calls.clearUnreached(x, 1, 5);
    assertThat(x)
        .isEqualTo(array(precision, low, 0, -3, Double.POSITIVE_INFINITY, Double.NaN, 0, low));
  }

  private static <A> A array(Precision<A> precision, double... numbers) {
    A array = precision.allocate(numbers.length);
    for (int i = 0; i < numbers.length; i++) {
      precision.set(array, i, numbers[i]);
    }
    return array;
  }

  @ParameterizedTest
  @CsvSource({"float", "double"})
  void theExtremumOfARunLeavesPaddingOut(String type) {
    extremum(calls(type));
  }

  private <A> void extremum(Calls<A> calls) {
    Precision<A> precision = calls.precision();
    for (int n = 0; n <= LANES; n++) {
      A from = numbers(precision, 2 * AT + LANES);
      precision.set(from, AT + n, 100);
      A to = precision.allocate(AT + 1);
      precision.set(to, AT, Double.NEGATIVE_INFINITY);
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        largest = Math.max(largest, precision.get(from, AT + i));
      }
      calls.addExtremum(from, n, to);
      assertThat(precision.get(to, AT)).as("n = %d, seed %d", n, SEED).isEqualTo(largest);
      calls.addExtremum(from, 0, to);
      assertThat(precision.get(to, AT)).isEqualTo(largest);
    }
  }
}
