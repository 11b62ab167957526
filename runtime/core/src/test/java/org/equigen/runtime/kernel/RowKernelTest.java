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

  private static Precision<?> precision(String name) {
    return name.equals("float") ? Precision.FLOAT : Precision.DOUBLE;
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
    gathers(precision(type), rows, features, map(rows, sorted));
  }

  private <A> void gathers(Precision<A> precision, int rows, int features, int[] map) {
    RowKernel<A> kernel = RowKernels.of(precision);
    int size = features + 4;
    A from = numbers(precision, 2 * AT + Tile.elements(TARGETS, size));
    A before = numbers(precision, 2 * AT + features * LANES);
    A to = copy(precision, before);
    kernel.gather(from, AT, size, 3, features, map, FIRST, rows, to, AT);
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
    scatters(precision(type), rows, features, map);
  }

  private <A> void scatters(Precision<A> precision, int rows, int features, int[] map) {
    RowKernel<A> kernel = RowKernels.of(precision);
    int size = features + 4;
    A from = numbers(precision, 2 * AT + features * LANES);
    A sum = numbers(precision, 2 * AT + Tile.elements(TARGETS, size));
    A largest = copy(precision, sum);
    A sumFound = copy(precision, sum);
    A largestFound = copy(precision, sum);
    kernel.scatterAdd(from, AT, features, map, FIRST, rows, sumFound, AT, size, 2);
    kernel.scatterMax(from, AT, features, map, FIRST, rows, largestFound, AT, size, 2);
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
  @CsvSource({
    "float,64,1,1", "float,64,40,3", "float,63,17,2", "float,1,5,4", "float,0,3,1",
    "double,64,1,3", "double,64,33,1", "double,63,16,5", "double,2,7,2", "double,5,0,1"
  })
  void turnsTilesIntoRowsAndBack(String type, int rows, int channels, int components) {
    turns(precision(type), rows, channels, components);
  }

  private <A> void turns(Precision<A> precision, int rows, int channels, int components) {
    RowKernel<A> kernel = RowKernels.of(precision);
    int row = channels * components + 3;
    A tile = numbers(precision, 2 * AT + channels * components * LANES);
    A lying = numbers(precision, 2 * AT + LANES * row);
    A tileExpected = copy(precision, tile);
    A lyingExpected = copy(precision, lying);
    A tileFound = copy(precision, tile);
    A lyingFound = copy(precision, lying);
    for (int i = 0; i < rows; i++) {
      for (int c = 0; c < channels; c++) {
        for (int o = 0; o < components; o++) {
          int inTile = AT + (c * components + o) * LANES + i;
          int inRow = AT + i * row + o * channels + c;
          double sum = precision.get(tile, inTile) + precision.get(lying, inRow);
          precision.set(tileExpected, inTile, sum);
          precision.set(lyingExpected, inRow, sum);
        }
      }
    }
    kernel.addToRows(tile, AT, channels, components, rows, lyingFound, AT, row);
    kernel.addToTile(lying, AT, row, channels, components, rows, tileFound, AT);
    assertThat(lyingFound).as("rows, seed %d", SEED).isEqualTo(lyingExpected);
    assertThat(tileFound).as("tile, seed %d", SEED).isEqualTo(tileExpected);
  }

  @ParameterizedTest
  @CsvSource({"float", "double"})
  void whatIsNotANumberStaysInAMaximum(String type) {
    notANumber(precision(type));
  }

  private static <A> void notANumber(Precision<A> precision) {
    RowKernel<A> kernel = RowKernels.of(precision);
    A from = precision.allocate(2 * AT + LANES);
    precision.set(from, AT, Double.NaN);
    precision.set(from, AT + 1, 7);
    A to = precision.allocate(AT + LANES);
    kernel.scatterMax(from, AT, 1, new int[FIRST + 2], FIRST, 2, to, AT, 1, 0);
    assertThat(precision.get(to, AT)).isNaN();
    kernel.addExtremum(from, AT, 2, to, AT);
    assertThat(precision.get(to, AT)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({"float", "double"})
  void onlyWhatNoRowReachedIsCleared(String type) {
    cleared(precision(type));
  }

  private static <A> void cleared(Precision<A> precision) {
    RowKernel<A> kernel = RowKernels.of(precision);
    double low = Double.NEGATIVE_INFINITY;
    A x = array(precision, low, low, -3, Double.POSITIVE_INFINITY, Double.NaN, low, low);
    kernel.clearUnreached(x, 1, 5);
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
    extremum(precision(type));
  }

  private <A> void extremum(Precision<A> precision) {
    RowKernel<A> kernel = RowKernels.of(precision);
    for (int n = 0; n <= LANES; n++) {
      A from = numbers(precision, 2 * AT + LANES);
      precision.set(from, AT + n, 100);
      A to = precision.allocate(AT + 1);
      precision.set(to, AT, Double.NEGATIVE_INFINITY);
      double largest = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < n; i++) {
        largest = Math.max(largest, precision.get(from, AT + i));
      }
      kernel.addExtremum(from, AT, n, to, AT);
      assertThat(precision.get(to, AT)).as("n = %d, seed %d", n, SEED).isEqualTo(largest);
      kernel.addExtremum(from, AT, 0, to, AT);
      assertThat(precision.get(to, AT)).isEqualTo(largest);
    }
  }
}
